import type { AnswerBlock } from '../faq/types';
import type { PageBlock } from './page-reading';

/**
 * A text with a line per block; items begin with their marker. `shape` has a code for each line: p(aragraph),
 * h(eading), n(otice), i(tem) or c(ontinued item), the last two with a depth. Texts stored before 0.2 have no shape.
 */
export interface Lines {
  readonly text: string;
  readonly shape?: string | undefined;
}

/** The syntax of {@link Lines.shape}. */
export const SHAPE = /^(?:[phn]|[ic][1-9])*$/;

const MAX_DEPTH = 9;
const CODES = /[phn]|[ic]\d/g;
// A number or a dash needs a space after it: « 2.5 heures » and « -5 degrés » are not items.
const TYPED_MARKER = /^(?:[•·▪◦‣⁃]\s*|[*–—-]\s+|(\d+[.)°])\s+)(?=\S)/;
const MARKER = /^(?:•|-?[\p{L}\d]{1,15}[.)°]) /u;

/** The lines of `blocks`. A marker typed in the text of an item replaces its bullet. */
export function writeLines(blocks: readonly PageBlock[]): Required<Lines> {
  const lines = blocks.map((block) => (block.kind === 'item' ? itemLine(block) : block.text));
  return { text: lines.join('\n'), shape: blocks.map(codeOf).join('') };
}

/** The blocks of a text. Undefined when the shape does not fit the text. */
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
