import { expect, it } from 'vitest';
import { plain } from '../../browser-driver/page-text';
import type { Learning } from '../../src/faq/entry';
import { ageOf, warningsOf } from '../../src/ui/citation';
import { formationEntry } from '../support/formation';

const visit: Learning = { origin: 'visit', visitedOn: '2026-11-23', isOld: false, isNewer: false };

it.each([
  ['bundled, without date', undefined, 'excerpt', undefined, 'Extrait, date inconnue', []],
  ['bundled, with its date', undefined, 'excerpt', '2022-12-09', 'Extrait, mis à jour le 09/12/2022', []],
  [
    'visited',
    visit,
    'full',
    '2023-11-29',
    'Réponse complète, mise à jour le 29/11/2023, lue le 23/11/2026',
    [],
  ],
  ['an excerpt, visited', visit, 'excerpt', undefined, 'Extrait, lu le 23/11/2026', []],
  [
    'imported',
    { ...visit, origin: 'file' },
    'full',
    undefined,
    'Réponse complète, importée d’un fichier, relevée le 23/11/2026',
    [],
  ],
  [
    'newer and old',
    { ...visit, isNewer: true, isOld: true },
    'full',
    undefined,
    'Réponse complète, lue le 23/11/2026',
    ['voici la nouvelle', 'elle peut avoir changé'],
  ],
] as const)('the age of an answer: %s', (_, learned, extent, updatedOn, age, warnings) => {
  const entry = formationEntry('objectifs');
  const given = {
    ...entry,
    answer: { text: 'Tout.', extent },
    source: { ...entry.source, updatedOn, learned },
  };
  expect(plain(ageOf(given))).toBe(age);
  expect(warningsOf(given)).toEqual(warnings.map((warning) => expect.stringContaining(warning)));
});
