/** Our highlight in the registry that we share with the page; the style sheet beside this file paints it. */
export const HIGHLIGHT_NAME = 'faq-conum-term';

/** The highlight of the term whose card is open. */
export const CURRENT_HIGHLIGHT_NAME = 'faq-conum-current';

/** Marks the element that we add to a page. */
export const HOST_ATTRIBUTE = 'data-faq-conum';
