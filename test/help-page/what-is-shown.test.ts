// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readHtmlPage } from '../../scripts/faq/read-html-page';
import { readHelpPage } from '../../src/help-page/read-help-page';
import { readArticle, readCategory } from '../../src/learning/read-page';
import { AIDE, ARTICLE_URLS } from '../support/articles';
import { readFormation } from '../support/formation';
import { NOW } from '../support/learned';
import { acceptedArticle, blocksOf, linesOf } from '../support/read-pages';

const { entries } = readFormation();
const UNKNOWN = `${AIDE}/fr/article/une-page-1zz99zz/`;
const articleOf = (body: string) =>
  acceptedArticle(
    readArticle(blocksOf(`<main><h1>T</h1>${body}<p>Mis à jour le : 01/02/2023</p></main>`), UNKNOWN, {
      entries,
      now: NOW,
    }),
  );

describe('the text of an article is what the page shows', () => {
  it.each([
    // struck out
    ['<p>Il faut <del>50</del> <ins>60</ins> heures.</p>', 'Il faut 60 heures.', 'del and ins'],
    ['<p>Il faut <s>50</s> <strike>55</strike> 60 heures.</p>', 'Il faut 60 heures.', 's and strike'],
    [
      '<p>Il faut <span style="text-decoration: line-through">50</span> 60 heures.</p>',
      'Il faut 60 heures.',
      'by style',
    ],
    [
      '<p>Il faut <span class="csh-markdown csh-markdown-delete">50</span> 60 heures.</p>',
      'Il faut 60 heures.',
      'by Crisp’s class',
    ],
    [
      '<p>Il faut <span style="text-decoration: underline line-through">50</span> 60 heures.</p>',
      'Il faut 60 heures.',
      'by a style of two words',
    ],
    // lists
    ['<ol start="3"><li>a</li><li>b</li></ol>', '3. a\n4. b', 'numbers as shown'],
    ['<ol><li>a</li><li value="7">b</li><li>c</li></ol>', '1. a\n7. b\n8. c', 'a number of its own'],
    [
      `<ol type="a" start="${'9'.repeat(400)}"><li>a</li></ol><ol type="i" start="-${'9'.repeat(400)}"><li>b</li></ol>`,
      'a. a\ni. b',
      'a start beyond all numbers',
    ],
    ['<ol start="9999999999999999"><li>a</li><li value="2147483648">b</li></ol>', '1. a\n2. b', 'as in HTML'],
    ['<ol start="2147483647"><li>a</li></ol>', '2147483647. a', 'the largest start'],
    ['<ol reversed><li>a</li><li>b</li></ol>', '2. a\n1. b', 'backwards'],
    [
      '<ol type="a"><li>a</li><li>b</li></ol><ol type="I"><li>c</li><li>d</li></ol>',
      'a. a\nb. b\nI. c\nII. d',
      'letters and Roman numbers',
    ],
    ['<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', '1. a\n• b\n2. c', 'nested'],
    ['<ol><li hidden>a</li><li>b</li></ol>', '1. b', 'a hidden item has no number'],
    ['<ol reversed><li hidden>z</li><li>x</li><li>y</li></ol>', '2. x\n1. y', 'nor when counted backwards'],
    [
      '<ol reversed><li>x</li><li style="display:none">z</li><li>y</li></ol>',
      '2. x\n1. y',
      'hidden by style, counted backwards',
    ],
    [
      '<ol><li style="visibility:hidden">z</li><li style="text-decoration:line-through">x</li><li>y</li></ol>',
      '3. y',
      'an unseen or struck out item has a number',
    ],
    ['<ol type="a" style="list-style-type:decimal"><li>a</li></ol>', '1. a', 'a style before the attribute'],
    [
      '<ol type="1" style="list-style-type:upper-roman"><li>a</li></ol><ol type="I"><li style="list-style-type:lower-alpha">a</li></ol>',
      'I. a\na. a',
      'on the list or the item',
    ],
    [
      '<ol><li><p>a</p><p>b</p></li><li>c</li></ol>',
      '1. a\nb\n2. c',
      'an item of two paragraphs has one number',
    ],
    ['<ol><li><h3>Étape</h3><p>a</p></li></ol>', '1. Étape\na', 'a heading in an item'],
    [
      '<span data-type="1" class="csh-markdown csh-markdown-list">a</span><br><span data-type="2" class="csh-markdown csh-markdown-list">b</span>',
      '1. a\n2. b',
      'Crisp’s numbers',
    ],
    ['<ul><li>1) a</li><li>– b</li></ul>', '1) a\n• b', 'markers that are typed'],
    // one sentence
    ['<p>Votre <img alt="✅"> OPCO paie.</p>', 'Votre ✅ OPCO paie.', 'an image in a sentence'],
    ['<p>Votre <x-term>OPCO</x-term> paie.</p>', 'Votre OPCO paie.', 'a custom element'],
    ['<p>Cliquez sur <button>Envoyer</button> deux fois.</p>', 'Cliquez sur Envoyer deux fois.', 'a button'],
    [
      '<p>Cliquez sur <input type="button" value="Envoyer"> puis <input type="SUBMIT" value="Valider"> ou <input type="image" alt="OK">, pas <input value="Non"> <input type="hidden" value="Non"> <input type="reset" value="Non" hidden>.</p><input type="reset" value="Seul">',
      'Cliquez sur Envoyer puis Valider ou OK, pas .',
      'a button that is an input',
    ],
    [
      '<p>Votre <label>OPCO</label> <dfn>paie</dfn> <data>tout</data>.</p>',
      'Votre OPCO paie tout.',
      'rare inline elements',
    ],
    [
      '<p>Votre certifi<wbr>cation<!-- c --> compte.</p>',
      'Votre certification compte.',
      'a break opportunity and a comment',
    ],
    [
      '<p>Un.</p><button>Partager</button><figure><img alt="Une capture d’écran"></figure><p>Deux.</p>',
      'Un.\nDeux.',
      'buttons and images that stand alone',
    ],
  ])('%s: %j (%s)', (body, text) => {
    expect(linesOf(body)).toBe(text);
  });

  it.each([
    ['<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>', 'i1i2i1'],
    ['<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>', 'i1i2i3'],
    ['<ul><li>a</li></ul><p>b</p><ol><li>c</li></ol>', 'i1pi1'],
  ])('each item keeps its own depth: %s', (body, shape) => {
    expect(articleOf(body).shape).toBe(shape);
  });

  it.each([
    ['<h1>Qui <b>rembourse</b> les repas ?</h1>', 'Qui rembourse les repas ?'],
    ['<h1>Qui<br>rembourse <img alt=""> les<!-- x --> rep<wbr>as ?</h1>', 'Qui rembourse les repas ?'],
    ['<h1><div>Qui rembourse</div><div>les repas ?</div></h1>', 'Qui rembourse les repas ?'],
    ['<h1 hidden>Caché</h1><h1><span aria-hidden="true">→</span> Qui paie ?</h1>', 'Qui paie ?'],
  ])('its title is whole: %s', (heading, title) => {
    const page = blocksOf(`<main>${heading}<p>un</p><p>Mis à jour le : 01/02/2023</p></main>`);
    expect(acceptedArticle(readArticle(page, UNKNOWN, { entries, now: NOW })).title).toBe(title);
  });

  it.each([' ', '?', '…', '\u200b', '« ? »'])('a title without a letter is none: %j', (title) => {
    const page = blocksOf(`<main><h1>${title}</h1><p>un</p><p>Mis à jour le : 01/02/2023</p></main>`);
    expect(readArticle(page, UNKNOWN, { entries, now: NOW }).kind).toBe('refused');
  });
});

