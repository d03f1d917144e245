import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { readFiles } from '../../scripts/package/packages';
import { OFFICIAL_MATCHES } from '../../src/site/official-site';
import type { Management } from '../driver';
import { WHICH_FIREFOX } from '../find-browser';
import type { ChromeScope } from './firefox-chrome';
import { untilStarted } from './firefox-extension';

interface Addon {
  readonly version: string;
  enable(): Promise<void>;
  disable(): Promise<void>;
}
interface Origins {
  readonly permissions: readonly string[];
  readonly origins: readonly string[];
}
type Extension = object;
declare const ChromeUtils: {
  importESModule(url: string): {
    readonly AppConstants: { readonly MOZ_REQUIRE_SIGNING: boolean };
    readonly AddonManager: { getAddonByID(id: string): Promise<Addon | null> };
    readonly ExtensionPermissions: {
      add(id: string, origins: Origins, extension: Extension): Promise<void>;
      remove(id: string, origins: Origins, extension: Extension): Promise<void>;
    };
  };
};
declare const WebExtensionPolicy: { getByID(id: string): { readonly extension: Extension } };

/** The installed version of the extension; undefined if it is not installed. */
export function installedVersion(chrome: ChromeScope, id: string): Promise<string | undefined> {
  return chrome.evaluate(async (name) => {
    const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
    return (await AddonManager.getAddonByID(name))?.version;
  }, id);
}

/** Installs the build in `folder` until Firefox closes; every Firefox allows it. Resolves to its id when it runs. */
export function installForNow(chrome: ChromeScope, folder: string): Promise<string> {
  return install(chrome, { type: 'path', path: folder }, false);
}

/**
 * Installs the build in `folder` permanently: it survives a restart. Resolves to its id when it runs. Rejects in a
 * Firefox that requires signed extensions.
 */
export async function installForGood(chrome: ChromeScope, folder: string): Promise<string> {
  if (await chrome.evaluate(takesSignedOnly)) throw new Error(`Not in this Firefox. ${WHICH_FIREFOX}`);
  const scratch = mkdtempSync(join(tmpdir(), 'faq-conum-xpi-'));
  const path = join(scratch, 'extension.xpi');
  writeFileSync(path, zipSync({ ...readFiles(folder) }));
  const id = await install(chrome, { type: 'archivePath', path }, true);
  rmSync(scratch, { recursive: true });
  return id;
}

async function install(
  chrome: ChromeScope,
  extensionData: { readonly type: string; readonly path: string },
  isPermanent: boolean,
): Promise<string> {
  const { result } = await chrome.connection.send('webExtension.install', {
    extensionData,
    'moz:permanent': isPermanent,
  });
  const id = String(Reflect.get(Object(result), 'extension'));
  await untilStarted(chrome, id);
  return id;
}

/** In the chrome scope. */
function takesSignedOnly(): boolean {
  const { AppConstants } = ChromeUtils.importESModule('resource://gre/modules/AppConstants.sys.mjs');
  return AppConstants.MOZ_REQUIRE_SIGNING;
}

/** Manages the extension `id` with Firefox's internal APIs. */
export function manageInFirefox(chrome: ChromeScope, id: string): Management {
  return {
    async update(folder) {
      await installForGood(chrome, folder);
    },
    async setEnabled(isEnabled) {
      await chrome.evaluate(
        async (name, wanted) => {
          const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
          const addon = await AddonManager.getAddonByID(name);
          await (wanted ? addon?.enable() : addon?.disable());
        },
        id,
        isEnabled,
      );
      if (isEnabled) await untilStarted(chrome, id);
    },
    setHostAccess: (isGiven) =>
      chrome.evaluate(
        async (name, wanted, origins) => {
          const { ExtensionPermissions: store } = ChromeUtils.importESModule(
            'resource://gre/modules/ExtensionPermissions.sys.mjs',
          );
          const { extension } = WebExtensionPolicy.getByID(name);
          await (wanted ? store.add : store.remove).call(
            store,
            name,
            { permissions: [], origins },
            extension,
          );
        },
        id,
        isGiven,
        OFFICIAL_MATCHES,
      ),
  };
}
