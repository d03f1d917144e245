import { join } from 'node:path';
import type { Plugin } from 'vite';
import { termsOf } from '../src/lexicon/lexicon';
import { createAnalyser } from '../src/search/analyse';
import { type EntryWords, findEntryWords } from '../src/search/entry-words';
import { type Assets, readAssets } from './read-assets';

const MODULES: Readonly<Record<string, (assets: Assets) => string>> = {
  'virtual:faq': (assets) =>
    [
      ...Object.entries(assets).map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`),
      `const words = ${JSON.stringify(wordsOf(assets))};`,
      'export const entryWords = new Map(entries.map((entry, place) => [entry, words[place]]));',
    ].join('\n'),
  'virtual:terms': ({ lexicon, entries }) =>
    [
      `export const terms = ${JSON.stringify(termsOf(lexicon), withoutEmptyLists)};`,
      `export const answeredArticles = ${JSON.stringify(entries.flatMap(({ articleId }) => articleId ?? []))};`,
    ].join('\n'),
};

function withoutEmptyLists(_: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/** The words of each entry: analysed here, so that waking costs no analysis. */
function wordsOf({ entries, lexicon }: Assets): EntryWords[] {
  const analyser = createAnalyser(lexicon);
  return entries.map((entry) => findEntryWords(entry, analyser));
}

/**
 * Vite plugin: gives the checked content of `assets/faq/` as modules, so that bad data fail the build
 * and no parser is shipped. `virtual:faq` is for the background, `virtual:terms` for pages.
 */
export function assetsPlugin(root: string): Plugin {
  const folder = join(root, 'assets/faq');
  return {
    name: 'faq-assets',
    resolveId: (id) => (id in MODULES ? `\0${id}` : undefined),
    load(id) {
      const write = MODULES[id.replace(/^\0/, '')];
      if (write === undefined || !id.startsWith('\0')) return undefined;
      this.addWatchFile(folder);
      return write(readAssets(folder));
    },
  };
}
