import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createArea } from '../support/storage-area';

const session = createArea();
let openIds: number[];
let frontId: number;
let startUp: () => void;
// Once: the polyfill keeps the first API that it finds.
beforeAll(() => {
  const api = {
    runtime: { id: 'test', onStartup: { addListener: (listener: () => void) => (startUp = listener) } },
    storage: { session },
    tabs: {
      query: async ({ active }: { active?: boolean }) => (active ? [frontId] : openIds).map((id) => ({ id })),
    },
  };
  vi.stubGlobal('browser', api);
  vi.stubGlobal('chrome', api);
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => {
  for (const key of Object.keys(session.items)) delete session.items[key];
  [openIds, frontId] = [[1, 2], 1];
});

/** Starts a background; with `withBrowser`, because its user has started the browser. */
async function startBackground({ withBrowser = false } = {}): Promise<() => Promise<boolean>> {
  const { rememberOldTabs, takeOldTab } = await import('../../src/browser/tabs');
  rememberOldTabs();
  if (withBrowser) startUp();
  await new Promise((resolve) => setTimeout(resolve));
  return takeOldTab;
}

it('the tabs that are there when the extension comes, or is turned on again, are old, each told once', async () => {
  const takeOldTab = await startBackground();
  expect(await takeOldTab()).toBe(true);
  expect(await takeOldTab()).toBe(false);
});

it('a tab opened since is not, though the background has slept', async () => {
  await startBackground();
  [openIds, frontId] = [[1, 2, 3], 3];
  const takeOldTab = await startBackground();
  expect(await takeOldTab()).toBe(false);
});

it('when the browser starts, the tabs that it brings back have our content script', async () => {
  const takeOldTab = await startBackground({ withBrowser: true });
  expect(await takeOldTab()).toBe(false);
});
