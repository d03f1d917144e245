import type { Background } from '../../src/channel/background';
import type { Remote } from '../../src/channel/call';
import type { Occurrence } from '../../src/page/occurrences';

/** Tells the toolbar how many terms the page shows, or that it shows none because it is muted, when that changes. */
export function createBadge(
  { showTermCount }: Remote<Pick<Background, 'showTermCount'>>,
  isQuiet: () => boolean,
  { signal }: { readonly signal: AbortSignal },
): { follow(occurrences: readonly Occurrence[]): void } {
  // What a page says that has said nothing.
  let told = { count: 0, isQuiet: false };
  const tell = (): void => void showTermCount(told);
  // The browser forgot what it was told of a page that comes back from its cache.
  addEventListener('pageshow', ({ persisted }) => persisted && tell(), { signal });
  return {
    follow(occurrences) {
      const now = { count: new Set(occurrences.map(({ termId }) => termId)).size, isQuiet: isQuiet() };
      if (now.count === told.count && now.isQuiet === told.isQuiet) return;
      told = now;
      tell();
    },
  };
}
