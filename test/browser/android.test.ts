import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { createArea } from '../support/storage-area';

// Firefox for Android has neither keyboard commands, context menus nor windows: the namespaces are not there at all.
const MISSING_ON_ANDROID = ['commands', 'contextMenus', 'menus', 'sidebarAction', 'windows'];

type Listener = (message: unknown, sender: unknown, reply: (value: unknown) => void) => unknown;

const listeners: Listener[] = [];
const local = createArea();
// Once: the polyfill keeps the first API that it finds.
beforeAll(() => {
  const api = anyApi();
  vi.stubGlobal('browser', api);
  vi.stubGlobal('chrome', api);
});
afterAll(() => vi.unstubAllGlobals());

it('the background starts in Firefox for Android and answers', async () => {
  const { default: background } = await import('../../entrypoints/background');
  background.main();
  const sender = { id: 'test', url: 'moz-extension://test/popup.html' };
  const reply = await new Promise((resolve) => {
    for (const listener of listeners) listener({ method: 'popular' }, sender, resolve);
  });
  expect(reply).toMatchObject({ value: expect.arrayContaining([expect.anything()]) });
});

it('the popup keeps what is chosen there, and says nothing of keys', async () => {
  const { popupWorld } = await import('../../entrypoints/popup/world');
  await popupWorld.settings.change((settings) => ({ ...settings, highlight: false }));
  await popupWorld.memory.change((memory) => ({ ...memory, isWelcomed: true }));
  expect(local.items).toMatchObject({ settings: { highlight: false }, popup: { isWelcomed: true } });
  expect(await popupWorld.shortcuts()).toEqual([]);
});

/** An extension API in which storage and tabs are there and all else does nothing, but what Android lacks. */
function anyApi(): object {
  const onChanged = { addListener: () => {}, removeListener: () => {} };
  const known: Readonly<Record<string, unknown>> = {
    runtime: {
      id: 'test',
      getURL: () => 'moz-extension://test/',
      onMessage: { addListener: (listener: Listener) => listeners.push(listener) },
      onInstalled: anything(),
      onStartup: anything(),
    },
    storage: { local: { ...local, onChanged }, session: createArea() },
    tabs: { query: async () => [{ id: 1, incognito: false }] },
  };
  // An API that had a `then` would be taken for a promise.
  const absent = new Set<string | symbol>(['then', ...MISSING_ON_ANDROID]);
  return new Proxy(known, {
    get: (_, name) => (absent.has(name) ? undefined : (known[String(name)] ?? anything())),
  });
}

/** A function whose properties are functions like it, and that promises nothing. */
function anything(): object {
  return new Proxy(() => Promise.resolve(undefined), {
    get: (_, name) => (name === 'then' ? undefined : anything()),
  });
}
