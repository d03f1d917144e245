import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { assetsPlugin } from './scripts/assets-plugin';
import { flexsearchAlias } from './scripts/flexsearch-alias';

const root = fileURLToPath(new URL('.', import.meta.url));

export default defineConfig({
  publicDir: 'assets/public',
  imports: false,
  manifestVersion: 3,
  // `npm run dev` (scripts/dev.ts) names the browser; without it, `wxt` never looks for one, nor for a display.
  webExt: {
    disabled: process.env['DEV_BROWSER'] === undefined,
    binaries: { chrome: process.env['DEV_BROWSER'] ?? '' },
    chromiumArgs: process.env['DEV_HEADLESS'] === undefined ? [] : ['--headless=new', '--no-sandbox'],
  },
  vite: () => ({
    plugins: [preact(), assetsPlugin(root)],
    resolve: { alias: flexsearchAlias },
  }),
  manifest: ({ browser }) => ({
    name: 'FAQ Conseiller numérique (non officiel)',
    short_name: 'FAQ Conum',
    description:
      'Extension non officielle : les réponses sur la formation et la certification des conseillers numériques, avec leur source.',
    permissions: ['storage'],
    action: { default_title: 'FAQ Conseiller numérique (non officiel)' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+U' } },
      'quick-search': {
        suggested_key: { default: 'Alt+Shift+Q' },
        description: 'Chercher dans la FAQ, sur la page ou dans la barre d’outils',
      },
      'next-term': {
        suggested_key: { default: 'Alt+Shift+K' },
        description: 'Aller au terme suivant de la page et l’expliquer',
      },
      'previous-term': {
        suggested_key: { default: 'Alt+Shift+J' },
        description: 'Aller au terme précédent de la page et l’expliquer',
      },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'faq-conseiller-numerique@non-officiel.example',
              strict_min_version: '149.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
