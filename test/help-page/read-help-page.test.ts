// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readHelpPage } from '../../src/help-page/read-help-page';
import { writtenLook } from '../../src/help-page/shown';

function read(html: string, pathname = '/fr/article/x-1ab2cd3/') {
  document.body.innerHTML = html;
  // happy-dom takes seconds to compute the style of thousands of elements.
  return readHelpPage(document, { pathname }, writtenLook);
}

function blocks(html: string): readonly string[] {
  const reading = read(html);
  if (reading?.kind !== 'article') throw new Error('No article');
  return reading.blocks.map(({ kind, text }) => `${kind}: ${text.replace(/\s+/g, ' ').trim()}`.trim());
}

describe('blocks of an article', () => {
  it.each([
    [
      '<h1>T</h1><p>un</p><p>deux <b>mots</b></p>',
      ['title: T', 'paragraph: un', 'paragraph: deux mots'],
      'paragraphs',
    ],
    ['<h1>T</h1>un<br>deux', ['title: T', 'paragraph: un', 'paragraph: deux'], 'breaks, as Crisp has them'],
    [
      '<h1>T</h1><div class="csh-article-content-text">un<p>deux</p></div><p>trois</p>',
      ['title: T', 'edge:', 'paragraph: un', 'paragraph: deux', 'edge:', 'paragraph: trois'],
      'the edges of Crisp’s text',
    ],
    [
      '<header><h1>Centre d’aide</h1><p>un</p></header><main><h1>T</h1><p>deux</p></main><h1>Fin</h1>',
      ['heading: Centre d’aide', 'paragraph: un', 'title: T', 'paragraph: deux', 'heading: Fin'],
      'one title: that of the main part',
    ],
    [
      '<ul><li>un<br>deux</li><li>trois</li></ul>',
      ['item: un deux', 'item: trois'],
      'a break inside an item',
    ],
    [
      '<span class="csh-markdown csh-markdown-list">un</span><span class="csh-markdown csh-markdown-list">deux</span>',
      ['item: un', 'item: deux'],
      'Crisp’s items, which are spans',
    ],
    ['<aside>un</aside><h2>deux</h2>', ['notice: un', 'heading: deux'], 'kinds'],
    [
      '<nav>a</nav><script>b</script><form>c</form><p hidden>d</p><p aria-hidden="true">e</p><svg><title>f</title></svg><p>g</p>',
      ['closed:', 'paragraph: g'],
      'what is not text',
    ],
    ['<p>un</p><!-- c --><p> </p>', ['paragraph: un'], 'comments and blanks'],
    ['', [], 'an empty page'],
  ])('%s', (html, expected) => {
    expect(blocks(html)).toEqual(expected);
  });

  it('keep their links, with whole addresses', () => {
    const reading = read(
      '<p>Voir <a href="https://example.org/a"><b>la</b> page</a> et <a href="#b">b</a>.</p>',
    );
    expect(reading).toMatchObject({
      blocks: [{ links: [{ label: 'la page', url: 'https://example.org/a' }, { label: 'b' }] }],
    });
  });

  it.each([
    ['<a href="https://example.org/a"><div>la page</div></a>', 'la page', 'around a block'],
    ['<p><a href="https://example.org/a">avant<br>après</a></p>', 'avantaprès', 'broken in two lines'],
  ])('keep a link %#: %s', (html, label) => {
    const reading = read(html);
    if (reading?.kind !== 'article') throw new Error('No article');
    expect(reading.blocks.flatMap(({ links }) => links)).toEqual([{ label, url: 'https://example.org/a' }]);
  });

  it('are refused when the page is too large: in nodes, at any depth, or in text', () => {
    expect(read('<i></i>'.repeat(5_001))).toBeUndefined();
    expect(read(`<p>${'a'.repeat(100_001)}</p>`)).toBeUndefined();
    const root = document.createElement('i');
    let deep = root;
    for (let depth = 0; depth < 1_500; depth += 1) deep = deep.appendChild(document.createElement('i'));
    document.body.replaceChildren(root);
    expect(readHelpPage(document, { pathname: '/fr/article/x/' }, writtenLook)).toEqual({
      kind: 'article',
      blocks: [],
    });
  });
});

