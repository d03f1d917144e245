import type { PageBox, PageReading } from '../learning/page-reading';
import { isSkipped, readBlocks } from './read-blocks';
import { walk } from './walk';

const MOST_BOXES = 300;
// A box shows a question and the beginning of its answer.
const MOST_PIECES_TEXT = 2_000;

/**
 * Reads a page of the help centre: an article as its blocks of text, a category as its links to articles. Changes
 * nothing and asks for no layout. Undefined for any other page, and for one that is too large.
 */
export function readHelpPage(
  { body }: Document,
  { pathname }: Pick<Location, 'pathname'>,
): PageReading | undefined {
  const [, , kind] = pathname.split('/');
  if (kind === 'article') {
    const blocks = readBlocks(body);
    return blocks && { kind, blocks };
  }
  if (kind !== 'category') return undefined;
  const title = body.querySelector('h1');
  return { kind, title: title === null ? '' : readPieces(title).join(' '), boxes: readBoxes(body) };
}

/** Each link to an article of the site, with the pieces of text in it. */
function readBoxes(root: Element): PageBox[] {
  const links = [...root.querySelectorAll<HTMLAnchorElement>('a[href*="/article/"]')];
  return links.slice(0, MOST_BOXES).map((link) => ({ url: link.href, pieces: readPieces(link) }));
}

function readPieces(root: Element): string[] {
  const pieces: string[] = [];
  let size = 0;
  const enter = (node: Node): boolean => {
    if (node instanceof Text && node.data.trim() !== '') {
      size += node.length;
      if (size <= MOST_PIECES_TEXT) pieces.push(node.data);
    }
    return node instanceof Element && !isSkipped(node);
  };
  walk(root, { enter, leave: () => {} });
  return pieces;
}
