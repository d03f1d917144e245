import { useEffect, useState } from 'preact/hooks';
import type { Store } from '../storage/store';

/** What `ask` gives, `before` until it has; asked once. What fails leaves what was there before. */
export function useAsked<Value>(ask: () => Promise<Value>, before: Value): Value {
  const [value, setValue] = useState(before);
  useEffect(() => {
    ask().then(setValue, () => {});
  }, [ask]);
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
