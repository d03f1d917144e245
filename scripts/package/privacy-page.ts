import { readFileSync } from 'node:fs';

const STYLE =
  'body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:17px/1.6 system-ui,sans-serif;color:#22302e;background:#fffdf9}' +
  'table{border-collapse:collapse}th,td{padding:.5rem;border:1px solid #8b9893;text-align:left;vertical-align:top}' +
  '@media(prefers-color-scheme:dark){body{color:#eef3f1;background:#17211f}}';

/**
 * The stores' privacy policy: PRIVACY.md as an HTML page without scripts or external resources. Supports only the
 * Markdown that the policy uses: headings, paragraphs, one kind of table, bold and italics.
 * @throws {Error} for other Markdown, and if the heading of the English part is missing.
 */
export function privacyPage(): string {
  const blocks = readFileSync('PRIVACY.md', 'utf8')
    .trim()
    .split(/\n{2,}/);
  const body = blocks.map((block) => (block.startsWith('|') ? tableOf(block) : textOf(block)));
  const english = blocks.indexOf('# Privacy');
  if (english === -1) throw new Error('PRIVACY.md: expected the heading "# Privacy" before the English text');
  body.splice(english, 0, '</div>\n<div lang="en">');
  return `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Confidentialité – FAQ Conseiller numérique (non officiel)</title>
<style>${STYLE}</style>
<div>
${body.join('\n')}
</div>
</html>
`;
}

function textOf(block: string): string {
  if (/^(?:[-+>]|\d+\.|```)|\]\(|`/m.test(block))
    throw new Error(`PRIVACY.md: unknown Markdown in « ${block} »`);
  const [, marks = '', heading] = block.match(/^(#+) (.*)$/) ?? [];
  if (heading !== undefined) return `<h${marks.length}>${inline(heading)}</h${marks.length}>`;
  return `<p>${inline(block.replaceAll('\n', ' '))}</p>`;
}

function tableOf(block: string): string {
  const [head = [], , ...rows] = block.split('\n').map((row) => row.split('|').slice(1, -1));
  const line = (cells: readonly string[], tag: string): string =>
    `<tr>${cells.map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`).join('')}</tr>`;
  return `<table>\n${[line(head, 'th'), ...rows.map((row) => line(row, 'td'))].join('\n')}\n</table>`;
}

function inline(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/\*(.+?)\*/g, '<em>$1</em>');
}
