/** The parts of an answer that a reader must have in view without scrolling. */
export interface WantedInView {
  /** Selects the element that scrolls and cuts off its content. */
  readonly frame: string;
  /** Selectors of the parts, by name. A part that the answer does not have is missing only if it is in `must`. */
  readonly parts: Readonly<Record<string, string>>;
  readonly must: readonly string[];
  /** Words of the passage; the last of them must be in view. */
  readonly words: string;
}

/** The names of the wanted parts that are not wholly in view. Runs in the document of `root`. */
export function missingInView(root: Document | ShadowRoot, wanted: WantedInView): string[] {
  const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, ' ').replace(/’/g, "'");
  const frame = root.querySelector(wanted.frame)?.getBoundingClientRect();
  if (frame === undefined) return ['all'];
  const footerTop = root.querySelector('footer')?.getBoundingClientRect().top ?? innerHeight;
  const isSeen = ({ top, bottom, height }: DOMRect, isOutside = false): boolean =>
    height > 0 &&
    top >= (isOutside ? 0 : frame.top) - 1 &&
    bottom <= Math.min(innerHeight, isOutside ? innerHeight : Math.min(frame.bottom, footerTop)) + 1;
  const isPartSeen = ([name, selector]: readonly [string, string]): boolean => {
    const part = root.querySelector(selector);
    if (part === null) return !wanted.must.includes(name);
    return isSeen(part.getBoundingClientRect(), part.closest(wanted.frame) === null);
  };
  const texts: Text[] = [];
  const passage = root.querySelector('.passage') ?? root.querySelector('.answer-text');
  const walker = document.createTreeWalker(
    passage ?? document.createElement('p'),
    NodeFilter.SHOW_TEXT,
    (node) => (node.parentElement?.closest('.bracket') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT),
  );
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) texts.push(node);
  }
  // The last letter of the words; marks and brackets may split them.
  const start = plain(texts.map(({ data }) => data).join('')).indexOf(plain(wanted.words));
  const end = start + wanted.words.length - 1;
  const range = document.createRange();
  let at = 0;
  for (const text of texts) {
    if (end >= at && end < at + text.length) {
      range.setStart(text, end - at);
      range.setEnd(text, end - at + 1);
    }
    at += text.length;
  }
  const missing = Object.entries(wanted.parts)
    .filter((part) => !isPartSeen(part))
    .map(([name]) => name);
  return start >= 0 && isSeen(range.getBoundingClientRect()) ? missing : [...missing, 'words that reply'];
}
