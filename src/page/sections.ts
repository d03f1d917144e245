import type { Landmark, Occurrence } from './occurrences';
import { createVisibilityCheck } from './readable';
import { pointIn } from './text-runs';

interface Section {
  readonly level: number;
  /** Terms already highlighted in the section's own text, before its subsections. */
  readonly seen: Set<string>;
}

const PAGE_TITLE = 1;

/**
 * What to highlight of the page's `landmarks`, which are in reading order: of each term, the first visible occurrence
 * in each section, `most` at the most. A section goes from its heading to the next of the same or a higher level; a
 * term seen in its own text is not shown again in its subsections. The page's title opens no section around the others.
 */
export function firstInSections(landmarks: readonly Landmark[], most: number): Occurrence[] {
  let sections: Section[] = [{ level: PAGE_TITLE, seen: new Set() }];
  const shown: Occurrence[] = [];
  const isVisible = createVisibilityCheck();
  for (const landmark of landmarks) {
    if (landmark.kind === 'heading') {
      const { level } = landmark;
      const around = sections.filter((section) => section.level < level && section.level > PAGE_TITLE);
      sections = [...around, { level, seen: new Set() }];
      continue;
    }
    if (shown.length === most) break;
    const parent = pointIn(landmark.run, landmark.start).node.parentElement;
    if (sections.some((section) => section.seen.has(landmark.termId))) continue;
    if (parent === null || !isVisible(parent)) continue;
    sections.at(-1)?.seen.add(landmark.termId);
    shown.push(landmark);
  }
  return shown;
}
