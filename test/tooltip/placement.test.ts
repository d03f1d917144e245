// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOnBridge } from '../../src/page/hit-test';
import { isInRect } from '../../src/page/surroundings';
import { isSheet, type Placement, placeBox, placeSheet, readingLine } from '../../src/tooltip/placement';

const viewport = { width: 800, height: 600 };
const card = { width: 300, height: 200 };

describe('placeBox', () => {
  it.each([
    [{ left: 100, top: 100 }, { left: 100, top: 128 }, 'under the term'],
    [{ left: 100, top: 500 }, { left: 100, top: 292 }, 'above, when there is no room below'],
    [{ left: 700, top: 100 }, { left: 492, top: 128 }, 'shifted from the right edge'],
    [{ left: -20, top: 100 }, { left: 8, top: 128 }, 'shifted from the left edge'],
  ])('%j gives %j: %s', (corner, expected) => {
    expect(placeBox({ ...corner, width: 40, height: 20 }, card, viewport)).toMatchObject(expected);
  });

  it('never covers its term with a card too high for either side: its content scrolls', () => {
    const anchor = { left: 100, top: 290, width: 40, height: 20 };
    const { top, maxHeight } = placeBox(anchor, { width: 300, height: 440 }, viewport);
    expect(top).toBeGreaterThanOrEqual(anchor.top + anchor.height);
    expect(top + maxHeight).toBeLessThanOrEqual(viewport.height);
  });

  it.each<[{ left: number; top: number }, Placement['arrow'], string]>([
    [{ left: 100, top: 100 }, { side: 'below', left: 20 }, 'below the term, to its middle'],
    [{ left: 100, top: 500 }, { side: 'above', left: 20 }, 'above the term'],
    [
      { left: 700, top: 100 },
      { side: 'below', left: 228 },
      'shifted from the edge, to the term all the same',
    ],
    [{ left: 790, top: 100 }, { side: 'below', left: 280 }, 'a term at the edge: short of the round corner'],
    [{ left: 100, top: 650 }, undefined, 'a term out of the window'],
  ])('from a card of a term at %j, the arrow is %j: %s', (corner, expected) => {
    expect(placeBox({ ...corner, width: 40, height: 20 }, card, viewport).arrow).toEqual(expected);
  });

  it('covers the term rather than be too low to be read', () => {
    const low = { width: 800, height: 490 };
    const anchor = { left: 100, top: 240, width: 40, height: 20 };
    const { maxHeight, arrow } = placeBox(anchor, { width: 300, height: 440 }, low);
    expect(maxHeight).toBe(240);
    expect(arrow).toBeUndefined();
  });

  it('keeps a card that fits within the viewport, wherever the term is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -500, max: 1_500 }),
        fc.integer({ min: -500, max: 1_500 }),
        (left, top) => {
          const place = placeBox({ left, top, width: 50, height: 20 }, card, viewport);
          expect(place.left).toBeGreaterThanOrEqual(0);
          expect(place.left + card.width).toBeLessThanOrEqual(viewport.width);
          expect(place.top).toBeGreaterThanOrEqual(0);
          expect(place.top + card.height).toBeLessThanOrEqual(viewport.height);
        },
      ),
    );
  });
});

describe('placeSheet', () => {
  const sheet = { width: 683, height: 400 };
  const zoomed = { width: 683, height: 330 };
  const term = (top: number) => ({ left: 100, top, width: 40, height: 20 });
  it.each([
    [40, 90, 'at the lower edge, a term above it'],
    [300, 0, 'at the upper edge, a term that would be covered'],
    [150, 90, 'at the lower edge, a term in the middle: neither edge leaves it in sight'],
  ])('of a term %i px down begins at %i px: %s', (top, expected) => {
    expect(placeSheet(term(top), sheet, zoomed)).toEqual({ left: 0, top: expected, maxHeight: 240 });
  });

  it('leaves in sight a term that was scrolled to its reading line', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 900 }),
        fc.integer({ min: 20, max: 900 }),
        (height, content) => {
          const window = { width: 400, height };
          const at = term(readingLine(window));
          expect(placeSheet(at, { width: 400, height: content }, window).top).toBeGreaterThanOrEqual(
            at.top + 20,
          );
        },
      ),
    );
  });
});

describe('isSheet', () => {
  it.each([
    [{ width: 1366, height: 650 }, false, false, 'a laptop'],
    [{ width: 683, height: 330 }, false, true, 'a laptop at twice the size'],
    [{ width: 360, height: 640 }, true, true, 'a telephone'],
    [{ width: 480, height: 640 }, false, false, 'a narrow window with a pointer'],
    [{ width: 320, height: 640 }, false, true, 'a window at four times the size'],
  ])('of %j, touched %s, is %s: %s', (size, isTouched, expected) => {
    expect(isSheet(size, isTouched)).toBe(expected);
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
