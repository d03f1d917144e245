import type { Note } from './entry';

/** An editor's bracket: its offset in the text, and the note that it abbreviates. */
export interface Bracket {
  /** In UTF-16 units of the text. */
  readonly at: number;
  readonly short: string;
  readonly note: Note;
}

/**
 * The brackets of `notes` in `text`, in text order: one after the first occurrence of each anchor's words, whatever the
 * apostrophes and spaces. An anchor that does not occur, as in a newer version, gives none.
 */
export function findBrackets(text: string, notes: readonly Note[]): Bracket[] {
  const anchored = notes.flatMap((note) => (note.anchors ?? []).map((anchor) => ({ ...anchor, note })));
  // Rows are rendered at each key: a long learned text, which has no anchors, is not read.
  if (anchored.length === 0) return [];
  const plain = plainly(text);
  const found = anchored.flatMap(({ words, short, note }) => {
    const at = endOf(plainly(words), plain);
    return at === undefined ? [] : [{ at, short, note }];
  });
  return found.sort((a, b) => a.at - b.at);
}

/** Where the first whole-word occurrence of `words` ends in `text`. */
function endOf(words: string, text: string): number | undefined {
  for (let from = text.indexOf(words); from >= 0; from = text.indexOf(words, from + 1)) {
    const end = from + words.length;
    if (!isInWord(text, from) && !isInWord(text, end)) return end;
  }
  return undefined;
}

/** Whether letters or digits are on both sides of `at`. */
function isInWord(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]];
  return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}

/** `text` with uniform apostrophes and spaces; same length. */
function plainly(text: string): string {
  return text.replace(/[’ʼ]/g, "'").replace(/\s/g, ' ');
}
