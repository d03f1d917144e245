// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { tabStopBeside } from '../../src/page/surroundings';

afterEach(() => {
  vi.restoreAllMocks();
});

it.each(['after', 'before'] as const)(
  'finds the tab stop %s a text among thousands by few questions',
  (side) => {
    const links = '<a href="#a">a</a>'.repeat(2_000);
    document.body.innerHTML = `${links}<p>OPCO</p>${links}`;
    const text = document.querySelector('p')?.firstChild ?? document;
    const compare = vi.spyOn(Node.prototype, 'compareDocumentPosition');
    const look = vi.fn(() => true);
    Object.assign(Element.prototype, { checkVisibility: look });
    const stop = tabStopBeside(text, side);
    const stops = [...document.querySelectorAll('a')];
    expect(stop).toBe(stops[side === 'after' ? 2_000 : 1_999]);
    // Halving 4,000 twelve times leaves less than one.
    expect(compare.mock.calls.length).toBeLessThanOrEqual(13);
    expect(look).toHaveBeenCalledTimes(1);
  },
);
