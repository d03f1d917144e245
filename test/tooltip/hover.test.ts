import { describe, expect, it } from 'vitest';
import {
  CLOSED,
  deadlineOf,
  FIRST_DELAY_MS,
  GRACE_MS,
  type HoverEvent,
  type HoverState,
  nextHoverState,
} from '../../src/tooltip/hover';

const play = (...events: HoverEvent<string>[]): HoverState<string> =>
  events.reduce<HoverState<string>>(nextHoverState, CLOSED);
const over = (target: string, at: number): HoverEvent<string> => ({ type: 'over', target, at });
const tick = (at: number): HoverEvent<string> => ({ type: 'tick', at });

describe('hover', () => {
  it('opens after a rest, not before', () => {
    expect(play(over('Pix', 0), tick(FIRST_DELAY_MS - 1)).kind).toBe('waiting');
    expect(play(over('Pix', 0), tick(FIRST_DELAY_MS))).toMatchObject({
      kind: 'open',
      target: 'Pix',
      pinned: false,
    });
  });

  it('counts the rest from the first touch of the term, not from each move', () => {
    expect(deadlineOf(play(over('Pix', 0), over('Pix', 300)))).toBe(FIRST_DELAY_MS);
  });

  it('forgets a term that is only crossed', () => {
    expect(play(over('Pix', 0), { type: 'out', at: 50 }, tick(FIRST_DELAY_MS)).kind).toBe('closed');
  });

  it('waits less for the next term while one goes from term to term', () => {
    const next = play(
      over('Pix', 0),
      tick(500),
      { type: 'out', at: 600 },
      tick(600 + GRACE_MS),
      over('CCP1', 950),
    );
    expect(deadlineOf(next)).toBe(1_050);
  });

  it('waits long again later, and after Escape', () => {
    const later = play(over('Pix', 0), tick(500), { type: 'out', at: 600 }, tick(900), over('CCP1', 2_000));
    expect(deadlineOf(later)).toBe(2_500);
    expect(
      deadlineOf(play(over('Pix', 0), tick(500), { type: 'dismissed', at: 600 }, over('Pix', 700))),
    ).toBe(1_200);
  });

  it('leaves time to reach the card, and stays while the pointer is on it', () => {
    const left = play(over('Pix', 0), tick(500), { type: 'out', at: 600 });
    expect(nextHoverState(left, tick(600 + GRACE_MS)).kind).toBe('closed');
    const reached = nextHoverState(left, { type: 'over-card' });
    expect(deadlineOf(reached)).toBeUndefined();
    expect(nextHoverState(reached, tick(10_000)).kind).toBe('open');
  });
});

describe('click and command', () => {
  const asked = play({ type: 'asked', target: 'Pix' });

  it('open at once', () => {
    expect(asked).toMatchObject({ kind: 'open', pinned: true });
  });

  it('stay when the pointer leaves or passes over other terms', () => {
    const events: HoverEvent<string>[] = [{ type: 'out', at: 0 }, over('CCP1', 10), tick(10_000)];
    expect(events.reduce<HoverState<string>>(nextHoverState, asked)).toEqual(asked);
  });

  it('are dismissed at once', () => {
    expect(nextHoverState(asked, { type: 'dismissed', at: 0 }).kind).toBe('closed');
  });
});
