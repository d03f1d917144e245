import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** An element of a parsed HTML file. */
export type HtmlElement = Tree.Element;

// They change how words look, and part no sentence.
const PHRASING = new Set('abbr b br cite code em i img mark q s small strong sub sup time u wbr'.split(' '));
const WITHOUT_TEXT = new Set(['script', 'style', 'noscript', 'template', 'svg', 'head']);

/** An HTML file, as a browser would read it, with its places. Never fails: HTML has no errors, only surprises. */
export function parseHtml(html: string): Tree.Document {
  return parse(html, { sourceCodeLocationInfo: true });
}

/** Every element under `node`, in the file's order. */
export function elementsIn(node: Tree.ParentNode): HtmlElement[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

/** Every comment at the top of the file. */
export function topComments(document: Tree.Document): string[] {
  return document.childNodes.flatMap((child) => ('data' in child ? [child.data] : []));
}

/** The value of an attribute, if the element has it. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

/** The line of the file, from 1, on which the element begins. */
export function lineOf(element: HtmlElement): number {
  return element.sourceCodeLocation?.startLine ?? 1;
}

/** What a reader sees of the element, a piece for each block or span in it that holds text of its own, spaces single. */
export function textPieces(element: HtmlElement): string[] {
  const pieces: string[] = [];
  let own = '';
  for (const child of element.childNodes) {
    if ('value' in child) own += child.value;
    else if ('tagName' in child && PHRASING.has(child.tagName))
      own += child.tagName === 'br' ? ' ' : textPieces(child).join(' ');
    else if ('tagName' in child && !WITHOUT_TEXT.has(child.tagName)) {
      pieces.push(own, ...textPieces(child));
      own = '';
    }
  }
  return [...pieces, own].map((piece) => piece.replace(/\s+/g, ' ').trim()).filter((piece) => piece !== '');
}
