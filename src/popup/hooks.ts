import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Category, CategorySize, FaqEntry } from '../faq/entry';
import type { Store } from '../storage/store';
import { useAsked } from '../ui/hooks';
import { type OptionGroup, questionGroup, suggest } from '../ui/option-list';
import type { PanelStart } from '../ui/panel';
import { popupStrings } from '../ui/popup-strings';
import { panelStrings } from '../ui/strings';
import { forgetOldPlace, whereToResume } from './memory';
import type { PopupWorld } from './world';

// The maxlength of the search field.
const MAX_TEXT = 300;

/** The value of `store`, undefined until it is read. */
export function useStored<Value>(store: Store<Value>): Value | undefined {
  const [value, setValue] = useState<{ readonly current: Value }>();
  useEffect(() => {
    const watching = new AbortController();
    store.watch((current) => setValue({ current }), watching);
    return () => watching.abort();
  }, [store]);
  return value?.current;
}

/**
 * What the popup opens with: the text selected in a page, else the answer in its address, else the last query and answer
 * if they are less than five minutes old.
 */
export function useStart(world: PopupWorld): PanelStart | undefined {
  return useAsked(
    useCallback(() => findStart(world), [world]),
    undefined,
  );
}

async function findStart(world: PopupWorld): Promise<PanelStart | undefined> {
  const selection = (await world.background.takeSelection()).replace(/\s+/g, ' ').trim();
  if (selection !== '') return { text: selection.slice(0, MAX_TEXT), open: undefined, isPassing: true };
  const id = world.address.read();
  const named = id === '' ? undefined : await entryOf(world, id);
  if (named !== undefined) return { text: '', open: named };
  const memory = await world.memory.read();
  const left = whereToResume(memory, world.now());
  if (left === undefined) {
    if (memory.left !== undefined) void world.memory.change((before) => forgetOldPlace(before, world.now()));
    return undefined;
  }
  return { text: left.text, open: left.openId === undefined ? undefined : await entryOf(world, left.openId) };
}

async function entryOf(world: PopupWorld, id: string): Promise<PanelStart['open']> {
  const [entry] = await world.background.entries([id]);
  return entry;
}

const NONE: readonly FaqEntry[] = [];
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
  const key = recentIds.join(' ');
  const recents = useAsked(
    useCallback(async () => (key === '' ? [] : background.entries(key.split(' '))), [background, key]),
    NONE,
  );
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
