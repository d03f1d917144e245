import type { LearnedArticle } from '../../src/learning/learned-article';
import { DAY_MS } from '../../src/learning/match-entry';

/** The day on which these tests take place, in ms. */
export const NOW = new Date(2026, 10, 25, 12).getTime();

/** That many days before {@link NOW}. */
export function daysAgo(days: number): number {
  return NOW - days * DAY_MS;
}

/** A learned article on a subject of its own, with `fields` in place of some. */
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
