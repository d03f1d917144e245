import { describe, expect, it } from 'vitest';
import { BUILDS, manifestOf } from '../support/built';

// All that the extension may ever ask for; each entry costs its user something or nothing, as said beside it.
const PERMISSIONS = [
  'storage', // settings, mutes and the last answers, on this machine; no warning
  'contextMenus', // « Chercher dans la FAQ » for selected text; no warning
];
// The panel beside the page; no warning. Firefox has a manifest key for it.
const OWN_PERMISSIONS = { 'chrome-mv3': ['sidePanel'], 'edge-mv3': ['sidePanel'], 'firefox-mv3': [] };
const HELP_CENTRE = 'https://aide.conseiller-numerique.gouv.fr';
const OFFICIAL = ['https://*.conseiller-numerique.gouv.fr/*', 'https://conseiller-numerique.gouv.fr/*'];
const LEFT_OUT = ['api', 'app2', 'cdn', 'discussion', 'metabase'].map(
  (host) => `https://${host}.conseiller-numerique.gouv.fr/*`,
);
// Manifest keys of each browser. What is not here is not granted: no host permission, no page of the browser replaced,
// no address to update from (Edge's certification refuses it, and `key`).
const COMMON_KEYS = [
  'action',
  'background',
  'commands',
  'content_scripts',
  'content_security_policy',
  'description',
  'icons',
  'manifest_version',
  'name',
  'permissions',
  'short_name',
  'version',
  'web_accessible_resources',
];
const OWN_KEYS = {
  'chrome-mv3': ['minimum_chrome_version', 'side_panel'],
  'edge-mv3': ['minimum_chrome_version', 'side_panel'],
  'firefox-mv3': ['browser_specific_settings', 'sidebar_action'],
};

describe.each(BUILDS)('the manifest of %s', (build) => {
  const manifest = manifestOf(build);

  it('asks for these permissions and no other', () => {
    expect(manifest.permissions).toEqual([...PERMISSIONS, ...OWN_PERMISSIONS[build]]);
  });

  it('has these keys and no other', () => {
    expect(Object.keys(manifest).sort()).toEqual([...COMMON_KEYS, ...OWN_KEYS[build]].sort());
  });

  it('reaches the official pages only, by one content script, and one more on the help centre’s articles and categories', () => {
    expect(manifest.content_scripts).toEqual([
      {
        matches: expect.toSatisfy((matches) => sameItems(matches, OFFICIAL)),
        exclude_matches: expect.toSatisfy((matches) => sameItems(matches, LEFT_OUT)),
        js: ['content-scripts/content.js'],
        css: ['content-scripts/content.css'],
      },
      {
        matches: [`${HELP_CENTRE}/*/article/*`, `${HELP_CENTRE}/*/category/*`],
        js: ['content-scripts/help-page.js'],
      },
    ]);
  });

  it('lets its own pages load their own files, and ask nobody for anything', () => {
    const policy = String(Reflect.get(Object(manifest.content_security_policy), 'extension_pages'));
    const sources = policy.split(';').flatMap((directive) => directive.trim().split(' ').slice(1));
    const framing = OFFICIAL.map((match) => match.replace(/\/\*$/, ''));
    expect(new Set(sources)).toEqual(new Set(["'self'", "'none'", ...framing]));
    expect(policy.split('frame-ancestors ')[1]?.split(' ').sort()).toEqual(framing);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
  });

  it('lets official pages show the quick search in a frame and load the card, and nothing else', () => {
    expect(manifest.web_accessible_resources).toEqual([
      {
        resources: ['quick-search.html', 'card.js'],
        matches: expect.toSatisfy((matches) => sameItems(matches, OFFICIAL)),
        ...(build === 'firefox-mv3' ? {} : { use_dynamic_url: true }),
      },
    ]);
  });

  it('suggests at most four keys, the most that Chrome takes', () => {
    const commands = Object.values(Object(manifest.commands));
    expect(commands.filter((command) => 'suggested_key' in Object(command)).length).toBeLessThanOrEqual(4);
  });

  it('says in its name that it is not official, within the stores’ limits', () => {
    expect(manifest.name).toContain('non officiel');
    expect(String(manifest.name).length).toBeLessThanOrEqual(45); // Firefox; Chrome takes 75
    expect(String(manifest.short_name).length).toBeLessThanOrEqual(12);
    expect(String(manifest.description).length).toBeLessThanOrEqual(132); // Chrome and Edge
  });
});

it('Edge gets Chrome’s package', () => {
  expect(manifestOf('edge-mv3')).toEqual(manifestOf('chrome-mv3'));
});

it('Firefox knows who the extension is, from which version on, on Android too, and that it collects nothing', () => {
  expect(manifestOf('firefox-mv3').browser_specific_settings).toEqual({
    gecko: {
      id: expect.stringMatching(/^[\w.-]+@[\w.-]+$/),
      strict_min_version: '149.0',
      data_collection_permissions: { required: ['none'] },
    },
    gecko_android: { strict_min_version: '149.0' },
  });
});

function sameItems(found: unknown, wanted: readonly string[]): boolean {
  return Array.isArray(found) && JSON.stringify([...found].sort()) === JSON.stringify([...wanted].sort());
}
