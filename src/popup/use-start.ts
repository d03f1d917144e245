import { useCallback } from 'preact/hooks';
import type { PanelStart } from '../ui/use-panel';
import { useAsked } from './hooks';
import { forgetOldPlace, whereToResume } from './memory';
import type { PopupWorld } from './world';

// As much as the search field takes.
const LONGEST_TEXT = 300;

/**
 * What the popup opens with: the text selected in a page, else the answer that its address names, else where it was
 * left less than five minutes ago.
 */
export function useStart(world: PopupWorld): PanelStart | undefined {
  return useAsked(
    useCallback(() => findStart(world), [world]),
    undefined,
  );
}

async function findStart(world: PopupWorld): Promise<PanelStart | undefined> {
  const selection = (await world.background.takeSelection()).replace(/\s+/g, ' ').trim();
  if (selection !== '') return { text: selection.slice(0, LONGEST_TEXT), open: undefined, isPassing: true };
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
