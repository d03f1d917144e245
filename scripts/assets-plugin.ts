import { join } from 'node:path';
import type { Plugin } from 'vite';
import { termsOf } from '../src/lexicon/lexicon';
import { type Assets, readAssets } from './read-assets';

const MODULES: Readonly<Record<string, (assets: Assets) => string>> = {
  'virtual:faq': (assets) =>
    Object.entries(assets)
      .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
      .join('\n'),
  'virtual:terms': ({ lexicon }) => `export const terms = ${JSON.stringify(termsOf(lexicon))};`,
};

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
