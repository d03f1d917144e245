import { native } from '../browser/native';
import type { PageReading } from '../learning/page-reading';

/** Tells the background what the page shows; see `serve-lessons.ts`. */
export function sendLesson(reading: PageReading): void {
  // Nobody hears it when the extension has just been updated or removed: the next visit teaches as well.
  native.runtime.sendMessage({ type: 'learn', reading }).catch(() => {});
}
