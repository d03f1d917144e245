import { readQueries } from '../../scripts/meaning/queries';
import type { Assets } from '../../scripts/read-assets';
import { overlay } from '../../src/learning/overlay';
import { toDocuments } from '../engine';
import { answersOf, buildEngine, type Figures, judge } from '../measure';
import { createOurs } from '../ours';
import { completeArticles, otherArticles } from './articles';

const CATEGORY = { id: 'aide', title: 'Appris', url: 'https://aide.conseiller-numerique.gouv.fr/fr/' };
const OTHERS = 200;
const LENGTH = 2_000;

/** Quality of the search. */
export type SearchFigures = Pick<Figures, 's1' | 's3' | 'rejection' | 'combined'>;

/** Quality of the search on the judged queries of `file`: with bundled entries, and with learned articles. */
export async function measureSearch(
  assets: Assets,
  file: string,
): Promise<{ readonly bundled: SearchFigures; readonly learned: SearchFigures }> {
  const queries = readQueries(file, assets.entries);
  const articles = [...completeArticles(assets.entries), ...otherArticles(OTHERS, LENGTH)];
  const context = { now: Date.now(), category: CATEGORY };
  const figuresOf = async (entries: Assets['entries']): Promise<SearchFigures> => {
    const documents = toDocuments(entries);
    const { engine } = await buildEngine(createOurs(assets), documents);
    return judge(queries, await answersOf(engine, documents, queries));
  };
  return {
    bundled: await figuresOf(assets.entries),
    learned: await figuresOf(overlay(assets.entries, articles, context)),
  };
}
