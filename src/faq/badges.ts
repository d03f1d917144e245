import type { Readership } from './types';

/** The readership that each badge of the help centre tells. */
export const BADGES: Readonly<Record<string, Readership>> = {
  'Très populaire': 'very-popular', // not seen on the pages; the help centre's scale suggests it
  Populaire: 'popular',
  'Quelques lectures': 'some-reads',
  'Peu de lectures': 'few-reads',
};

/** Whether a badge's name stands in `text`. */
export function holdsBadge(text: string): boolean {
  return Object.keys(BADGES).some((badge) => text.includes(badge));
}

/** The pieces of text under a question, parted in answer and badge: the badge stands alone, or glued to the end of the text. */
export function takeBadge(pieces: readonly string[]): {
  readonly answer: string;
  readonly readership: Readership | undefined;
} {
  const isBadge = (piece: string): boolean => Object.hasOwn(BADGES, piece);
  const alone = pieces.findLast(isBadge);
  if (alone !== undefined) {
    return { answer: pieces.filter((piece) => piece !== alone).join(' '), readership: BADGES[alone] };
  }
  const text = pieces.join(' ');
  const glued = Object.keys(BADGES).find((badge) => text.endsWith(badge));
  if (glued === undefined) return { answer: text, readership: undefined };
  return { answer: text.slice(0, -glued.length).trim(), readership: BADGES[glued] };
}
