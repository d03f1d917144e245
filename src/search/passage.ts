import type { AnalysedWord } from './analyse';
import type { Span } from './types';

/** A text prepared for marking: where each of its keys stands, and in which sentence. */
export interface MarkableText {
  readonly sentences: readonly Span[];
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

/** A word of a text, with the number of its sentence. */
export interface Place extends Span {
  readonly sentence: number;
}

const SENTENCE_END = /[.!?…;:]["»\s\u00a0]|[•\n]/g;

/** The sentences of `text`: at full stops, question marks, colons, bullets and line breaks. They cover it without gaps. */
function findSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].length;
    sentences.push({ start, end });
    start = end;
  }
  if (start < text.length) sentences.push({ start, end: text.length });
  return sentences.length === 0 ? [{ start: 0, end: text.length }] : sentences;
}

/** Prepares `text`, whose content words are `words`, in order. */
export function createMarkableText(text: string, words: readonly AnalysedWord[]): MarkableText {
  const sentences = findSentences(text);
  const places = new Map<string, Place[]>();
  let sentence = 0;
  for (const { key, concepts, start, end } of words) {
    while (start >= (sentences[sentence]?.end ?? text.length) && sentence < sentences.length - 1)
      sentence += 1;
    for (const name of [key, ...concepts]) {
      const sharing = places.get(name);
      if (sharing === undefined) places.set(name, [{ start, end, sentence }]);
      else sharing.push({ start, end, sentence });
    }
  }
  return { sentences, places };
}

/** Where the words stand that `keys` name: in order, without overlap, neighbours joined. */
export function findMarks({ places }: MarkableText, keys: Iterable<string>): Span[] {
  const marks = new Map<number, Span>();
  for (const key of keys) {
    for (const { start, end } of places.get(key) ?? []) marks.set(start, { start, end });
  }
  const inOrder = [...marks.values()].sort((a, b) => a.start - b.start);
  return inOrder.reduce<Span[]>((joined, mark) => {
    const last = joined.at(-1);
    // Neighbours read as one: "frais de déplacement" is one mark.
    if (last !== undefined && mark.start - last.end <= 1)
      joined[joined.length - 1] = { start: last.start, end: mark.end };
    else joined.push(mark);
    return joined;
  }, []);
}

/**
 * The sentence that replies best to `keys`: the one whose keys, each counted once, weigh most. With none of them in
 * the text, the first sentence.
 */
export function findPassage(
  { sentences, places }: MarkableText,
  keys: Iterable<string>,
  weight: (key: string) => number,
): Span {
  const weights = new Float64Array(sentences.length);
  for (const key of keys) {
    let last = -1;
    for (const { sentence } of places.get(key) ?? []) {
      if (sentence !== last) weights[sentence] = (weights[sentence] ?? 0) + weight(key);
      last = sentence;
    }
  }
  const best = weights.indexOf(Math.max(...weights));
  return sentences[Math.max(0, best)] ?? { start: 0, end: 0 };
}

/** What fits in three lines of a list, in UTF-16 units. */
const LONGEST_LINE = 160;
/** How much of what comes before the first mark is shown with it. */
const LEAD = 50;

/**
 * The part of `passage` to show where there is little room: whole words of `text`, about three lines of a list, from its
 * beginning or, when none of the `marks` is so near, from a little before the first.
 */
export function shortenPassage(text: string, passage: Span, marks: readonly Span[]): Span {
  if (passage.end - passage.start <= LONGEST_LINE) return passage;
  const first = marks.find(({ start, end }) => start >= passage.start && end <= passage.end);
  const isNear = first === undefined || first.end <= passage.start + LONGEST_LINE;
  const start = isNear
    ? passage.start
    : Math.max(passage.start, text.lastIndexOf(' ', first.start - LEAD) + 1);
  if (passage.end - start <= LONGEST_LINE) return { start, end: passage.end };
  const space = text.lastIndexOf(' ', start + LONGEST_LINE);
  // A word longer than a line is left whole.
  const end = space > start ? space : text.indexOf(' ', start + LONGEST_LINE);
  return end < 0 || end >= passage.end
    ? { start, end: passage.end }
    : { start, end: withoutLoose(text, start, end) };
}

/** `end` without what cannot stand before a cut: an opening mark, a dash, a comma. */
function withoutLoose(text: string, start: number, end: number): number {
  return start + text.slice(start, end).replace(/[\s«(,;:–•-]+$/, '').length;
}
