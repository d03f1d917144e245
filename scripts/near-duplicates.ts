import { fileURLToPath } from 'node:url';
import { stem } from '../src/text/stem';
import { meantTexts, STOP_WORDS } from '../src/text/words';
import { readPhrasings } from './meaning/examples';

// npm run phrasings:near: lists pairs of phrasings with nearly the same words. A pair in one file teaches the model
// little more than one phrasing; a pair in two files makes it hesitate.
const MIN_LIKENESS = 0.8;

interface Phrasing {
  readonly file: string;
  readonly text: string;
  readonly stems: ReadonlySet<string>;
}

const { byEntry, outOfFaq } = readPhrasings(fileURLToPath(new URL('../assets/faq', import.meta.url)));
const phrasings = [...byEntry, ['out-of-faq', outOfFaq] as const].flatMap(([file, texts]) =>
  texts.map((text): Phrasing => ({ file, text, stems: stemsOf(text) })),
);
const sharing = groupByStem(phrasings);

let within = 0;
let between = 0;
for (const [index, phrasing] of phrasings.entries()) {
  for (const other of likeLaterOnes(index, phrasing)) {
    if (phrasing.file === other.file) within += 1;
    else between += 1;
    console.log(`${phrasing.file}: « ${phrasing.text} »\n${other.file}: « ${other.text} »\n`);
  }
}
console.log(`${phrasings.length} phrasings: ${within} near pairs within a file, ${between} between files`);

/** Later phrasings with nearly the same words. */
function likeLaterOnes(index: number, { stems }: Phrasing): Phrasing[] {
  // Near phrasings share nearly all words, so almost always the rarest one.
  const [rarest] = [...stems].sort((a, b) => (sharing.get(a)?.length ?? 0) - (sharing.get(b)?.length ?? 0));
  const candidates = rarest === undefined ? [] : (sharing.get(rarest) ?? []);
  return candidates.flatMap((later) => {
    const other = phrasings[later];
    return later > index && other !== undefined && likeness(stems, other.stems) >= MIN_LIKENESS ? other : [];
  });
}

/** Jaccard index: common stems divided by all stems. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common += 1;
  return common / (a.size + b.size - common);
}

function stemsOf(text: string): Set<string> {
  const words = meantTexts(text);
  const content = words.filter((word) => !STOP_WORDS.has(word));
  return new Set((content.length > 0 ? content : words).map(stem));
}

function groupByStem(all: readonly Phrasing[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, { stems }] of all.entries()) {
    for (const word of stems) groups.set(word, [...(groups.get(word) ?? []), index]);
  }
  return groups;
}
