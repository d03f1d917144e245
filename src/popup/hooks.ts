import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Store } from '../storage/store';
import type { PanelStart } from '../ui/use-panel';
import { forgetOldPlace, whereToResume } from './memory';
import type { PopupWorld } from './world';

// The maxlength of the search field.
const MAX_TEXT = 300;

/** The result of `ask`, `before` until it resolves. Asks again when `revision` changes. Keeps its value on failure. */
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

/**
 * What the popup opens with: the text selected in a page, else the answer in its address, else the last query and answer
 * if they are less than five minutes old.
 */
export function useStart(world: PopupWorld): PanelStart | undefined {
  return useAsked(
    useCallback(() => findStart(world), [world]),
    undefined,
  );
}

async function findStart(world: PopupWorld): Promise<PanelStart | undefined> {
  const selection = (await world.background.takeSelection()).replace(/\s+/g, ' ').trim();
  if (selection !== '') return { text: selection.slice(0, MAX_TEXT), open: undefined, isPassing: true };
  const id = world.address.read();
  const named = id === '' ? undefined : await entryOf(world, id);
  if (named !== undefined) return { text: '', open: named };
  const memory = await world.memory.read();
  const left = whereToResume(memory, world.now());
  if (left === undefined) {
    if (memory.left !== undefined) void world.memory.change((before) => forgetOldPlace(before, world.now()));
    return undefined;
  }
  return { text: left.text, open: left.openId === undefined ? undefined : await entryOf(world, left.openId) };
}

async function entryOf(world: PopupWorld, id: string): Promise<PanelStart['open']> {
  const [entry] = await world.background.entries([id]);
  return entry;
}
