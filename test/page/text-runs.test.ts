// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/page/read-text';
import { pointIn, type TextRun } from '../../src/page/text-runs';

const runsIn = (root: Element): TextRun[] =>
  [...readText(root)].filter((piece) => piece !== undefined && piece.kind === 'run');

function runs(html: string): string[] {
  document.body.innerHTML = html;
  return runsIn(document.body)
    .map(({ text }) => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '');
}

describe('readText', () => {
  it.each([
    ['<p>test de <b>positionnement</b> Pix</p>', ['test de positionnement Pix'], 'inline elements'],
    ['<p>Caisse des<br>dépôts</p>', ['Caisse des dépôts'], 'a break'],
    ['<p>un</p><p>deux</p>trois', ['un', 'deux', 'trois'], 'blocks'],
    ['<ul><li>un<ul><li>deux</li></ul>trois</li></ul>', ['un', 'deux', 'trois'], 'nested blocks'],
    ['<p>avant <a href="/">lien</a> après</p>', ['avant', 'après'], 'a link splits'],
    ['<h2>titre</h2><nav>menu</nav><form>champ</form><p>texte</p>', ['texte'], 'what is skipped'],
    ['<p>un <code>pix</code> deux</p><pre>trois</pre>', ['un', 'deux'], 'code'],
    ['<div contenteditable>un</div><div contenteditable="false">deux</div>', ['deux'], 'editable text'],
    [
      '<div role="button">un</div><p aria-hidden="true">deux</p>',
      [],
      'roles and what is hidden from assistance',
    ],
    ['<table><tr><td>un</td><td>deux</td></tr></table>', ['un', 'deux'], 'cells'],
    ['<p>un<!-- --> deux</p>', ['un deux'], 'comments, as React leaves them'],
    [
      '<p>certifi<wbr>cation, organisme <i></i>de formation</p>',
      ['certification, organisme de formation'],
      'empty',
    ],
    ['<p>test de <img alt="">positionnement</p>', ['test de \ufffcpositionnement'], 'an image'],
    ['<p>test <a id="ici"></a>de</p>', ['test \ufffcde'], 'an anchor'],
    ['<p>la certification<sup>1</sup> du 1<sup>er</sup></p>', ['la certification¹ du 1ⓔⓡ'], 'what is raised'],
    [
      '<p>la certification<span style="vertical-align:super">1</span>, 20 <b style="vertical-align:sub">m</b></p>',
      ['la certification¹, 20 m'],
      'what a style raises',
    ],
    ['<p>Pix<sup>TM</sup>, note<sup><a>a</a></sup></p>', ['Pixⓣⓜ, note'], 'letters, and a link'],
    ['<p>certification<sup><span>1</span><b>er</b></sup></p>', ['certification¹ⓔⓡ'], 'inside it'],
    ['<p>un <b style="display:block">deux</b>trois</p>', ['un', 'deux', 'trois'], 'a box made by style'],
    [
      '<p>un <b style="display:none">deux</b>trois</p>',
      ['un trois', 'deux'],
      'hidden text apart: it may be shown later',
    ],
  ])('%s', (html, expected) => {
    expect(runs(html)).toEqual(expected);
  });

  it('lead back to the text nodes', () => {
    document.body.innerHTML = '<p>test de <b>positionnement</b></p>';
    const [run] = runsIn(document.body);
    if (run === undefined) throw new Error('no run');
    expect(pointIn(run, 8)).toMatchObject({ offset: 0, node: { data: 'positionnement' } });
    expect(pointIn(run, 8, true)).toMatchObject({ offset: 8, node: { data: 'test de ' } });
    expect(pointIn(run, run.text.length, true)).toMatchObject({ offset: 14 });
  });

  it('gives the headings between them, with their levels', () => {
    document.body.innerHTML =
      '<h1>A</h1><p>un</p><div role="heading" aria-level="3">B</div><div><h4>C</h4></div>';
    expect([...readText(document.body)]).toMatchObject([
      { level: 1 },
      { text: 'un' },
      { level: 3 },
      { level: 4 },
    ]);
  });

  it('say when the page has taken away the place where the reading stood', () => {
    document.body.innerHTML = '<div><p>un</p><p>deux</p></div><p>trois</p>';
    const reading = readText(document.body);
    reading.next();
    document.body.replaceChildren();
    let last = reading.next();
    while (last.done !== true) last = reading.next();
    expect(last.value).toBe('lost');
  });
});
