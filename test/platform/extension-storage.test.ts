import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createSettingsStore } from '../../src/platform/settings-store';

afterEach(() => vi.unstubAllGlobals());
beforeEach(() => vi.resetModules());

/** What Firefox for Android has: no windows. */
async function storedWith(incognito: boolean): Promise<Record<string, unknown>> {
  const items: Record<string, unknown> = {};
  const local = {
    get: async () => items,
    set: async (added: Record<string, unknown>) => Object.assign(items, added),
    onChanged: { addListener: () => {}, removeListener: () => {} },
  };
  const api = {
    runtime: { id: 'test' },
    storage: { local },
    tabs: { query: async () => [{ id: 1, incognito }] },
  };
  vi.stubGlobal('browser', api);
  vi.stubGlobal('chrome', api);
  const { extensionStorage } = await import('../../src/platform/extension-storage');
  await createSettingsStore(extensionStorage).change((settings) => ({ ...settings, learn: false }));
  return items;
}

it('what is chosen in the popup is kept, on a telephone too', async () => {
  expect(await storedWith(false)).toMatchObject({ settings: { learn: false } });
});

it('nothing is kept from a private window', async () => {
  expect(await storedWith(true)).toEqual({});
});
