import type { Remedy } from './remedy';

/** Words as they are typed, copied and printed; what is kept and indexed: held by unit tests. */
export const WORD_REMEDIES: readonly Remedy[] = [
  {
    name: 'compatibility-forms',
    file: 'src/text/fold.ts',
    search: "character.normalize('NFKD').toLowerCase().normalize('NFKD')",
    replace: "character.normalize('NFD').toLowerCase().normalize('NFD')",
    tests: ['text/fold', 'ligatures of a PDF|full width|mathematical|raised and lowered'],
  },
  {
    name: 'accents-printed-apart',
    file: 'src/text/fold.ts',
    search: 'BEARERS.find(([accents]) => accents.includes(accent))?.[1]',
    replace: 'undefined',
    tests: ['text/fold', 'accents printed apart|other accents|after NFKC'],
  },
  {
    name: 'line-ends-after-hyphens',
    file: 'src/text/fold.ts',
    search: "unit === '-' && ",
    replace: "unit === '--' && ",
    tests: ['text/fold', 'hyphens at line ends'],
  },
  {
    name: 'ordinals',
    file: 'src/text/fold.ts',
    search: 'if (!MAY_HAVE_NUMBER.test(text)) return { text, offsets };',
    replace: 'return { text, offsets };',
    tests: ['text/fold', 'ordinals|the first|number signs'],
  },
  {
    name: 'addresses',
    file: 'src/terms/term-matcher.ts',
    search: ' || isInAddress(found)',
    tests: ['terms/term-matcher', 'pix.fr|@pix|/pix|ccp1.pdf|docx|www.opco|OPCO.gouv'],
  },
  {
    name: 'hyphens-inside-words',
    file: 'src/terms/term-matcher.ts',
    search: '?? (isInWord ? node : undefined)',
    tests: ['terms/term-matcher', 'auto-positionnement|certifi-cation'],
  },
  {
    name: 'rare-characters',
    file: 'src/text/fold.ts',
    search: "'’‘‛ʼʻꞌʹ′`´ˊˋ",
    replace: "'’‘`´ˊˋ",
    tests: ['text/fold', 'rarer apostrophes'],
  },
  {
    name: 'keys-beside-the-first-letter',
    file: 'src/search/neighbours.ts',
    search: 'if (word.length < MIN_FIRST_LETTER) return found;',
    replace: 'return found;',
    tests: ['search/vocabulary', 'unless its key|beside|above|on the other keyboard'],
  },
  {
    name: 'never-to-an-acronym',
    file: 'src/search/vocabulary.ts',
    search: 'const excluded = acronyms();',
    replace: 'const excluded = new Set<string>();',
    tests: ['search/vocabulary', 'never to an acronym'],
  },
  {
    name: 'one-change-after-another',
    file: 'src/learning/library.ts',
    search: 'const done = queue.then(update);',
    replace: 'const done = loaded.then(update);',
    tests: ['learning/learning', 'loses nothing when many pages'],
  },
  {
    name: 'room-by-worth',
    file: 'src/learning/learned-article.ts',
    search: 'worthOf(b) - worthOf(a) || ',
    tests: ['learning/keeping', 'makes room by worth'],
  },
  {
    name: 'room-by-visit',
    file: 'src/learning/learned-article.ts',
    search: '|| b.lastVisited - a.lastVisited)\n',
    replace: '|| 0)\n',
    tests: ['learning/keeping', 'makes room: the least'],
  },
  {
    name: 'one-index-after-another',
    file: 'src/background/indexed-library.ts',
    search: 'queue = queue.then(() => indexAll(entries)).catch(() => {});',
    replace: 'queue = indexAll(entries);',
    tests: ['background/indexed-library', 'the later one counts'],
  },
];
