/** What the store needs of the browser's `storage.local`. */
export interface StorageArea {
  get(key: string): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: StorageChange) => void): void;
    removeListener(listener: (changes: StorageChange) => void): void;
  };
}

/** The keys that changed, with their new values. */
export type StorageChange = Readonly<Record<string, { readonly newValue?: unknown }>>;
