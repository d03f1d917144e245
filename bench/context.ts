import { parseArgs } from 'node:util';
import { buildExtension, extensionDir } from '../browser-driver/build-extension';
import { launchChromium } from '../browser-driver/chromium/chromium';
import { plain } from '../browser-driver/page-text';
import { type ContextCase, readCases, touchesTerm } from '../scripts/meaning/queries';
import { readAssets } from '../scripts/read-assets';
import { typeset } from '../src/text/typography';
import { type CasePage, openCasePage } from './context/case-page';
import { type Explained, figuresOf, isRight } from './context/figures';
import { openReport } from './report';

const report = openReport('bench:context');

// npm run bench:context -- --cases FILE.jsonl [--json] [--misses]
const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: 'test/fixtures/context-cases.jsonl' },
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});

/** The result of a case. */
interface Verdict extends Explained {
  readonly judged: ContextCase;
}

const { entries } = readAssets('assets/faq');
const cases = readCases(values.cases, entries);
const idOf = new Map(entries.map(({ question, id }) => [plain(typeset(question)), id]));
await buildExtension('chromium');
const driver = await launchChromium({ extension: extensionDir('chromium') });
const verdicts: Verdict[] = [];
try {
  const page = await openCasePage(driver, cases);
  for (const index of cases.keys()) verdicts.push(...(await judge(page, index)));
} finally {
  await driver.close();
}

const origins = [...new Set(cases.map(({ origin }) => origin))];
report(`${values.cases}: ${cases.length} cases, Chromium, production build\n`);
report('| written after | n | s1 | s3 | highlighted | look-alikes rejected |');
report('|---|---|---|---|---|---|');
for (const origin of origins)
  printRow(
    origin,
    verdicts.filter(({ judged }) => judged.origin === origin),
  );
printRow('all', verdicts);
if (values.misses) verdicts.filter((verdict) => !isRight(verdict)).forEach(printMiss);
if (values.json) console.log(JSON.stringify(figuresOf(verdicts)));

async function judge(page: CasePage, index: number): Promise<Verdict[]> {
  const judged = cases[index];
  if (judged === undefined) return [];
  const span = page.highlighted[index]?.find((highlighted) => touchesTerm(judged, highlighted));
  if (span === undefined || judged.relevant.length === 0) {
    return [{ judged, isHighlighted: span !== undefined, rank: 0 }];
  }
  const ids = (await page.ask(index, span)).map((question) => idOf.get(question) ?? '');
  const rank = ids.findIndex((id) => judged.relevant.includes(id)) + 1;
  return [{ judged, isHighlighted: true, rank }];
}

function printRow(name: string, judged: readonly Verdict[]): void {
  const { s1, s3, highlighted, lookalikesRejected, n } = figuresOf(judged);
  report(`| ${name} | ${n} | ${s1} | ${s3} | ${highlighted} | ${lookalikesRejected} |`);
}

function printMiss({ judged: { text, term, relevant }, isHighlighted, rank }: Verdict): void {
  const fate = isHighlighted ? `rank ${rank} of ${relevant.join(', ')}` : 'not highlighted';
  report(relevant.length === 0 ? `highlighted: « ${term} » in ${text}` : `${fate}: « ${term} » in ${text}`);
}
