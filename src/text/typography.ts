const NO_BREAK = '\u00a0';
const SPACE_BEFORE = / (?=[?!:;»%])/g;
const SPACE_AFTER = /(?<=«) /g;
const SPACE_IN_QUANTITY = /(?<=\d) (?=(?:h|€|millions?)(?![\p{L}\p{N}]))|(?<=n°) (?=[\p{L}\p{N}])/gu;
const STRAIGHT_APOSTROPHE = /(?<=\p{L})'(?=[\p{L}\p{N}«])/gu;

/**
 * `text` in French typography: a no-break space before « ? » etc., inside « » and between a number and its unit; ’ for
 * the straight apostrophe in a word. One character replaces one character, so offsets stay valid.
 */
export function typeset(text: string): string {
  return text
    .replace(SPACE_BEFORE, NO_BREAK)
    .replace(SPACE_AFTER, NO_BREAK)
    .replace(SPACE_IN_QUANTITY, NO_BREAK)
    .replace(STRAIGHT_APOSTROPHE, '’');
}
