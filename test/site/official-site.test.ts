import { describe, expect, it } from 'vitest';
import { isDetectionAllowed, isOfficialPage } from '../../src/site/official-site';
import { growthOf, MAX_GROWTH } from '../support/growth';

describe('official pages', () => {
  it.each([
    ['https://www.conseiller-numerique.gouv.fr/formation', true],
    ['https://conseiller-numerique.gouv.fr/', true],
    ['https://aide.conseiller-numerique.gouv.fr/fr/', true],
    ['http://www.conseiller-numerique.gouv.fr/', false],
    ['https://metabase.conseiller-numerique.gouv.fr/', false],
    ['https://discussion.conseiller-numerique.gouv.fr/', false],
    ['https://conseiller-numerique.gouv.fr.example.org/', false],
    ['https://faux-conseiller-numerique.gouv.fr/', false],
    ['nothing', false],
    [undefined, false],
  ])('%s: %s', (url, expected) => {
    expect(isOfficialPage(url)).toBe(expected);
  });

  it.each([
    ['/candidature-conseiller', false, 'an application form'],
    ['/formation', true, 'a page'],
    ['/fr/article/les-frais-connexes-1bb22bb/', false, 'an article that is the answer'],
    ['/fr/article/une-autre-adresse-1bb22bb', false, 'under another slug'],
    ['/fr/article/un-autre-sujet-1cc33cc/', true, 'another article'],
    ['/fr/article/un-sujet-1bb22bb-', true, 'a path that does not end with the id'],
    ['/fr/article/', true, 'no article'],
    ['/fr/category/formation-1bb22bb/', true, 'a category'],
  ])('terms are looked for in %s: %s (%s)', (pathname, expected) => {
    expect(isDetectionAllowed({ pathname }, ['1bb22bb'])).toBe(expected);
  });

  it.each([
    ['articles in articles', (length: number) => `${'/article'.repeat(length / 80)}/${'a'.repeat(length)}-`],
    ['one long word', (length: number) => `/article/${'a'.repeat(length)}-`],
    ['words', (length: number) => `/article/${'a-'.repeat(length / 2)}-`],
    ['slashes', (length: number) => `/article/${'/'.repeat(length)}-`],
  ])('looks at a path in proportion to its length: %s', (_, pathOf) => {
    const look = (pathname: string) => isDetectionAllowed({ pathname }, ['1bb22bb']);
    expect(growthOf(pathOf, look, 1_500)).toBeLessThan(MAX_GROWTH);
  });
});
