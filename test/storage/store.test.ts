import { describe, expect, it } from 'vitest';
import type { StorageArea } from '../../src/browser/native';
import { createSettingsStore, DEFAULT_SETTINGS, type Settings } from '../../src/storage/settings';

type Listener = Parameters<StorageArea['onChanged']['addListener']>[0];

/** Storage in memory; `isFull` makes writing fail as a full disk does. */
function createArea({ isFull = false } = {}) {
  const listeners = new Set<Listener>();
  let items: Record<string, unknown> = {};
  const area: StorageArea = {
    get: async () => items,
    async set(added) {
      if (isFull) throw new Error('QUOTA_BYTES quota exceeded');
      items = { ...items, ...added };
      for (const listener of listeners) listener({ settings: { newValue: added['settings'] } });
    },
    onChanged: {
      addListener: (listener) => listeners.add(listener),
      removeListener: (listener) => listeners.delete(listener),
    },
  };
  return { area, listeners, stored: () => items['settings'] };
}

const quiet = (settings: Settings): Settings => ({ ...settings, highlight: false });
const unlearned = (settings: Settings): Settings => ({ ...settings, learn: false });
const isPrivate = () => false;

describe('the settings store', () => {
  it('gives the defaults, then each change from anywhere, until its signal aborts', async () => {
    const { area, listeners } = createArea();
    const seen: Settings[] = [];
    const watching = new AbortController();
    const watched = createSettingsStore({ area, isPrivate });
    watched.watch((settings) => seen.push(settings), watching);
    await watched.read();
    await createSettingsStore({ area, isPrivate }).change(quiet);
    watching.abort();
    await watched.change(unlearned);
    expect(seen).toEqual([DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, highlight: false }]);
    expect(listeners.size).toBe(0);
  });

  it('loses no change made at the same time as another', async () => {
    const store = createSettingsStore({ area: createArea().area, isPrivate });
    await Promise.all([store.change(quiet), store.change(unlearned)]);
    expect(await store.read()).toEqual({ ...DEFAULT_SETTINGS, highlight: false, learn: false });
  });

  it.each([
    ['a private window', createArea(), () => true],
    ['full storage', createArea({ isFull: true }), isPrivate],
  ])('in %s, a change holds here and nothing is written', async (_, { area, stored }, isPrivateHere) => {
    const store = createSettingsStore({ area, isPrivate: isPrivateHere });
    const seen: Settings[] = [];
    store.watch((settings) => seen.push(settings), new AbortController());
    await store.read();
    await store.change(quiet);
    await store.change(unlearned);
    expect(seen.at(-1)).toEqual({ ...DEFAULT_SETTINGS, highlight: false, learn: false });
    expect(await store.read()).toEqual(seen.at(-1));
    expect(stored()).toBeUndefined();
  });

  it('gives the defaults where storage cannot be read', async () => {
    const { area } = createArea();
    const broken = { ...area, get: () => Promise.reject(new Error('no storage')) };
    expect(await createSettingsStore({ area: broken, isPrivate }).read()).toEqual(DEFAULT_SETTINGS);
  });
});
