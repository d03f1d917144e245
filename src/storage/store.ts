/** A value kept in the browser's storage. Storage that is full or absent disturbs nothing. */
export interface Store<Value> {
  /** The value as it is; the default where storage cannot be read. Never rejects. */
  read(): Promise<Value>;
  /** Changes it, one change after another. What cannot be written holds here until the context ends. Never rejects. */
  change(update: (value: Value) => Value): Promise<void>;
  /** Gives the value as it is, then after each change from anywhere, until `signal` aborts. */
  watch(onValue: (value: Value) => void, options: { readonly signal: AbortSignal }): void;
}
