import { blockOf } from './text-runs';

const PROBES = 8;

/** The blocks of text in the middle of the viewport, found by looking at a few points. Forces layout. */
export function visibleBlocks(): Set<Element> {
  const blocks = new Set<Element>();
  for (let probe = 0; probe < PROBES; probe += 1) {
    const y = (innerHeight * (probe + 0.5)) / PROBES;
    const element = document.elementFromPoint(innerWidth / 2, y);
    if (element !== null && element.childElementCount < 50) blocks.add(blockOf(element));
  }
  return blocks;
}
