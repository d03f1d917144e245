import MiniSearch from 'minisearch';
import { readPhrasings } from '../scripts/meaning/examples';
import type { Assets } from '../scripts/read-assets';
import { createModel } from '../src/meaning/model';
import { createAnalyser, keysOf } from '../src/search/analyse';
import { createSearchIndex, type SearchIndex } from '../src/search/search-index';
import { findMeantWords } from '../src/text/words';
import type { Contender, Engine } from './engine';

/** Our engine, as the background uses it. */
export function createOurs({ lexicon, model, topics, pages }: Assets): Contender {
  return {
    name: 'ours',
    create: () => {
      let index: SearchIndex | undefined;
      let numbers = new Map<string, number>();
      return {
        build(documents) {
          numbers = new Map(documents.map(({ entry, id }) => [entry.id, id]));
          index = createSearchIndex({
            entries: documents.map(({ entry }) => entry),
            lexicon,
            model: createModel(model),
            topics,
            pages,
          });
        },
        search(query) {
          const outcome = index?.query({ text: query });
          return outcome?.kind === 'answered'
            ? outcome.results.map(({ entry }) => numbers.get(entry.id) ?? 0)
            : [];
        },
      };
    },
  };
}

/** MiniSearch with our analysis and with the phrasings as a third field, but without the model. */
export function createMiniSearchWithOurs(assets: Assets, folder: string): Contender {
  const analyser = createAnalyser(assets.lexicon);
  const { byEntry } = readPhrasings(folder);
  const tokenize = (text: string): string[] => [...keysOf(analyser.analyse(findMeantWords(text)))];
  return {
    name: 'MiniSearch, our analysis and phrasings',
    create: (): Engine => {
      const index = new MiniSearch({
        fields: ['question', 'answer', 'phrasings'],
        tokenize,
        processTerm: (term) => term,
        searchOptions: { prefix: true, fuzzy: 0.2, boost: { question: 2 } },
      });
      return {
        build: (documents) =>
          index.addAll(
            documents.map(({ id, question, answer, entry }) => ({
              id,
              question,
              answer,
              phrasings: (byEntry.get(entry.id) ?? []).join('\n'),
            })),
          ),
        search: (query) => index.search(query).map((result): number => result.id),
      };
    },
    bundle: "export { default } from 'minisearch';",
  };
}
