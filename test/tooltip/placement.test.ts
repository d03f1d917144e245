import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInRect } from '../../src/page/hit-test';
import { isOnBridge, placeCard } from '../../src/tooltip/placement';

const viewport = { width: 800, height: 600 };
const card = { width: 300, height: 200 };

describe('placeCard', () => {
  it.each([
    [{ left: 100, top: 100 }, { left: 100, top: 128 }, 'under the term'],
    [{ left: 100, top: 500 }, { left: 100, top: 292 }, 'above, when there is no room below'],
    [{ left: 700, top: 100 }, { left: 492, top: 128 }, 'shifted from the right edge'],
    [{ left: -20, top: 100 }, { left: 8, top: 128 }, 'shifted from the left edge'],
  ])('%j gives %j: %s', (corner, expected) => {
    expect(placeCard({ ...corner, width: 40, height: 20 }, card, viewport)).toEqual({
      ...expected,
      height: 200,
    });
  });

  it('never covers its term with a card too high for either side: its content scrolls', () => {
    const anchor = { left: 100, top: 290, width: 40, height: 20 };
    const { top, height } = placeCard(anchor, { width: 300, height: 440 }, viewport);
    expect(top).toBeGreaterThanOrEqual(anchor.top + anchor.height);
    expect(top + height).toBeLessThanOrEqual(viewport.height);
  });

  it('covers the term rather than be too low to be read', () => {
    const low = { width: 800, height: 200 };
    const { height } = placeCard({ left: 100, top: 90, width: 40, height: 20 }, card, low);
    expect(height).toBe(160);
  });

  it('keeps a card that fits within the viewport, wherever the term is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 1_500 }),
        fc.integer({ min: -500, max: 1_500 }),
        (left, top) => {
          const place = placeCard({ left, top, width: 50, height: 20 }, card, viewport);
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.left + card.width).toBeLessThanOrEqual(viewport.width);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.top + card.height).toBeLessThanOrEqual(viewport.height);
        },
      ),
    );
  });
});

describe('isOnBridge', () => {
  const term = { left: 100, top: 100, width: 40, height: 20 };
  const below = { left: 60, top: 140, width: 300, height: 200 };
  it.each([
    [120, 130, true, 'straight down'],
    [80, 138, true, 'slanting to the card’s corner'],
    [60, 122, false, 'beside the term'],
    [120, 90, false, 'away from the card'],
  ])('(%i, %i) is %s: %s', (x, y, expected) => {
    expect(isOnBridge(x, y, term, below)).toBe(expected);
  });

  it('works for a card above its term', () => {
    expect(isOnBridge(120, 95, term, { left: 100, top: 0, width: 300, height: 92 })).toBe(true);
  });
});

it('isInRect counts the edges', () => {
  expect([
    isInRect(10, 10, { left: 10, top: 10, width: 5, height: 5 }),
    isInRect(16, 10, { left: 10, top: 10, width: 5, height: 5 }),
  ]).toEqual([true, false]);
});
