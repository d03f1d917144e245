import { isCurrent, type Occurrence } from './occurrences';
import { isVisible } from './readable';

interface Section {
  readonly level: number;
  /** Terms already highlighted in the section's own text, before its subsections. */
  readonly seen: Set<string>;
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';
const PAGE_TITLE = 1;

/**
 * What to highlight: of each term, the first visible occurrence in each section, in reading order. A section goes
 * from its heading to the next of the same or a higher level; a term seen in its own text is not shown again in its
 * subsections. The page's title opens no section around the others.
 */
export function firstInSections(root: Element, occurrences: readonly Occurrence[]): Occurrence[] {
  const headings = [...root.querySelectorAll(HEADINGS)];
  const ordered = occurrences.filter(isCurrent).sort(inReadingOrder);
  let sections: Section[] = [{ level: PAGE_TITLE, seen: new Set() }];
  let next = 0;
  return ordered.filter((occurrence) => {
    for (
      let heading = headings[next];
      heading !== undefined && isBefore(heading, occurrence);
      heading = headings[next]
    ) {
      const level = levelOf(heading);
      sections = [
        ...sections.filter((section) => section.level < level && section.level > PAGE_TITLE),
        { level, seen: new Set() },
      ];
      next += 1;
    }
    if (sections.some((section) => section.seen.has(occurrence.termId))) return false;
    const parent = occurrence.start.node.parentElement;
    if (parent === null || !isVisible(parent)) return false;
    sections.at(-1)?.seen.add(occurrence.termId);
    return true;
  });
}

function levelOf(heading: Element): number {
  return Number(heading.getAttribute('aria-level') ?? /^h([1-6])$/.exec(heading.localName)?.[1] ?? 2);
}

function isBefore(heading: Element, { start }: Occurrence): boolean {
  return (heading.compareDocumentPosition(start.node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function inReadingOrder(a: Occurrence, b: Occurrence): number {
  if (a.start.node === b.start.node) return a.start.offset - b.start.offset;
  const position = a.start.node.compareDocumentPosition(b.start.node);
  return (position & Node.DOCUMENT_POSITION_FOLLOWING) === 0 ? 1 : -1;
}
