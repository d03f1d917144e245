import { join } from 'node:path';
import type { Plugin } from 'vite';
import { termsOf } from '../src/lexicon/lexicon';
import { indexFaq } from '../src/search/indexed-faq';
import { type Assets, readAssets } from './read-assets';

const MODULES: Readonly<Record<string, (assets: Assets) => string>> = {
  'virtual:faq': (assets) =>
    [
      ...(['entries', 'lexicon', 'topics', 'pages'] as const).map(
        (name) => `export const ${name} = ${parsed(assets[name])};`,
      ),
      `export const model = () => ${parsed(assets.model)};`,
      `export const packed = () => ${parsed(indexFaq(assets).pack())};`,
    ].join('\n'),
  'virtual:renames': ({ renames }) => `export const renames = ${JSON.stringify(renames)};`,
  'virtual:terms': ({ lexicon, entries }) =>
    [
      `export const terms = ${JSON.stringify(termsOf(lexicon), withoutEmptyLists)};`,
      `export const answeredArticles = ${JSON.stringify(entries.flatMap(({ articleId }) => articleId ?? []))};`,
    ].join('\n'),
};

/** An expression that evaluates to `value`. Browsers parse a JSON string faster than an object literal. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

function withoutEmptyLists(_: string, value: unknown): unknown {
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

/**
 * Vite plugin that provides the content of `assets/faq/` as modules. Invalid data fail the build; no parser is
 * shipped. `virtual:faq` is for the background, `virtual:terms` for pages.
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
