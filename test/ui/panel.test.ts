import { describe, expect, it } from 'vitest';
import { readCategories } from '../../scripts/read-assets';
import { resultOf } from '../../src/ui/answer';
import {
  EMPTY_PANEL,
  isEmptyPanel,
  nextPanelState,
  type PanelEvent,
  type PanelState,
  placeOfOpen,
} from '../../src/ui/panel';

const results = readCategories('test/fixtures/formation').slice(0, 3).map(resultOf);
const [first] = results;
if (first === undefined) throw new Error('no entries');
const outcome = { kind: 'answered', results, related: [], corrections: [] } as const;
const none = { kind: 'unanswered', near: undefined, topic: undefined, pages: [], corrections: [] } as const;
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

  it('waits for no outcome after a search that failed', () => {
    const failed = (text: string): PanelEvent => ({ type: 'failed', text });
    const after = play(typed('pi'), found('pi'), typed('pix'), { type: 'entered' }, failed('pix'));
    expect(after).toMatchObject({ text: 'pix', isStale: false, opensActive: false, outcome: undefined });
    expect(play(typed('pi'), typed('pix'), failed('pi')).isStale).toBe(true);
  });

  it('opens the first answer at Enter, even one that comes after it', () => {
    expect(play(typed('pix'), found('pix'), { type: 'entered' }).open).toBe(first);
    expect(play(typed('pix'), { type: 'entered' }, found('pix')).open).toBe(first);
    expect(play(typed('pi'), found('pi'), typed('pix'), { type: 'entered' }).open).toBeUndefined();
  });

  it('has the first answer active as soon as there are some, also while the next are on their way', () => {
    expect(play(typed('pix')).active).toBe(-1);
    expect(play(typed('pix'), found('pix')).active).toBe(0);
    expect(play(typed('pi'), found('pi'), typed('pix')).active).toBe(0);
    expect(play(typed('pix'), { type: 'found', text: 'pix', outcome: none }).active).toBe(-1);
  });

  it('moves round the options', () => {
    const down: PanelEvent = { type: 'moved', by: 1, optionCount: 2 };
    expect([1, 2, 3, 4].map((times) => play(...Array(times).fill(down)).active)).toEqual([0, 1, 0, 1]);
    expect(play({ type: 'moved', by: -1, optionCount: 2 }).active).toBe(1);
    expect(play({ type: 'moved', by: 1, optionCount: 0 }).active).toBe(-1);
  });

  it('moves by pages as far as the ends', () => {
    const page: PanelEvent = { type: 'moved', by: 5, optionCount: 8 };
    expect(play(page).active).toBe(4);
    expect(play(page, page).active).toBe(7);
    expect(play(page, page, { ...page, by: -5 }, { ...page, by: -5 }).active).toBe(0);
  });

  it('steps from one answer to the next, not beyond the last, and goes back to the one it left', () => {
    const next: PanelEvent = { type: 'stepped', by: 1 };
    const open = play(typed('pix'), found('pix'), { type: 'entered' });
    const second = nextPanelState(open, next);
    expect(second.open).toBe(results[1]);
    expect(nextPanelState(open, { ...next, by: -1 }).open).toBe(first);
    expect([next, next, next].reduce(nextPanelState, open).open).toBe(results[2]);
    expect(nextPanelState(second, escaped)).toMatchObject({ open: undefined, active: 1 });
    const backAtFirst = nextPanelState({ ...second, active: 1 }, { ...next, by: -1 });
    expect(nextPanelState(backAtFirst, escaped)).toMatchObject({ open: undefined, active: 0 });
    expect(placeOfOpen(second)).toBe(1);
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
