import type { Look } from './shown';

interface OpenList {
  readonly element: Element;
  readonly step: number;
  next: number;
}

const ROMAN = [
  ...'m1000 cm900 d500 cd400 c100 xc90 l50 xl40 x10 ix9 v5 iv4 i1'.matchAll(/(\D+)(\d+) ?/g),
].map(([, letters = '', value]) => [letters, Number(value)] as const);
const MAX_ROMAN = 3999;
const LETTERS = 26;

/** Counts the items of the open lists of a walk. */
export function createLists() {
  const open: OpenList[] = [];
  return {
    depth: () => open.length,
    enter(element: Element): void {
      if (!['ol', 'ul', 'menu'].includes(element.localName)) return;
      const isReversed = element.hasAttribute('reversed');
      const first = isReversed
        ? [...element.children].filter(({ localName }) => localName === 'li').length
        : 1;
      open.push({ element, next: numberIn(element, 'start') ?? first, step: isReversed ? -1 : 1 });
    },
    leave(node: Node): void {
      if (open.at(-1)?.element === node) open.pop();
    },
    /** The marker of an item as the page shows it, "•" or "3."; counts the item. */
    markerOf(item: Element, { listStyleType }: Pick<Look, 'listStyleType'>): string {
      const list = open.at(-1);
      if (list?.element.localName !== 'ol') return '•';
      const number = numberIn(item, 'value') ?? list.next;
      list.next = number + list.step;
      return `${writeNumber(number, list.element.getAttribute('type') ?? listStyleType)}.`;
    },
  };
}

/** `style`: a value of the attribute `type`, or of `list-style-type`. */
function writeNumber(number: number, style: string): string {
  const write = /^i$|roman/i.test(style) ? inRoman : /^a$|alpha|latin/i.test(style) ? inLetters : String;
  const written = write(number);
  return /^[AI]$|^upper/.test(style) ? written.toUpperCase() : written;
}

function inRoman(number: number): string {
  if (number < 1 || number > MAX_ROMAN) return String(number);
  const [letters, value] = ROMAN.find(([, step]) => step <= number) ?? ['', number];
  return letters + (number > value ? inRoman(number - value) : '');
}

function inLetters(number: number): string {
  if (number < 1) return String(number);
  const rest = Math.floor((number - 1) / LETTERS);
  return (
    (rest > 0 ? inLetters(rest) : '') + String.fromCharCode('a'.charCodeAt(0) + ((number - 1) % LETTERS))
  );
}

function numberIn(element: Element, name: string): number | undefined {
  const number = Number.parseInt(element.getAttribute(name) ?? '', 10);
  return Number.isNaN(number) ? undefined : number;
}
