declare module 'virtual:faq' {
  /** The bundled FAQ, checked at build. */
  export const entries: readonly import('./types').FaqEntry[];
  /** The domain's words, checked at build. */
  export const lexicon: readonly import('../lexicon/lexicon').Concept[];
}

declare module 'virtual:terms' {
  /** The terms that pages may highlight. */
  export const terms: readonly import('../lexicon/lexicon').Term[];
}
