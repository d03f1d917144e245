// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { readAssets } from '../../scripts/read-assets';
import { termsOf } from '../../src/lexicon/lexicon';
import { attachPageTerms } from '../../src/page/page-terms';
import type { Fit } from '../../src/search/types';
import { createTermMatcher } from '../../src/terms/term-matcher';

vi.mock('../../src/page/visibility', () => ({ createVisibilityCheck: () => () => true }));

const matcher = createTermMatcher(termsOf(readAssets('assets/faq').lexicon));
let end: AbortController;

/** A busy machine takes longer than the second that is usual. */
const eventually = (check: () => void): Promise<void> => vi.waitFor(check, 10_000);

beforeEach(() => {
  end = new AbortController();
  vi.stubGlobal('navigation', new EventTarget());
});
afterEach(() => {
  end.abort();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** A page whose sentences are judged when `reply` is called; `painted` is every text painted so far, each time it was. */
function open(html: string, isStarted = true) {
  document.body.innerHTML = html;
  const asked: string[][] = [];
  const read: string[] = [];
  let readBeforeAsked: readonly string[] | undefined;
  const painted: string[][] = [];
  const failures: unknown[] = [];
  const replies: ((fits: readonly Fit[]) => void)[] = [];
  const terms = attachPageTerms({
    maxJudged: 200,
    matcher: {
      ...matcher,
      mayHold(text) {
        read.push(text);
        return matcher.mayHold(text);
      },
    },
    ignored: document.createElement('div'),
    isAllowed: () => true,
    isShown: () => true,
    judge(sentences) {
      asked.push(sentences.map(({ text }) => text));
      readBeforeAsked ??= [...read];
      return new Promise((resolve) => replies.push(resolve));
    },
    onUpdate: (found) => painted.push(found.map(({ run, start, end: to }) => run.text.slice(start, to))),
    onFailure: (error) => failures.push(error),
    signal: end.signal,
  });
  if (isStarted) terms.refresh();
  const reply = (...fits: readonly Fit[]): void => replies.shift()?.(fits);
  return { asked, painted, failures, reply, refresh: terms.refresh, readBeforeAsked: () => readBeforeAsked };
}

it('nothing is read before the settings are known', async () => {
  const { asked, refresh } = open('<p>mot</p>', false);
  document.body.insertAdjacentHTML('beforeend', '<p>L’OPCO paie.</p>');
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(asked).toEqual([]);
  refresh();
  await eventually(() => expect(asked).toEqual([['L’OPCO paie.']]));
});

it('nothing is painted before the answer, and what no entry answers never', async () => {
  const { asked, painted, failures, reply } = open(
    '<p>L’OPCO paie.</p><p>Logo de l’ANCT</p><p>L’OPCO paie.</p>',
  );
  await eventually(() => expect(asked).toEqual([['L’OPCO paie.', 'Logo de l’ANCT']]));
  expect(painted.flat()).toEqual([]);
  reply('answered', 'unanswered');
  await eventually(() => expect(painted.flat()).toEqual(['OPCO']));
  expect([asked.length, failures]).toEqual([1, []]);
});

it('an answer that comes after its text has left paints nothing', async () => {
  const { asked, painted, reply } = open('<p>L’OPCO paie.</p><div><p>Le REMN.</p></div>');
  await eventually(() => expect(asked).toEqual([['L’OPCO paie.', 'Le REMN.']]));
  document.querySelector('p')?.remove();
  reply('answered', 'answered');
  await eventually(() => expect(painted.at(-1)).toEqual(['REMN']));
  expect(painted.flat()).not.toContain('OPCO');
});

it('a page that changes asks only about sentences that it has not had', async () => {
  const { asked, painted, reply } = open('<p>L’OPCO paie.</p>');
  await eventually(() => expect(asked).toHaveLength(1));
  reply('answered');
  await eventually(() => expect(painted.at(-1)).toEqual(['OPCO']));
  document.body.innerHTML = '<p>L’OPCO paie.</p><p>Le REMN.</p>';
  await eventually(() => expect(asked.slice(1)).toEqual([['Le REMN.']]));
  expect(painted.at(-1)).toEqual(['OPCO']);
  reply('answered');
  await eventually(() => expect(painted.at(-1)).toEqual(['OPCO', 'REMN']));
});

it('the first terms of a long page are asked about before it is read to its end, though the first slice has none', async () => {
  // A clock that moves at each look: a slice ends after eight pauses of the reader, whatever the machine.
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now++);
  const { asked, readBeforeAsked } = open(
    `${'<p>mot</p>'.repeat(5_000)}<p>L’OPCO paie.</p>${'<p>mot</p>'.repeat(5_000)}<p>Fin</p>`,
  );
  await eventually(() => expect(asked).toEqual([['L’OPCO paie.']]));
  expect(readBeforeAsked()).not.toContain('Fin');
});
