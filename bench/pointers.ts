import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { readAssets } from '../scripts/read-assets';
import { readJsonLines } from '../scripts/read-jsonl';
import { createModel } from '../src/meaning/model';
import { createSearchIndex } from '../src/search/search-index';
import { openReport } from './report';

// npm run bench:pointers -- [--misses]: which official page is named first for queries that the FAQ does not answer.
const { values } = parseArgs({ options: { misses: { type: 'boolean', default: false } } });
const { model, ...assets } = readAssets('assets/faq');
const ids = assets.pages.map(({ id }) => id);
const QuerySchema = v.strictObject({
  q: v.string(),
  // The pages that treat it; none where no official page does.
  pages: v.array(v.picklist(ids)),
  set: v.picklist(['development', 'final']),
});
const queries = readJsonLines('test/search/queries/pages.jsonl', QuerySchema, '{"q", "pages", "set"}');
const index = createSearchIndex({ ...assets, model: createModel(model) });

const print = openReport('bench:pointers');
for (const set of ['development', 'final'] as const) {
  const judged = queries
    .filter((query) => query.set === set)
    .map((query) => {
      const outcome = index.query({ text: query.q });
      const first = outcome.kind === 'unanswered' ? outcome.pages[0]?.id : undefined;
      return {
        ...query,
        kind: outcome.kind,
        first,
        isRight: first !== undefined && query.pages.includes(first),
      };
    });
  const treated = judged.filter(({ pages }) => pages.length > 0);
  const wrong = judged.filter(({ first, isRight }) => first !== undefined && !isRight);
  const share = (part: number, all: number): string =>
    `${part} of ${all} (${((100 * part) / all).toFixed(0)} %)`;
  print(
    `- ${set}: first pointer right ${share(treated.filter(({ isRight }) => isRight).length, treated.length)} that a page treats`,
  );
  print(`- ${set}: first pointer wrong ${share(wrong.length, judged.length)} of all queries`);
  print(
    `- ${set}: answered by an entry ${share(judged.filter(({ kind }) => kind === 'answered').length, judged.length)}`,
  );
  if (!values.misses) continue;
  for (const { q, pages, first, kind, isRight } of judged) {
    if (isRight || (first === undefined && pages.length === 0 && kind === 'unanswered')) continue;
    print(`  « ${q} » wanted ${pages.join(', ') || 'nothing'}, got ${first ?? kind}`);
  }
}
