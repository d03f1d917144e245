import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { assetsPlugin } from './scripts/assets-plugin';
import { trackedFiles } from './scripts/package/tracked-files';
import { OFFICIAL_MATCHES } from './src/site/official-site';

const root = fileURLToPath(new URL('.', import.meta.url));

const NAME = 'FAQ Conseiller numérique (non officiel)';
const FRAMED = 'quick-search.html';
const CARD = 'card';
// The extension's pages load only its own files and send no requests. Only official pages may frame them, and
// `web_accessible_resources` lets them frame only the quick search.
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'none'; " +
  "base-uri 'none'; form-action 'none'; " +
  `frame-ancestors ${OFFICIAL_MATCHES.map((match) => match.replace(/\/\*$/, '')).join(' ')}`;
const LEAST_FIREFOX = '149.0';

export default defineConfig({
  publicDir: 'assets/public',
  imports: false,
  manifestVersion: 3,
  // scripts/dev.ts (`npm run dev`) sets DEV_BROWSER. Without it, `wxt` starts no browser and needs no display.
  webExt: {
    disabled: process.env['DEV_BROWSER'] === undefined,
    binaries: { chrome: process.env['DEV_BROWSER'] ?? '' },
    chromiumArgs: process.env['DEV_HEADLESS'] === undefined ? [] : ['--headless=new', '--no-sandbox'],
  },
  vite: () => ({
    plugins: [preact(), assetsPlugin(root)],
    resolve: {
      alias: { 'wxt/utils/content-script-context': `${root}src/browser/page-life.ts` },
    },
    // The polyfill of modulepreload calls `fetch`.
    build: {
      modulePreload: { polyfill: false },
      target: ['chrome128', 'firefox149'],
      // WXT's logger says nothing in production: drop it from each script.
      rollupOptions: { treeshake: { manualPureFunctions: ['logger'] } },
    },
  }),
  zip: { excludeSources: ['assets/store/pictures/**'] },
  hooks: {
    // WXT builds each script as an IIFE. The card must be an ES module: its export is what `main` returns.
    'vite:build:extendConfig': ([entrypoint], { build }) => {
      if (entrypoint?.name !== CARD || !build?.lib || !build.rollupOptions) return;
      Object.assign(build.rollupOptions, { input: build.lib.entry, preserveEntrySignatures: 'strict' });
      build.lib = false;
    },
    'zip:sources:start': ({ config }) => {
      config.zip.includeSources = trackedFiles(root);
    },
  },
  manifest: ({ browser }) => ({
    name: NAME,
    short_name: 'FAQ Conum',
    description:
      'Extension non officielle\u00a0: les réponses sur la formation et la certification des conseillers numériques, avec leur source.',
    permissions: ['storage', 'contextMenus'],
    action: { default_title: NAME },
    web_accessible_resources: [
      {
        resources: [FRAMED, `${CARD}.js`],
        matches: OFFICIAL_MATCHES,
        // Firefox lacks this option; its addresses are random for each installation.
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    content_security_policy: { extension_pages: CONTENT_SECURITY_POLICY },
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
              strict_min_version: LEAST_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
            gecko_android: { strict_min_version: LEAST_FIREFOX },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
