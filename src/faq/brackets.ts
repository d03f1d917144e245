import type { Note } from './types';

/** An editor's bracket: behind which character of the text it stands, and the note it is the short form of. */
export interface Bracket {
  /** In UTF-16 units of the text. */
  readonly at: number;
  readonly short: string;
  readonly note: Note;
}

/**
 * The brackets of `notes` in `text`, in its order: one behind the first place where the words of an anchor stand, whatever
 * the apostrophes and spaces. None where they do not stand, as in a newer version of the text.
 */
export function findBrackets(text: string, notes: readonly Note[]): Bracket[] {
  const plain = plainly(text);
  const found = notes.flatMap((note) =>
    (note.anchors ?? []).flatMap(({ words, short }) => {
      const at = endOf(plainly(words), plain);
      return at === undefined ? [] : [{ at, short, note }];
    }),
  );
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

/** Whether a letter or a figure stands on both sides of `at`. */
function isInWord(text: string, at: number): boolean {
  const [before = '', after = ''] = [text[at - 1], text[at]];
  return /[\p{L}\p{N}]/u.test(before) && /[\p{L}\p{N}]/u.test(after);
}

/** As long as `text`, in one spelling of apostrophes and spaces. */
function plainly(text: string): string {
  return text.replace(/[’ʼ]/g, "'").replace(/\s/g, ' ');
}
