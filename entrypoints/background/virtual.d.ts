declare module 'virtual:faq' {
  /** The bundled FAQ, checked at build. */
  export const entries: readonly import('../../src/faq/entry').FaqEntry[];
  /** The index of these entries, made at build. Parsed at each call, to keep the background's start cheap. */
  export const packed: () => import('../../src/search/indexed-faq').PackedFaq;
  /** The domain's words, checked at build. */
  export const lexicon: readonly import('../../src/lexicon/lexicon').Concept[];
  /** The model trained on the phrasings (`npm run train`). Parsed at each call. */
  export const model: () => import('../../src/meaning/model').PackedModel;
  /** Related topics that the FAQ does not cover. */
  export const topics: readonly import('../../src/search/topics').Topic[];
  /** Official pages on subjects outside the FAQ. */
  export const pages: readonly import('../../src/search/topics').ListedPage[];
}

declare module 'virtual:renames' {
  /** The notes on new names, for « À propos ». */
  export const renames: readonly import('../../src/faq/entry').Note[];
}

declare module 'virtual:terms' {
  /** The terms that pages may highlight. */
  export const terms: readonly import('../../src/lexicon/lexicon').Term[];
  /** Ids of the help centre's articles that the bundled answers come from. */
  export const answeredArticles: readonly string[];
}
