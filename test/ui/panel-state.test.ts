import { describe, expect, it } from 'vitest';
import { readCategories } from '../../scripts/read-assets';
import { resultOf } from '../../src/ui/answer';
import {
  EMPTY_PANEL,
  isEmptyPanel,
  nextPanelState,
  type PanelEvent,
  type PanelState,
} from '../../src/ui/panel-state';

const results = readCategories('test/fixtures/formation').slice(0, 3).map(resultOf);
const [first] = results;
if (first === undefined) throw new Error('no entries');
const outcome = { kind: 'answered', results, corrections: [] } as const;
const play = (...events: PanelEvent[]): PanelState => events.reduce(nextPanelState, EMPTY_PANEL);
const typed = (text: string): PanelEvent => ({ type: 'typed', text });
const found = (text: string): PanelEvent => ({ type: 'found', text, outcome });
const escaped: PanelEvent = { type: 'escaped' };

describe('panel', () => {
  it('ignores answers to an earlier text', () => {
    expect(play(typed('pi'), typed('pix'), found('pi')).outcome).toBeUndefined();
    expect(play(typed('pi'), typed('pix'), found('pix')).outcome).toBe(outcome);
  });

  it('keeps the results on screen while the next are on their way', () => {
    expect(play(typed('pi'), found('pi'), typed('pix'))).toMatchObject({ outcome, isStale: true });
  });

  it('opens the first answer at Enter, even one that comes after it', () => {
    expect(play(typed('pix'), found('pix'), { type: 'entered' }).open).toBe(first);
    expect(play(typed('pix'), { type: 'entered' }, found('pix')).open).toBe(first);
    expect(play(typed('pi'), found('pi'), typed('pix'), { type: 'entered' }).open).toBeUndefined();
  });

  it('moves round the options and through the field', () => {
    const down: PanelEvent = { type: 'moved', to: 'next', optionCount: 2 };
    expect([1, 2, 3, 4].map((times) => play(...Array(times).fill(down)).active)).toEqual([0, 1, -1, 0]);
    expect(play({ type: 'moved', to: 'previous', optionCount: 2 }).active).toBe(1);
    expect(play({ type: 'moved', to: 'next', optionCount: 0 }).active).toBe(-1);
  });

  it('goes back step by step at Escape: answer, results, empty field', () => {
    const open = play(typed('pix'), found('pix'), { type: 'opened', result: first });
    const back = nextPanelState(open, escaped);
    expect(back).toMatchObject({ text: 'pix', open: undefined, outcome });
    expect(isEmptyPanel(back)).toBe(false);
    expect(isEmptyPanel(nextPanelState(back, escaped))).toBe(true);
  });

  it('goes on from an earlier opening, but not where typing has begun', () => {
    const resumed: PanelEvent = { type: 'resumed', text: 'pix', open: first };
    expect(play(resumed)).toMatchObject({ text: 'pix', open: first, isResumed: true });
    expect(play(typed('r'), resumed)).toMatchObject({ text: 'r', open: undefined, isResumed: false });
  });

  it('loses no key of a question typed over the answer come back', () => {
    const over = (key: string): PanelEvent => ({ type: 'typed-over', key });
    const resumed: PanelEvent = { type: 'resumed', text: 'frais', open: first };
    expect(play(resumed, over('p'), over('i'), typed('pix'))).toMatchObject({ text: 'pix', open: undefined });
    expect(play(resumed, over('p'), over('i')).text).toBe('pi');
  });

  it('corrects again once another text is typed', () => {
    const kept = play(typed('certifcation'), { type: 'kept-as-typed' });
    expect(kept).toMatchObject({ asTyped: true, isStale: true });
    expect(nextPanelState(kept, typed('certif')).asTyped).toBe(false);
  });
});
