import type { Background } from '../../src/channel/background';
import type { Remote } from '../../src/channel/call';
import type { Occurrence } from '../../src/page/occurrences';

/** Sends the toolbar the number of terms shown and whether the page is muted, when either changes. */
export function createBadge(
  { showTermCount }: Remote<Pick<Background, 'showTermCount'>>,
  isQuiet: () => boolean,
  { signal }: { readonly signal: AbortSignal },
): { follow(occurrences: readonly Occurrence[]): void } {
  // The toolbar assumes this at first.
  let reported = { count: 0, isQuiet: false };
  let isTold = true;
  const report = (): void => {
    isTold = true;
    showTermCount(reported).catch(() => {
      isTold = false;
    });
  };
  // The browser resets the badge of a page that returns from its cache.
  const onShow = ({ persisted }: PageTransitionEvent): unknown => persisted && report();
  return {
    follow(occurrences) {
      // Added only once, but `document.open` removes it.
      addEventListener('pageshow', onShow, { signal });
      const now = { count: new Set(occurrences.map(({ termId }) => termId)).size, isQuiet: isQuiet() };
      if (isTold && now.count === reported.count && now.isQuiet === reported.isQuiet) return;
      reported = now;
      report();
    },
  };
}
