// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findOccurrences, type Occurrence } from '../../src/page/occurrences';
import type { SearchOutcome } from '../../src/search/types';
import { createTermMatcher } from '../../src/terms/term-matcher';
import type { CardView, CreateCardView } from '../../src/tooltip/card-view';
import { attachTooltip } from '../../src/tooltip/tooltip';
import { createShadowHost } from '../../src/ui/shadow-host';

const matcher = createTermMatcher([{ id: 'opco', forms: ['OPCO'] }]);
const UNANSWERED: SearchOutcome = {
  kind: 'unanswered',
  near: undefined,
  topic: undefined,
  pages: [],
  corrections: [],
};

/** A load of the card that the test ends. */
interface Load {
  readonly succeed: (create: CreateCardView) => void;
  readonly fail: () => void;
}

let end: AbortController;
let idle: (() => void)[];
beforeEach(() => {
  end = new AbortController();
  idle = [];
  vi.stubGlobal('navigation', new EventTarget());
  vi.stubGlobal('requestIdleCallback', (callback: () => void) => idle.push(callback));
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
});

/** A page with one term. `loads` are the loads of the card, `shown` what it has shown, `lost` how often it was given up. */
function open(search = async () => UNANSWERED) {
  document.body.innerHTML = '<p>Le financement par l’OPCO</p>';
  const found: Occurrence[] = [];
  for (const _ of findOccurrences(document.body, matcher, (landmark) => {
    if (landmark.kind === 'terms') found.push(...landmark.terms);
  }));
  const loads: Load[] = [];
  const shown: boolean[] = [];
  const lost = vi.fn();
  const view: CardView = {
    show: ({ takesFocus }) => shown.push(takesFocus),
    hide() {},
    place() {},
    boxes: () => undefined,
  };
  const tooltip = attachTooltip({
    host: createShadowHost('data-test', { signal: end.signal }),
    loadCard: () =>
      new Promise((succeed, fail) => loads.push({ succeed, fail: () => fail(new Error('no file')) })),
    onCardLost: lost,
    names: async () => [{ id: 'opco', label: 'OPCO' }],
    tour: { step: () => true, positionOf: () => undefined },
    search,
    onMute() {},
    onExplain() {},
    signal: end.signal,
  });
  const [term] = found;
  if (term === undefined) throw new Error('The page has no term.');
  return { tooltip, term, loads, shown, lost, view };
}

describe('the card', () => {
  it('is not loaded on a page without a term', () => {
    const { tooltip, loads } = open();
    tooltip.follow([]);
    for (const callback of idle) callback();
    expect(loads).toHaveLength(0);
  });

  it('is loaded once, in idle time, when the page has a term', () => {
    const { tooltip, term, loads } = open();
    tooltip.follow([term]);
    expect(loads).toHaveLength(0);
    for (const callback of idle) callback();
    tooltip.open(term);
    expect(loads).toHaveLength(1);
  });

  it('opens for a gesture that came before it was loaded', async () => {
    const { tooltip, term, loads, shown, view } = open();
    tooltip.follow([term]);
    tooltip.open(term);
    expect(shown).toEqual([]);
    loads[0]?.succeed(() => view);
    await vi.waitFor(() => expect(shown.at(-1)).toBe(true));
  });

  it('is loaded again when it failed in idle time', async () => {
    const { tooltip, term, loads, shown, lost, view } = open();
    tooltip.follow([term]);
    for (const callback of idle) callback();
    loads[0]?.fail();
    await vi.waitFor(() => {
      tooltip.open(term);
      expect(loads).toHaveLength(2);
    });
    loads[1]?.succeed(() => view);
    await vi.waitFor(() => expect(shown.at(-1)).toBe(true));
    expect(lost).not.toHaveBeenCalled();
  });

  it('asks again when the answer failed to come', async () => {
    const search = vi.fn(async () => UNANSWERED).mockRejectedValueOnce(new Error('no background'));
    const { tooltip, term, loads, shown, view } = open(search);
    tooltip.follow([term]);
    tooltip.open(term);
    loads[0]?.succeed(() => view);
    await vi.waitFor(() => {
      tooltip.open(term);
      expect(shown.at(-1)).toBe(true);
    });
    expect(search).toHaveBeenCalledTimes(2);
  });

  it('asks anew when the card was closed: an article may have been learned meanwhile', async () => {
    const search = vi.fn(async () => UNANSWERED);
    const { tooltip, term, loads, shown, view } = open(search);
    tooltip.follow([term]);
    tooltip.open(term);
    tooltip.open(term);
    loads[0]?.succeed(() => view);
    await vi.waitFor(() => expect(shown).not.toEqual([]));
    expect(search).toHaveBeenCalledTimes(1);
    tooltip.follow([]);
    tooltip.open(term);
    expect(search).toHaveBeenCalledTimes(2);
  });

  it('is given up after two failures', async () => {
    const { tooltip, term, loads, shown, lost } = open();
    tooltip.follow([term]);
    tooltip.open(term);
    loads[0]?.fail();
    await vi.waitFor(() => expect(loads).toHaveLength(2));
    loads[1]?.fail();
    await vi.waitFor(() => expect(lost).toHaveBeenCalled());
    expect(shown).toEqual([]);
  });
});
