/** How the term of a case is explained. `rank` is that of the first right answer, from 1, or 0. */
export interface Explained {
  readonly judged: { readonly relevant: readonly string[] };
  readonly isHighlighted: boolean;
  readonly rank: number;
}

/** Whether the first answer is right or, where none is wanted, nothing is highlighted. */
export function isRight({ judged, isHighlighted, rank }: Explained): boolean {
  return judged.relevant.length === 0 ? !isHighlighted : rank === 1;
}

/** Percentages, with one decimal; 100 where there is nothing to judge. */
export function figuresOf(explained: readonly Explained[]) {
  const terms = explained.filter(({ judged }) => judged.relevant.length > 0);
  const lookalikes = explained.filter(({ judged }) => judged.relevant.length === 0);
  const share = (of: readonly Explained[], holds: (one: Explained) => boolean): number =>
    of.length === 0 ? 100 : Math.round((1_000 * of.filter(holds).length) / of.length) / 10;
  return {
    s1: share(terms, isRight),
    s3: share(terms, ({ rank }) => rank >= 1 && rank <= 3),
    highlighted: share(terms, ({ isHighlighted }) => isHighlighted),
    lookalikesRejected: share(lookalikes, isRight),
    n: explained.length,
  };
}
