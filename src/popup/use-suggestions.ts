import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Category, CategorySize, FaqEntry } from '../faq/entry';
import { type OptionGroup, questionGroup, suggest } from '../ui/option-list';
import { popupStrings } from '../ui/popup-strings';
import { panelStrings } from '../ui/strings';
import { useAsked } from './hooks';
import type { PopupWorld } from './world';

/** The option that leads back from a category. */
const ALL: Category = { id: '', title: popupStrings.allCategories, url: '' };

/** The list for an empty field, and the choice of a category in it. */
export interface PopupSuggestions {
  readonly groups: readonly OptionGroup[];
  readonly chooseCategory: (category: Category) => void;
  /** The number of questions in the chosen category, for screen readers. */
  readonly status: string | undefined;
  /** Leads back from a chosen category; undefined when none is chosen. */
  readonly leaveCategory: (() => void) | undefined;
}

/**
 * Recent answers, popular questions, terms of the page and, if there are several, categories; or the questions of the
 * chosen category. Reloads when `isSettled` changes.
 */
export function useSuggestions(
  world: PopupWorld,
  recentIds: readonly string[],
  isSettled: boolean,
): PopupSuggestions {
  const { background } = world;
  const popular = useAsked(background.popular, [], isSettled);
  const [revision, setRevision] = useState(0);
  useEffect(() => {
    const watching = new AbortController();
    world.watchPage(() => setRevision((before) => before + 1), watching);
    return () => watching.abort();
  }, [world]);
  const terms = useAsked(world.terms, [], revision);
  const sizes = useAsked(background.categories, [], isSettled);
  const recents = useEntries(background, recentIds);
  const [chosen, choose] = useState<readonly FaqEntry[]>([]);
  const chooseCategory = useCallback(
    ({ id }: Category): void =>
      void (id === ALL.id ? Promise.resolve([]) : background.questionsOf(id)).then(choose),
    [background],
  );

  const category = chosen[0]?.category;
  const others = sizes.filter((size) => size.category.id !== category?.id);
  const groups = [
    ...(category === undefined
      ? [
          questionGroup(popupStrings.recents, recents),
          ...suggest({ popular: popular.filter(({ id }) => !recentIds.includes(id)), terms }),
        ]
      : [questionGroup(category.title, chosen)]),
    {
      title: popupStrings.categories,
      options:
        sizes.length < 2
          ? []
          : [...others, ...(category === undefined ? [] : [{ category: ALL, count: sumOf(sizes) }])].map(
              (size) => ({ kind: 'category' as const, size }),
            ),
    },
  ];
  const isChosen = category !== undefined;
  return {
    groups,
    chooseCategory,
    status: isChosen ? panelStrings.questionCount(chosen.length) : undefined,
    leaveCategory: isChosen ? () => choose([]) : undefined,
  };
}

function sumOf(sizes: readonly CategorySize[]): number {
  return sizes.reduce((sum, { count }) => sum + count, 0);
}

function useEntries(background: PopupWorld['background'], ids: readonly string[]): readonly FaqEntry[] {
  const [entries, setEntries] = useState<readonly FaqEntry[]>([]);
  const key = ids.join(' ');
  useEffect(() => {
    const asked = key === '' ? Promise.resolve([]) : background.entries(key.split(' '));
    asked.then(setEntries, () => {});
  }, [background, key]);
  return entries;
}