describe('a category', () => {
  it('gives its title and its links to articles, piece by piece', () => {
    const html =
      '<h1>La formation</h1><a href="https://aide.example/fr/article/a-1/"><span>Q ?</span> <span>R</span><svg><title>i</title></svg><b>Populaire</b></a><a href="/fr/">x</a>';
    expect(read(html, '/fr/category/la-formation-1/')).toEqual({
      kind: 'category',
      title: 'La formation',
      boxes: [{ url: 'https://aide.example/fr/article/a-1/', texts: ['Q ?', 'R', 'Populaire'] }],
    });
  });

  it('is bounded: links, and the nodes of each', () => {
    const box = (inner: string) => `<a href="/article/a-1/" class="csh-box-link">${inner}</a>`;
    const reading = read(box('<i>b</i>'.repeat(300)) + box('<i>b</i>').repeat(400), '/fr/category/c-1/');
    if (reading?.kind !== 'category') throw new Error('No category');
    expect(reading.boxes.length).toBe(300);
    expect(reading.boxes.slice(0, 2).map(({ texts }) => texts)).toEqual([[], ['b']]);
  });
});

// Written styles, as an import reads them; test/e2e/learning-limits.e2e.ts has computed ones.
it.each([
  ['<ol style="list-style:none"><li>un</li><li>deux</li></ol>', ['', ''], 'no numbers'],
  [
    '<ul style="list-style-type: none"><li>un</li><li style="list-style:disc">deux</li></ul>',
    ['', '•'],
    'one bullet',
  ],
  ['<ul style="list-style:none"><li>un<ol><li>deux</li></ol></li></ul>', ['', '1.'], 'numbers inside'],
  ['<ol><li style="list-style:none">un</li><li>deux</li></ol>', ['', '2.'], 'a number that is left out'],
  ['<ul><li style="display:flex">un</li><li style="display:list-item">deux</li></ul>', ['', '•'], 'a box'],
  ['<ol style="list-style:upper-roman"><li>un</li></ol>', ['I.'], 'the style of the list'],
  ['<ol style="list-style:inside upper-roman"><li>un</li></ol>', ['I.'], 'its second word'],
  ['<ol style="list-style:outside none"><li>un</li></ol>', [''], 'its second word is none'],
  [
    '<ol type="a" style="list-style-type:decimal"><li>un</li><li style="list-style-type:upper-alpha">deux</li></ol>',
    ['1.', 'B.'],
    'before the attribute',
  ],
])('an item has the marker that the page shows: %s', (html, markers) => {
  const reading = read(`<h1>T</h1>${html}`);
  const items = reading?.kind === 'article' ? reading.blocks.filter(({ kind }) => kind === 'item') : [];
  expect(items.map(({ marker = '' }) => marker)).toEqual(markers);
});

it.each(['/', '/fr/', '/fr/search/', '/formation'])('other pages give nothing: %s', (pathname) => {
  expect(read('<h1>T</h1><p>un</p>', pathname)).toBeUndefined();
});

it.each([
  ['nextSibling'],
  ['nextSibling', 'parentNode'],
  ['localName', 'getAttribute', 'classList'],
  ['nodeType'],
])('skips a form whose fields are named %j', (...names) => {
  document.body.innerHTML = '<h1>T</h1><form><label>Non</label><input></form><p>Un.</p>';
  const [form, input] = [document.querySelector('form'), document.querySelector('input')];
  // In a browser, a field shadows the form's property of its name; a style is read all the same.
  for (const name of names) Object.defineProperty(form, name, { value: input, configurable: true });
  const look = { display: 'block', visibility: '', textDecoration: '', listStyleType: '', verticalAlign: '' };
  const reading = readHelpPage(document, { pathname: '/fr/article/x/' }, () => look);
  for (const name of names) Reflect.deleteProperty(Object(form), name);
  expect(reading).toMatchObject({ blocks: [{ text: 'T' }, { text: 'Un.' }] });
});
