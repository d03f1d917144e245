import { normalize } from '../text/fold';
import { cleanText } from '../text/plain-text';
import type { Readership } from './entry';

/** The readership for each badge of the help centre. */
export const BADGES: Readonly<Record<string, Readership>> = {
  'Très populaire': 'very-popular', // not seen on the pages; the help centre's scale suggests it
  Populaire: 'popular',
  'Quelques lectures': 'some-reads',
  'Peu de lectures': 'few-reads',
};

const NAMES = Object.keys(BADGES);
const byName = new Map<string, Readership>(
  Object.entries(BADGES).map(([name, readership]) => [normalize(name), readership]),
);

/** A badge's name in {@link comparable} text: as the help centre writes it, or in capitals. */
export const BADGE = new RegExp(NAMES.flatMap((name) => [name, name.toUpperCase()]).join('|'), 'g');

/** The readership of a badge, however its name is written. */
export function readBadge(name: string): Readership | undefined {
  return byName.get(normalize(name));
}

/** `text` cleaned and in NFC, so that badge names can be found. */
export function comparable(text: string): string {
  return cleanText(text).normalize('NFC');
}

/** Whether `text` contains a badge's name. */
export function holdsBadge(text: string): boolean {
  return comparable(text).search(BADGE) >= 0;
}

/** Splits the texts under a question into answer and badge: the badge is a text of its own, or ends the last one. */
export function takeBadge(texts: readonly string[]): {
  readonly answer: string;
  readonly readership: Readership | undefined;
} {
  const compared = texts.map(comparable);
  const at = compared.findLastIndex((text) => readBadge(text) !== undefined);
  if (at >= 0) {
    return {
      answer: compared.filter((_, index) => index !== at).join(' '),
      readership: readBadge(compared[at] ?? ''),
    };
  }
  const text = compared.join(' ');
  const glued = [...text.matchAll(BADGE)].find(({ 0: name, index }) => index + name.length === text.length);
  if (glued === undefined) return { answer: text, readership: undefined };
  return { answer: text.slice(0, glued.index).trim(), readership: readBadge(glued[0]) };
}