const ANSWER = 'La structure qui emploie les rembourse sur présentation d’une facture.';
const box = (inner: string) =>
  `<html><body><h1>La <b>vie</b><br>ici</h1><ul><li><a class="csh-box-link" href="${UNKNOWN}">${inner}</a></li></ul></body></html>`;

/** What a visit and an import read in the only box. */
function readBoth(html: string) {
  document.documentElement.innerHTML = html;
  const reading = readHelpPage(document, { pathname: '/fr/category/x/' });
  const [visited] = reading?.kind === 'category' ? readCategory(reading, ARTICLE_URLS.category) : [];
  const [imported] = readHtmlPage(html).items;
  return [
    visited && { question: visited.title, answer: visited.text, readership: visited.readership },
    imported && { question: imported.question, answer: imported.answer, readership: imported.readership },
  ];
}

describe('a question in a category’s page is read the same by a visit and by an import', () => {
  const question = 'Qui rembourse les repas ?';
  const rest = `<span>${ANSWER}</span><span>Populaire</span>`;
  it.each([
    [`<span>${question}</span>${rest}`, 'spans'],
    [`<h3>${question}</h3><p>${ANSWER}</p><em>Populaire</em>`, 'other elements'],
    [`<div><div>${question}</div><div><p>${ANSWER}</p></div></div><div><i></i>Populaire</div>`, 'wrapped'],
    [`<span>Qui <b>rembourse</b> les repas ?</span>${rest}`, 'a word set off'],
    [`<span>Qui <span>rembourse</span> les repas ?</span>${rest}`, 'a span in a span'],
    [
      `<span>Qui <font color="red">rembourse</font> les <x-y>repas</x-y> ?</span>${rest}`,
      'old and custom elements',
    ],
    [`<span>Qui<!-- a --> rem<wbr>bourse<br>les repas ?</span>${rest}`, 'comments, breaks'],
    [`<span>Qui <img src="a"> rembourse les repas ?</span>${rest}`, 'an image without words'],
    [`<span><span aria-hidden="true">→</span> ${question}</span>${rest}`, 'an ornament before it'],
    [`<i class="icon"></i><svg><title>icône</title></svg><span>${question}</span>${rest}`, 'icons'],
    [
      `<span>${question}</span><span style="display:none">Caché</span><span hidden>Caché</span>${rest}`,
      'hidden pieces',
    ],
    [
      `<span>${question}</span><span>La structure qui <del>paie</del> emploie les rembourse sur présentation d’une <b>facture</b>.</span><span>POPULAIRE\u200b</span>`,
      'words struck out',
    ],
    [
      `<span>${question} <b style="color:red; text-decoration: red line-through">Non</b></span>${rest}`,
      'words struck out by a style of two words',
    ],
    [`${question}<span>${ANSWER}</span><span>Populaire</span>`, 'bare text'],
  ])('%s (%s)', (inner) => {
    const expected = { question, answer: ANSWER, readership: 'popular' };
    expect(readBoth(box(inner))).toEqual([expected, expected]);
  });

  it.each([' ', '\u00a0', '?', '\u200b', '« ? »'])('%j is no question', (said) => {
    const html = box(`<span>${said}</span>${rest}`);
    document.documentElement.innerHTML = html;
    const reading = readHelpPage(document, { pathname: '/fr/category/x/' });
    expect(reading?.kind === 'category' && readCategory(reading, ARTICLE_URLS.category)).toEqual([]);
    expect(() => readHtmlPage(html)).toThrow(/expected .*(?:question|answer)/);
  });
});
