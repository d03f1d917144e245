import { useMemo } from 'preact/hooks';
import { useAsked } from './hooks';
import type { PopupWorld } from './world';

/** The world, and once all that was learned answers, the world anew: what was asked of entries before is asked again. */
export function useCurrentWorld<
  World extends Pick<PopupWorld, 'learned' | 'search' | 'popular' | 'categories'>,
>(world: World): World {
  const isSettled = useAsked<boolean>(world.learned.settled, false);
  return useMemo(
    () =>
      isSettled
        ? {
            ...world,
            search: (query) => world.search(query),
            popular: () => world.popular(),
            categories: () => world.categories(),
          }
        : world,
    [world, isSettled],
  );
}
