import type { AnswerBlock } from '../faq/types';
import type { PageBlock } from './page-reading';

/**
 * A text in lines, one a block, items behind their marker. `shape` has a code for each line: p(aragraph), h(eading),
 * n(otice), i(tem) or c(ontinued item), the last two with their depth. Texts stored before 0.2 have no shape.
 */
export interface Lines {
  readonly text: string;
  readonly shape?: string | undefined;
}

/** What a {@link Lines.shape} is made of. */
export const SHAPE = /^(?:[phn]|[ic][1-9])*$/;

const MAX_DEPTH = 9;
const CODES = /[phn]|[ic]\d/g;
// A number needs a space behind it: « 2.5 heures » is no item; so does a dash: « -5 degrés ».
const TYPED_MARKER = /^(?:[•·▪◦‣⁃]\s*|[*–—-]\s+|(\d+[.)°])\s+)(?=\S)/;
const MARKER = /^(?:•|-?[\p{L}\d]{1,15}[.)°]) /u;

/** The lines of `blocks`. A marker that is typed in an item takes the place of a bullet. */
export function writeLines(blocks: readonly PageBlock[]): Required<Lines> {
  const lines = blocks.map((block) => (block.kind === 'item' ? itemLine(block) : block.text));
  return { text: lines.join('\n'), shape: blocks.map(codeOf).join('') };
}

/** The blocks of a text, for its reader. Undefined when the shape is another text's. */
export function readLines({ text, shape }: Lines): readonly AnswerBlock[] | undefined {
  const lines = text.split('\n');
  const codes =
    shape === undefined
      ? lines.map((line) => (line.startsWith('• ') ? 'i1' : 'p'))
      : (shape.match(CODES) ?? []);
  if (codes.length !== lines.length) return undefined;
  return lines.map((line, index): AnswerBlock => {
    const [code = '', depth] = codes[index] ?? '';
    if (depth === undefined) return { kind: code === 'h' ? 'heading' : 'paragraph', text: line };
    const [marker = ''] = code === 'i' ? (MARKER.exec(line) ?? []) : [];
    const text = line.slice(marker.length);
    return { kind: 'item', depth: Number(depth), ...(marker !== '' && { marker: marker.trim() }), text };
  });
}

function itemLine({ marker, text }: PageBlock): string {
  if (marker === undefined) return text;
  const [typed = '', number] = TYPED_MARKER.exec(text) ?? [];
  return `${marker === '•' ? (number ?? marker) : marker} ${text.slice(typed.length)}`;
}

function codeOf({ kind, depth = 1, marker }: PageBlock): string {
  if (kind !== 'item') return kind === 'heading' || kind === 'notice' ? kind.charAt(0) : 'p';
  return `${marker === undefined ? 'c' : 'i'}${Math.min(depth, MAX_DEPTH)}`;
}
