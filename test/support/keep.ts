import type { Store } from '../../src/storage/store';

/** A store in memory, with its value. */
export function keep<Value>(first: Value): Store<Value> & { value: Value } {
  const watchers = new Set<(value: Value) => void>();
  const store = {
    value: first,
    read: async () => store.value,
    async change(update: (value: Value) => Value) {
      store.value = update(store.value);
      for (const watcher of watchers) watcher(store.value);
    },
    watch(onValue: (value: Value) => void) {
      watchers.add(onValue);
      onValue(store.value);
    },
  };
  return store;
}
