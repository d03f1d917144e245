import type { TermName } from '../lexicon/lexicon';
import { loadOnce } from './load-once';

/** Gives the name of each of some terms, asked for once, when the first is needed. Those unknown are left out. */
export type TermNames = (ids: Iterable<string>) => Promise<TermName[]>;

/** Makes it over `ask`, which gives all the names. */
export function createTermNames(ask: () => Promise<readonly TermName[]>): TermNames {
  const load = loadOnce(async () => new Map((await ask()).map((name) => [name.id, name])));
  return async (ids) => {
    const names = await load();
    return [...ids].flatMap((id) => names.get(id) ?? []);
  };
}
