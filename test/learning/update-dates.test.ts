// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { readArticle } from '../../src/learning/read-page';
import { AIDE } from '../support/articles';
import { readFormation } from '../support/formation';
import { NOW } from '../support/learned';
import { blocksOf } from '../support/read-pages';

const read = (date: string) =>
  readArticle(blocksOf(`<h1>Vélos</h1><p>Un local.</p><p>${date}</p>`), `${AIDE}/fr/article/velos-1zz99zz/`, {
    entries: readFormation().entries,
    now: NOW,
  });

it.each([
  'Mis à jour le : 12/03/2024',
  'Mis à jour le 12 mars 2024',
  'Mis à jour le : 12/3/2024',
  'Mis à jour le 12.03.2024',
  'Mise à jour le 12/03/2024',
  'Mise à jour : 12 mars 2024',
  'Dernière mise à jour\u00a0: mardi 12 mars 2024',
  'Date de mise à jour : 12-03-2024',
  'Mis à jour le 2024-03-12',
  'Mis à jour le 12/03/24.',
  'Mis à jour le 12 MARS 2024 à 14 h 05',
  'Actualisé le 12 mars 2024',
  'Modifié le 12/03/2024',
  'MIS A JOUR LE 12 MARS 2024',
  'Article mis à jour le 12 mars 2024',
  'Fiche modifiée le 12 mars 2024',
  'Dernière mise à jour de l’article : 12 mars 2024',
  'Mise à jour de la page le 12/03/2024',
  'Mis à jour le 12 mars, 2024',
  'Mis à jour le 12 / 03 / 2024',
  'Mis à jour le 2024/03/12',
  'Mis à jour le 12 mars 2024 (il y a 3 mois)',
  'Dernière édition : 12 mars 2024',
  'Mis à jour le 12/03/2024 14:05',
  'Mis à jour le 12/03/2024 à 14:05:30',
  'Mis à jour le 12 mars 2024, 14:05',
  'Mis à jour le 12 mars 2024 - 14h05',
  'Mis à jour le 12 mars 2024 – 14 h',
  'Publié le 01/03/2023 | Mis à jour le 12/03/2024',
  'Publié le 1er mars 2023, mis à jour le 12 mars 2024',
  'Publiée le 01-03-2023 - Modifiée le 12-03-2024 à 9 h 30',
  'Créé le 1er février 2023 et mis à jour le 12 mars 2024',
  'Mis à jour le 12 mars 2024 | Publié le 1er mars 2023',
  'MAJ le 12/03/2024',
  'MAJ : 12 mars 2024',
  'Mis à jour le jeu. 12 mars 2024',
  'Mis à jour le mar 12 mars 2024',
  'Mis à jour le mardi, 12 mars 2024',
  'Mis à jour le 12 mars 2024 · 3 min de lecture',
  'Mis à jour le 12 mars 2024 à 14h05 • Temps de lecture : 3 minutes',
  '3 min de lecture · Mis à jour le 12 mars 2024',
  'Révisé le 12 mars 2024',
])('a date of last change is read: %s', (date) => {
  expect(read(date)).toMatchObject({ article: { text: 'Un local.', updatedOn: '2024-03-12' } });
});

it.each([
  ['Mis à jour le 1er février 2024', '2024-02-01'],
  ['Mis à jour le 5 août 2023', '2023-08-05'],
  ['Mis à jour le 31 déc. 2023', '2023-12-31'],
  ['Mis à jour le 12 jan. 2024', '2024-01-12'],
  ['Mis à jour le 12 sep. 2024', '2024-09-12'],
])('%s is %s', (date, updatedOn) => {
  expect(read(date)).toMatchObject({ article: { updatedOn } });
});

it.each([
  ['Mis à jour le 31 février 2024', 'no day of the calendar'],
  ['Mis à jour le 12 mors 2024', 'no month'],
  ['Publié le 12 mars 2024', 'not a change'],
  ['Publié le 1er mars 2023, mis en ligne le 12 mars 2024', 'not a change'],
  ['Publié le 12 mars 2024 · 3 min de lecture', 'not a change'],
  ['Mis à jour le 12 mars 2024, 14 fois par an', 'a sentence of the text'],
  ['Mis à jour le 12 mars 2024 - le dossier change', 'a sentence of the text'],
  ['Publié par l’employeur, mis à jour le 12 mars 2024', 'a sentence of the text'],
  ['Le dossier est mis à jour le 12 mars 2024', 'a sentence of the text'],
  ['Mis à jour le 12 mars 2024 par vos soins', 'a sentence of the text'],
  ['Un article mis à jour le 12 mars 2024', 'a sentence of the text'],
])('no date of last change: %s (%s)', (date) => {
  expect(read(date)).toMatchObject({ kind: 'refused' });
});
