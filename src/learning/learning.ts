import type { Learning } from '../faq/types';
import type { LearnedArticle } from './learned-article';

/** A day, in ms. */
export const DAY_MS = 86_400_000;
const OLD_AFTER_DAYS = 180;

/** Puts a {@link Learning} in words for the reader of such an article. */
export type SayLearning = (learning: Omit<Learning, 'said'>, article: LearnedArticle) => string;

/** How an article was learned, as it stands at the time `now` (ms). */
export function learningOf(
  article: LearnedArticle,
  { isNewer, now, say }: { readonly isNewer: boolean; readonly now: number; readonly say: SayLearning },
): Learning {
  const { lastVisited, origin } = article;
  const isOld = now - lastVisited > OLD_AFTER_DAYS * DAY_MS;
  const learning = { visitedOn: dayOf(lastVisited), origin, isOld, isNewer };
  return { ...learning, said: say(learning, article) };
}

/** The day that it is where the user is at `time` (ms), written 2026-11-25. */
export function dayOf(time: number): string {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
