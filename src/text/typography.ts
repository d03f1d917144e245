const NO_BREAK = '\u00a0';
const SPACE_BEFORE = / (?=[?!:;»%])/g;
const SPACE_AFTER = /(?<=«) /g;
const SPACE_IN_QUANTITY = /(?<=\d) (?=(?:h|€|millions?)(?![\p{L}\p{N}]))|(?<=n°) (?=[\p{L}\p{N}])/gu;

/**
 * `text` with no-break spaces where French typography asks for them, so that no line begins with « ? » or ends on « « ».
 * Only spaces change, each to one character: offsets in the text stay true.
 */
export function typeset(text: string): string {
  return text
    .replace(SPACE_BEFORE, NO_BREAK)
    .replace(SPACE_AFTER, NO_BREAK)
    .replace(SPACE_IN_QUANTITY, NO_BREAK);
}
