import type { StorageArea, StorageChange } from '../browser/storage-area';
import type { Store } from './store';

/** How a value is kept. */
export interface Keeping<Value> {
  readonly key: string;
  /** Reads whatever is stored, damaged or not. Never throws. */
  readonly parse: (stored: unknown) => Value;
  /** The form to store for the value over the stored one; undefined when that is not to be touched. */
  readonly form: (value: Value, stored: unknown) => unknown;
}

/** Where a store keeps its value. From a private window (`isPrivate`) nothing is ever written. */
export interface StorePlace {
  readonly area: StorageArea;
  readonly isPrivate: () => boolean | Promise<boolean>;
}

/** A store for one value. */
export function createStore<Value>(
  { key, parse, form }: Keeping<Value>,
  { area, isPrivate }: StorePlace,
): Store<Value> {
  const watchers = new Set<(value: Value) => void>();
  let unwritten: { readonly value: Value } | undefined;
  let queue: Promise<void> = Promise.resolve();

  const load = async (): Promise<unknown> => {
    try {
      return (await area.get(key))[key];
    } catch {
      return undefined;
    }
  };

  const save = async (stored: unknown): Promise<boolean> => {
    try {
      if (stored === undefined || (await isPrivate())) return false;
      await area.set({ [key]: stored });
      return true;
    } catch {
      return false; // full, or taken away by an update of the extension
    }
  };

  const read = async (): Promise<Value> => (unwritten === undefined ? parse(await load()) : unwritten.value);

  return {
    read,
    change(update) {
      queue = queue.then(async () => {
        const stored = await load();
        const value = update(unwritten === undefined ? parse(stored) : unwritten.value);
        unwritten = (await save(form(value, stored))) ? undefined : { value };
        // What was written comes back through `onChanged`, here as everywhere.
        if (unwritten !== undefined) for (const watcher of watchers) watcher(value);
      });
      return queue;
    },
    watch(onValue, { signal }) {
      const { onChanged } = area;
      const onChange = (changes: StorageChange): void => {
        const change = changes[key];
        if (change === undefined) return;
        unwritten = undefined;
        onValue(parse(change.newValue));
      };
      watchers.add(onValue);
      onChanged.addListener(onChange);
      signal.addEventListener('abort', () => {
        watchers.delete(onValue);
        onChanged.removeListener(onChange);
      });
      void read().then((value) => {
        if (!signal.aborted) onValue(value);
      });
    },
  };
}
