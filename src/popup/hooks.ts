import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../storage/store';

/** What `ask` resolves to, `before` until then. Asked again when `revision` changes. A failure changes nothing. */
export function useAsked<Value>(ask: () => Promise<Value>, before: Value, revision?: unknown): Value {
  const [value, setValue] = useState(before);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a reason to ask again
  useEffect(() => {
    ask().then(setValue, () => {});
  }, [ask, revision]);
  return value;
}

/** The value of `store`, undefined until it is read. */
export function useStored<Value>(store: Store<Value>): Value | undefined {
  const [value, setValue] = useState<{ readonly current: Value }>();
  useEffect(() => {
    const watching = new AbortController();
    store.watch((current) => setValue({ current }), watching);
    return () => watching.abort();
  }, [store]);
  return value?.current;
}
