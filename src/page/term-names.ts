import type { TermName } from '../lexicon/lexicon';

/** Gives the name of each of some terms, asked for once, when the first is needed. Those unknown are left out. */
export type TermNames = (ids: Iterable<string>) => Promise<TermName[]>;

/** Makes it over `ask`, which gives all the names. */
export function createTermNames(ask: () => Promise<readonly TermName[]>): TermNames {
  let asked: Promise<ReadonlyMap<string, TermName>> | undefined;
  const load = async (): Promise<ReadonlyMap<string, TermName>> =>
    new Map((await ask()).map((name) => [name.id, name]));
  return async (ids) => {
    asked ??= load().catch((error: unknown) => {
      asked = undefined; // asked again next time
      throw error;
    });
    const names = await asked;
    return [...ids].flatMap((id) => names.get(id) ?? []);
  };
}
