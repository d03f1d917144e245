// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { useCurrentWorld } from '../../src/popup/use-current-world';
import type { PopupWorld } from '../../src/popup/world';
import { resultOf } from '../../src/ui/answer';
import { SearchPanel } from '../../src/ui/search-panel';
import { readFormation } from '../support/formation';
import { learnedInMemory } from '../support/learned-in-memory';

afterEach(cleanup);

type World = Pick<PopupWorld, 'learned' | 'search' | 'popular' | 'categories'>;

function Panel({ world }: { readonly world: World }) {
  const { search } = useCurrentWorld(world);
  return (
    <SearchPanel search={search} initialText="pix" suggestions={[]} helpCentreUrl="" onTerm={() => {}} />
  );
}

it('what was searched is searched again once all that was learned answers, without a key', async () => {
  let settle = (): void => {};
  const settled = new Promise<true>((resolve) => {
    settle = () => resolve(true);
  });
  const { entries } = readFormation();
  let known = 1;
  const world: World = {
    learned: { ...learnedInMemory(), settled: () => settled },
    search: async () => ({
      kind: 'answered',
      results: entries.slice(0, known).map(resultOf),
      corrections: [],
    }),
    popular: async () => [],
    categories: async () => [],
  };
  render(<Panel world={world} />);
  await expect.poll(() => screen.queryAllByRole('option').length).toBe(1);
  known = 2;
  settle();
  await expect.poll(() => screen.getAllByRole('option').length).toBe(2);
});
