import { create, insert, search } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/french';
import { stopwords } from '@orama/stopwords/french';
import Fuse from 'fuse.js';
import lunr from 'lunr';
import lunrFrench from 'lunr-languages/lunr.fr.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import MiniSearch, { type SearchOptions } from 'minisearch';
import snowball from 'snowball-stemmers';
import type { BenchDocument, Contender, Engine } from './engine';
import { createFlexSearch, createFrenchFlexSearch } from './flexsearch-peers';
import { foldForPeers, peerTerm } from './french';

stemmerSupport(lunr);
lunrFrench(lunr);

const ELISION = /\b(?:[cdjlmnst]|qu)'/gi;
const WORDS = /[^\p{L}\p{N}]+/u;
const WORDS_AND_APOSTROPHES = /[^\p{L}\p{N}'’]+/u;

/** Other libraries, each in the best configuration found for it. */
export const PEERS: readonly Contender[] = [
  { name: 'FlexSearch default', create: createFlexSearch, bundle: "export { Document } from 'flexsearch';" },
  {
    name: 'FlexSearch French',
    create: createFrenchFlexSearch,
    bundle:
      "export { Document, Encoder, Charset } from 'flexsearch'; export { default } from 'flexsearch/lang/fr';",
  },
  {
    name: 'MiniSearch OR',
    create: () => createMiniSearch({}),
    bundle: "export { default } from 'minisearch';",
  },
  {
    name: 'MiniSearch AND',
    create: () => createMiniSearch({ combineWith: 'AND' }),
    bundle: "export { default } from 'minisearch';",
  },
  { name: 'Fuse.js', create: createFuse, bundle: "export { default } from 'fuse.js';" },
  {
    name: 'Orama fr',
    create: createOrama,
    bundle:
      "export { create, insert, search } from '@orama/orama'; export { stemmer } from '@orama/stemmers/french'; export { stopwords } from '@orama/stopwords/french';",
  },
  {
    name: 'lunr fr',
    create: createLunr,
    bundle:
      "import lunr from 'lunr'; import s from 'lunr-languages/lunr.stemmer.support.js'; import f from 'lunr-languages/lunr.fr.js'; s(lunr); f(lunr); export { lunr };",
  },
  { name: 'BM25 Snowball', create: createBm25, bundle: "export { default } from 'snowball-stemmers';" },
];

/** MiniSearch over question and answer, with prefixes and fuzziness. */
function createMiniSearch(options: SearchOptions): Engine {
  const index = new MiniSearch<BenchDocument>({
    fields: ['question', 'answer'],
    processTerm: peerTerm,
    tokenize: (text) => text.split(WORDS_AND_APOSTROPHES),
    searchOptions: { prefix: true, fuzzy: 0.2, ...options },
  });
  return {
    build: (documents) => index.addAll(documents),
    search: (query) => index.search(query).map((result): number => result.id),
  };
}

function createFuse(): Engine {
  let fuse: Fuse<BenchDocument> | undefined;
  return {
    build(documents) {
      fuse = new Fuse(documents, {
        keys: [
          { name: 'question', weight: 2 },
          { name: 'answer', weight: 1 },
        ],
        ignoreLocation: true,
        ignoreDiacritics: true,
        includeScore: true,
        useTokenSearch: true,
        threshold: 0.3,
        tokenMatch: 'all',
      });
    },
    search: (query) => (fuse?.search(query, { limit: 10 }) ?? []).map(({ item }) => item.id),
  };
}

function createOrama(): Engine {
  const database = create({
    schema: { question: 'string', answer: 'string' } as const,
    components: { tokenizer: { language, stemming: true, stemmer, stopWords: stopwords } },
  });
  return {
    async build(documents) {
      for (const { id, question, answer } of documents)
        await insert(database, { id: String(id), question, answer });
    },
    async search(query) {
      const { hits } = await search(database, {
        term: query,
        limit: 10,
        boost: { question: 2 },
        tolerance: 1,
        threshold: 0.3,
      });
      return hits.map(({ id }) => Number(id));
    },
  };
}

function createLunr(): Engine {
  let index: lunr.Index | undefined;
  const clean = (text: string): string => text.replace(/’/g, "'").replace(ELISION, ' ');
  return {
    build(documents) {
      index = lunr((builder) => {
        builder.use(lunr.fr);
        builder.ref('id');
        builder.field('question', { boost: 2 });
        builder.field('answer');
        for (const { id, question, answer } of documents) {
          builder.add({ id, question: clean(question), answer: clean(answer) });
        }
      });
    },
    search: (query) =>
      (
        index?.query((builder) => {
          for (const token of clean(query.toLowerCase()).split(WORDS).filter(Boolean)) {
            builder.term(lunr.tokenizer(token), { boost: 10, usePipeline: true });
          }
        }) ?? []
      ).map(({ ref }) => Number(ref)),
  };
}

const K1 = 1.2;
const B = 0.75;
const QUESTION_WEIGHT = 2;

function createBm25(): Engine {
  const french = snowball.newStemmer('french');
  const postings = new Map<string, Map<number, number>>();
  const lengths = new Map<number, number>();
  let average = 0;
  const termsOf = (text: string): string[] =>
    text.split(WORDS_AND_APOSTROPHES).flatMap((word) => {
      const bare = word.toLowerCase().replace(/[’‘]/g, "'").replace(ELISION, '').replace(/'/g, '');
      return bare === '' || peerTerm(bare) === null ? [] : foldForPeers(french.stem(bare));
    });
  return {
    build(documents) {
      for (const { id, question, answer } of documents) {
        const weighted = [
          ...termsOf(question).map((term) => [term, QUESTION_WEIGHT] as const),
          ...termsOf(answer).map((term) => [term, 1] as const),
        ];
        for (const [term, weight] of weighted) {
          const posting = postings.get(term) ?? new Map<number, number>();
          postings.set(term, posting.set(id, (posting.get(id) ?? 0) + weight));
        }
        lengths.set(
          id,
          weighted.reduce((sum, [, weight]) => sum + weight, 0),
        );
      }
      average = [...lengths.values()].reduce((sum, length) => sum + length, 0) / lengths.size;
    },
    search(query) {
      const scores = new Map<number, number>();
      for (const term of new Set(termsOf(query))) {
        const posting = postings.get(term) ?? new Map<number, number>();
        const idf = Math.log(1 + (lengths.size - posting.size + 0.5) / (posting.size + 0.5));
        for (const [id, frequency] of posting) {
          const norm = frequency + K1 * (1 - B + (B * (lengths.get(id) ?? 0)) / average);
          scores.set(id, (scores.get(id) ?? 0) + (idf * frequency * (K1 + 1)) / norm);
        }
      }
      return [...scores]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, 10)
        .map(([id]) => id);
    },
  };
}
