/** Our highlight in the registry shared with the page; the style sheet in this folder paints it. */
export const HIGHLIGHT_NAME = 'faq-conum-term';

/** The highlight of the term whose card is open. */
export const CURRENT_HIGHLIGHT_NAME = 'faq-conum-current';

/** Marks the element that we add to a page. */
export const HOST_ATTRIBUTE = 'data-faq-conum';
