// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/learning/read-page';
import { AIDE } from '../support/articles';
import { readFormation } from '../support/formation';
import { NOW } from '../support/learned';
import { acceptedArticle, blocksOf, linesOf } from '../support/read-pages';

const { entries } = readFormation();
const UNKNOWN = `${AIDE}/fr/article/une-page-1zz99zz/`;

describe('what a button opens is read, what is hidden is not', () => {
  it.each([
    // folded
    ['<div hidden="until-found"><p>Un.</p></div><p>Fin.</p>', 'Un.\nFin.', 'hidden until found'],
    ['<details><summary>Voir</summary><p>Un.</p></details><p>Fin.</p>', 'Voir\nUn.\nFin.', 'closed details'],
    [
      '<h2><button aria-expanded="false" aria-controls="a">Voir</button></h2><div id="a" style="display:none"><p>Un.</p></div><p>Fin.</p>',
      'Voir\nUn.\nFin.',
      'an accordion',
    ],
    [
      '<button aria-expanded="false" aria-controls="">Menu</button><p style="display:none">Caché</p><p>Un.</p>',
      'Un.',
      'a button that opens nothing opens no element without id',
    ],
    [
      '<button aria-expanded="false" aria-controls="a  b">Menu</button><p hidden>Caché</p><p id="b" hidden>Un.</p>',
      'Un.',
      'two ids with two spaces',
    ],
    [
      '<button aria-expanded="false" aria-controls="a">Voir</button><p id="a" hidden>Un.</p><p id="a" style="visibility:hidden">Caché</p>',
      'Un.\nCaché',
      'a folded part is closed by `hidden` or made invisible',
    ],
    [
      '<h3><button aria-expanded="false" aria-controls="a">Voir</button></h3><div id="a" style="visibility:hidden"><p style="visibility:hidden">Un. <b hidden>Caché</b></p></div><p style="visibility:hidden">Caché</p><p>Fin.</p>',
      'Voir\nUn.\nFin.',
      'made invisible with all that is in it, and no further',
    ],
    [
      '<div role="tablist"><button role="tab" aria-selected="true" aria-controls="a">A</button><button role="tab" aria-selected="false" aria-controls="b">B</button></div><div id="a" role="tabpanel"><p>Un.</p></div><div id="b" role="tabpanel" hidden><p>Deux.</p></div><p>Fin.</p>',
      'Un.\nDeux.\nFin.',
      'tabs',
    ],
    [
      '<div id="a" aria-hidden="true" style="display:none"><p>Un.</p></div><button aria-expanded="false" aria-controls="a">Voir plus</button><p>Fin.</p>',
      'Un.\nFin.',
      'a part before its button',
    ],
    [
      '<p>Il faut <button aria-expanded="false" aria-controls="a">i</button> <span id="a" style="text-decoration:line-through">50</span> 60.</p>',
      'Il faut i 60.',
      'nor struck out',
    ],
    // hidden
    ['<p>Un.</p><p style="display:none">Deux.</p>', 'Un.', 'display: none'],
    ['<p>Un.</p><p style="color: red; visibility: hidden">Deux.</p>', 'Un.', 'visibility: hidden'],
    ['<p>Un.</p><p hidden>Deux.</p><dialog><p>Trois.</p></dialog>', 'Un.', 'hidden, and a closed dialog'],
    ['<p>Un<span class="sr-only"> (nouvelle fenêtre)</span>.</p>', 'Un.', 'for screen readers only'],
    ['<p><span aria-hidden="true">→</span> Un.</p>', 'Un.', 'an ornament'],
  ])('%s: %j (%s)', (body, text) => {
    expect(linesOf(body)).toBe(text);
  });

  it.each([
    ['<button aria-expanded="false">Voir</button><div style="display:none"><p>Deux.</p></div>', 'no id'],
    ['<div hidden><p>Deux.</p></div><button aria-expanded="false">Voir plus</button>', 'before its button'],
    ['<button aria-expanded="false" aria-controls="b">V</button><p id="a" hidden>Deux.</p>', 'another id'],
    ['<p style="visibility:hidden">Deux.</p>', 'no button at all'],
    ['<ul><li>Un.</li><li hidden>Deux.</li></ul>', 'an item'],
  ])('an article with a closed part is not complete: %s (%s)', (part) => {
    for (const page of [
      `<h1>T</h1><p>Un.</p>${part}<p>Fin.</p><p>Mis à jour le : 01/02/2023</p>`,
      `<h1>T</h1><div role="article"><p>Un.</p>${part}</div><p>Mis à jour le : 01/02/2023</p>`,
    ])
      expect(readArticle(blocksOf(page), UNKNOWN, { entries, now: NOW })).toEqual({
        kind: 'refused',
        reason: 'end',
      });
  });

  it.each([
    [
      '<p hidden>Avant.</p><h1>T</h1><p>Un.</p><p>Mis à jour le : 01/02/2023</p><p hidden>Après.</p>',
      'around',
    ],
    [
      '<h1>T</h1><p hidden>Avant.</p><div role="article"><p>Un.</p></div><p hidden>Après.</p><p>Mis à jour le : 01/02/2023</p>',
      'outside Crisp’s edges',
    ],
    [
      '<h1>T</h1><p>Un.<span hidden> Caché.</span></p><p hidden>—</p><svg style="display:none"><title>x</title></svg><p>Mis à jour le : 01/02/2023</p>',
      'in a line, or without words',
    ],
  ])('but with one that is no part of it: %s (%s)', (page) => {
    expect(acceptedArticle(readArticle(blocksOf(page), UNKNOWN, { entries, now: NOW })).text).toBe('Un.');
  });
});
