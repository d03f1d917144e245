import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createSettingsStore } from '../../src/storage/settings';
import { createArea } from '../support/storage-area';

const local = createArea();
let incognito: boolean;
// Once: the polyfill keeps the first API that it finds.
beforeAll(() => {
  const onChanged = { addListener: () => {}, removeListener: () => {} };
  const api = {
    runtime: { id: 'test' },
    storage: { local: { ...local, onChanged } },
    tabs: { query: async () => [{ id: 1, incognito }] },
  };
  vi.stubGlobal('browser', api);
  vi.stubGlobal('chrome', api);
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  local.writes.length = 0;
});

it.each([
  ['what is chosen in the popup is kept', false, ['set settings']],
  ['nothing is kept from a private window', true, []],
])('%s', async (_, isPrivate, writes) => {
  incognito = isPrivate;
  const { extensionStorage } = await import('../../src/storage/extension-storage');
  await createSettingsStore(extensionStorage).change((settings) => ({ ...settings, learn: isPrivate }));
  expect(local.writes).toEqual(writes);
});
