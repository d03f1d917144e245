import type { StorageArea, StorageChange } from '../browser/native';

/** A value in the browser's storage. Full or missing storage causes no error. */
export interface Store<Value> {
  /** The current value; the default if storage cannot be read. Never rejects. */
  read(): Promise<Value>;
  /** Changes the value; changes are queued. A value that cannot be written is kept in memory. Never rejects. */
  change(update: (value: Value) => Value): Promise<void>;
  /** Reports the current value, then each change from any context, until `signal` aborts. */
  watch(onValue: (value: Value) => void, options: { readonly signal: AbortSignal }): void;
}

/** How a value is kept. */
export interface Keeping<Value> {
  readonly key: string;
  /** Reads whatever is stored, damaged or not. Never throws. */
  readonly parse: (stored: unknown) => Value;
  /** The form to store for the value, from the stored one; undefined to leave that unchanged. */
  readonly form: (value: Value, stored: unknown) => unknown;
}

/** Where a store keeps its value. Nothing is written from a private window (`isPrivate`). */
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
        // A written value is reported by `onChanged`, in this context too.
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

/** A stored object, not yet checked. */
export type Fields = Readonly<Record<string, unknown>>;

// Checked by hand: this code is in every page, and a schema library would be larger than all of it.

/** The fields of `value` if it is an object, else none. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/** `value` if boolean, else `fallback`. */
export function readBoolean(value: unknown, fallback: boolean): boolean {
  return typeof value === 'boolean' ? value : fallback;
}

/** The texts of a stored list. */
export function readTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** The fields of `after` that differ from those of `before`. */
export function changes<Value extends object>(before: Value, after: Value): Partial<Value> {
  const changed: Partial<Value> = {};
  for (const key in before) {
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) changed[key] = after[key];
  }
  return changed;
}

/** Whether a version newer than `ours` wrote the form; then its fields must not be changed. */
export function isFromNewerVersion({ version }: Fields, ours: number): boolean {
  return typeof version === 'number' && version > ours;
}
