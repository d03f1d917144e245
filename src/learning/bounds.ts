// What is kept of an article, in UTF-16 units: several times the longest that the help centre has.

/** Of a question, or of a category's title. */
export const LONGEST_TITLE = 300;

/** Of an article's text. */
export const LONGEST_TEXT = 40_000;

/** Of the address of a link in an article. */
export const LONGEST_URL = 1_000;

/** Of a link's label. */
export const LONGEST_LABEL = 200;

/** How many links an article has. */
export const MOST_LINKS = 30;
