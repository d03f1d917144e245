import { expect, it } from 'vitest';
import { plain } from '../../browser-driver/page-text';
import type { Learning } from '../../src/faq/types';
import { provenanceOf } from '../../src/ui/provenance-text';
import { formationEntry } from '../support/formation';

const visit: Learning = {
  origin: 'visit',
  visitedOn: '2026-11-23',
  isOld: false,
  isNewer: false,
};

it.each([
  [
    'visited',
    visit,
    'full',
    '2023-11-29',
    'apprise le 23/11/2026 sur le centre d’aide (mise à jour officielle le 29/11/2023)',
  ],
  ['without official date', visit, 'full', undefined, 'apprise le 23/11/2026 sur le centre d’aide'],
  ['an excerpt', visit, 'excerpt', undefined, 'appris le 23/11/2026 sur le centre d’aide'],
  [
    'imported',
    { ...visit, origin: 'file' },
    'full',
    undefined,
    'importée d’un fichier, relevée le 23/11/2026 sur le centre d’aide',
  ],
  [
    'newer',
    { ...visit, isNewer: true },
    'full',
    undefined,
    'apprise le 23/11/2026 sur le centre d’aide · remplace l’extrait fourni avec l’extension, qui n’y figure plus',
  ],
  [
    'old',
    { ...visit, isOld: true },
    'full',
    undefined,
    'apprise le 23/11/2026 sur le centre d’aide · page non revue depuis plus de 180 jours : elle peut avoir changé',
  ],
] as const)('the provenance of an answer: %s', (_, learning, extent, updatedOn, expected) => {
  const entry = formationEntry('objectifs');
  const source = { ...entry.source, updatedOn, learned: learning };
  const line = provenanceOf({ ...entry, answer: { text: 'Tout.', extent }, source });
  const held = extent === 'full' ? 'Réponse complète' : 'Extrait';
  expect(line.source).toBe('centre d’aide');
  expect(plain(line.before + line.source + line.after)).toBe(`${held}, ${expected} · non officiel`);
});
