import type { LearnedArticle } from '../../src/learning/learned-article';
import { DAY_MS } from '../../src/learning/match-entry';

/** The current time of these tests, in ms. */
export const NOW = new Date(2026, 10, 25, 12).getTime();

/** {@link NOW} minus `days`, in ms. */
export function daysAgo(days: number): number {
  return NOW - days * DAY_MS;
}

/** A learned article on a subject that the FAQ lacks, with `fields`. */
export function learned(fields: Partial<LearnedArticle> = {}): LearnedArticle {
  const { id = '1gg3hh4' } = fields;
  return {
    id,
    url: `https://aide.conseiller-numerique.gouv.fr/fr/article/un-atelier-${id}/`,
    title: 'Comment ouvrir un atelier de réparation de vélos ?',
    text: 'Un atelier demande un local.\n• des outils\n• une assurance',
    extent: 'full',
    links: [],
    updatedOn: '2024-03-14',
    firstLearned: daysAgo(2),
    lastVisited: daysAgo(2),
    origin: 'visit',
    ...fields,
  };
}
