// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { createBadge } from '../../entrypoints/content/badge';

it.each([
  ['told once', [true], [0]],
  ['told again after a failure', [false, true], [0, 0]],
  ['told until it succeeds', [false, false, true, true], [0, 0, 0]],
])('a page without terms that is muted: %s', async (_, successes, told) => {
  const counts: number[] = [];
  const showTermCount = ({ count }: { readonly count: number }) => {
    const isHeard = successes[counts.length] === true;
    counts.push(count);
    return isHeard ? Promise.resolve() : Promise.reject(new Error('No background'));
  };
  const { follow } = createBadge({ showTermCount }, () => true, new AbortController());
  for (let step = 0; step < 4; step += 1) {
    follow([]);
    await Promise.resolve();
  }
  expect(counts).toEqual(told);
});

it('a page that was written anew is told again when it comes back from the cache', () => {
  const added = vi.spyOn(globalThis, 'addEventListener');
  const showTermCount = vi.fn(() => Promise.resolve());
  const { follow } = createBadge({ showTermCount }, () => true, new AbortController());
  follow([]);
  // Like `document.open`.
  for (const [type, listener] of added.mock.calls) removeEventListener(type, listener);
  follow([]);
  dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  expect(showTermCount).toHaveBeenCalledTimes(2);
});
