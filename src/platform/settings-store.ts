import { parseSettings, type Settings, storedForm } from '../settings/settings';

/** The user's settings, wherever they are shown or obeyed. Storage that is full or absent disturbs nothing. */
export interface SettingsStore {
  /** The settings as they are; the defaults where storage cannot be read. Never rejects. */
  read(): Promise<Settings>;
  /** Changes them, one change after another. What cannot be written holds here until the context ends. Never rejects. */
  change(update: (settings: Settings) => Settings): Promise<void>;
  /** Gives the settings as they are, then after each change from anywhere, until `signal` aborts. */
  watch(onSettings: (settings: Settings) => void, options: { readonly signal: AbortSignal }): void;
}

/** What the store needs of the browser's `storage.local`. */
export interface SettingsArea {
  get(key: string): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: SettingsChange) => void): void;
    removeListener(listener: (changes: SettingsChange) => void): void;
  };
}

type SettingsChange = Readonly<Record<string, { readonly newValue?: unknown }>>;

const KEY = 'settings';

/** A store over `area`. From a private window (`isPrivate`) nothing is ever written. */
export function createSettingsStore({
  area,
  isPrivate,
}: {
  readonly area: SettingsArea;
  readonly isPrivate: () => boolean | Promise<boolean>;
}): SettingsStore {
  const watchers = new Set<(settings: Settings) => void>();
  let unwritten: Settings | undefined;
  let queue: Promise<void> = Promise.resolve();

  const load = async (): Promise<unknown> => {
    try {
      return (await area.get(KEY))[KEY];
    } catch {
      return undefined;
    }
  };

  const save = async (form: unknown): Promise<boolean> => {
    try {
      if (await isPrivate()) return false;
      await area.set({ [KEY]: form });
      return true;
    } catch {
      return false; // full, or taken away by an update of the extension
    }
  };

  const read = async (): Promise<Settings> => unwritten ?? parseSettings(await load());

  return {
    read,
    change(update) {
      queue = queue.then(async () => {
        const stored = await load();
        const settings = update(unwritten ?? parseSettings(stored));
        unwritten = (await save(storedForm(settings, stored))) ? undefined : settings;
        // What was written comes back through `onChanged`, here as everywhere.
        if (unwritten !== undefined) for (const watcher of watchers) watcher(unwritten);
      });
      return queue;
    },
    watch(onSettings, { signal }) {
      const { onChanged } = area;
      const onChange = (changes: SettingsChange): void => {
        const change = changes[KEY];
        if (change === undefined) return;
        unwritten = undefined;
        onSettings(parseSettings(change.newValue));
      };
      watchers.add(onSettings);
      onChanged.addListener(onChange);
      signal.addEventListener('abort', () => {
        watchers.delete(onSettings);
        onChanged.removeListener(onChange);
      });
      void read().then((settings) => {
        if (!signal.aborted) onSettings(settings);
      });
    },
  };
}
