import type { Learning } from '../faq/types';
import type { LearnedArticle } from './learned-article';

/** A day, in ms. */
export const DAY_MS = 86_400_000;
const OLD_AFTER_DAYS = 180;

/** How an article was learned, as it stands at the time `now` (ms). */
export function learningOf(
  { lastVisited, origin }: LearnedArticle,
  { isNewer, now }: { readonly isNewer: boolean; readonly now: number },
): Learning {
  const isOld = now - lastVisited > OLD_AFTER_DAYS * DAY_MS;
  return { visitedOn: dayOf(lastVisited), origin, isOld, isNewer };
}

/** The day that it is where the user is at `time` (ms), written 2026-11-25. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
