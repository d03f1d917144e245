import type { Runtime } from 'webextension-polyfill';
import { browser } from '../browser/browser';
import { type Lesson, lessonIn } from './lesson';

/** Hears what pages show. Lasts as long as the background. */
export function serveLessons(learn: (lesson: Lesson) => Promise<void>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender) => {
    const lesson = lessonIn(message, sender, browser.runtime.id);
    return lesson && learn(lesson);
  });
}
