import { afterEach, expect, it, vi } from 'vitest';

// Firefox for Android has neither keyboard commands nor context menus: the namespaces are not there at all.
const MISSING_ON_ANDROID = ['commands', 'contextMenus', 'menus', 'sidebarAction', 'windows'];

afterEach(() => vi.unstubAllGlobals());

it('the background starts in Firefox for Android and answers', async () => {
  const listeners: ((message: unknown, sender: unknown) => unknown)[] = [];
  const api = anyApi({ onMessage: (listener) => listeners.push(listener) });
  vi.stubGlobal('browser', api);
  vi.stubGlobal('chrome', api);
  const { default: background } = await import('../../entrypoints/background');
  background.main();
  const sender = { id: 'test', url: 'moz-extension://test/popup.html' };
  const replies = await Promise.all(listeners.map((listener) => listener({ type: 'popular' }, sender)));
  expect(replies.flat().length).toBeGreaterThan(0);
});

/** An extension API in which everything is there, and does nothing, but what Android lacks. */
function anyApi({
  onMessage,
}: {
  onMessage: (listener: (message: unknown, sender: unknown) => unknown) => void;
}): object {
  const runtime = {
    id: 'test',
    getURL: () => 'moz-extension://test/',
    onMessage: { addListener: onMessage },
    onInstalled: anything(),
    onStartup: anything(),
  };
  return new Proxy({}, { get: (_, name) => get(name) });
  function get(name: string | symbol): unknown {
    // An API that had a `then` would be taken for a promise.
    if (name === 'then' || MISSING_ON_ANDROID.includes(String(name))) return undefined;
    return name === 'runtime' ? runtime : anything();
  }
}

/** A function whose properties are functions like it, and that promises nothing. */
function anything(): object {
  return new Proxy(() => Promise.resolve(undefined), {
    get: (_, name) => (name === 'then' ? undefined : anything()),
  });
}
