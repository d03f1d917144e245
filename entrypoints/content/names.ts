/** Our highlight in the registry that we share with the page; the style sheet beside this file paints it. */
export const HIGHLIGHT_NAME = 'faq-conum-term';

/** The one element that we add to a page. */
export const HOST_TAG = 'faq-conum';
