import { normalize } from '../text/fold';
import { stem } from '../text/stem';
import type { AnalysedWord } from './analyse';
import type { Span } from './types';

/** A text prepared for marking: its sentences, and the places of each key. */
export interface MarkableText {
  readonly sentences: readonly Span[];
  readonly places: ReadonlyMap<string, readonly Place[]>;
}

/** The span of a word, and the index of its sentence. */
interface Place extends Span {
  readonly sentence: number;
}

const SENTENCE_END = /[.!?…]["»)]?(?=[\s\u00a0])|\n|(?=•)/g;

/** Splits `text` at full stops, question marks, bullets and line breaks. The sentences cover it without gaps. */
function findSentences(text: string): Span[] {
  const ends = [...text.matchAll(SENTENCE_END)].map(({ index, 0: mark }) => index + mark.length);
  const sentences: Span[] = [];
  let start = 0;
  for (const end of [...ends, text.length]) {
    if (end > start) sentences.push({ start, end });
    start = Math.max(start, end);
  }
  return sentences.length === 0 ? [{ start: 0, end: text.length }] : sentences;
}

/** « combien d’heures » matches « 105h » and « volume horaire ». */
const NAMES_HOURS = /^(?:\d+h|horaires?)$/;
const HOURS = stem(normalize('heures'));

/** Prepares `text`, whose content words are `words`, in order. */
export function createMarkableText(text: string, words: readonly AnalysedWord[]): MarkableText {
  const sentences = findSentences(text);
  const places = new Map<string, Place[]>();
  let sentence = 0;
  for (const { word, key, concepts, start, end } of words) {
    while (start >= (sentences[sentence]?.end ?? text.length) && sentence < sentences.length - 1)
      sentence += 1;
    for (const name of [key, ...concepts, ...(NAMES_HOURS.test(word) ? [HOURS] : [])]) {
      const sharing = places.get(name);
      if (sharing === undefined) places.set(name, [{ start, end, sentence }]);
      else sharing.push({ start, end, sentence });
    }
  }
  return { sentences, places };
}

/** Least weight of a marked word, as a share of the heaviest word found: beside « OPCO », « formation » is not marked. */
const MIN_MARK_SHARE = 0.5;

/**
 * The spans of the words under `keys`, in order, without overlap, neighbours joined. Words much more common than the
 * rarest one found are left out.
 */
export function findMarks(
  { places }: MarkableText,
  keys: Iterable<string>,
  weight: (key: string) => number,
): Span[] {
  const found = [...keys].filter((key) => places.has(key));
  const least = MIN_MARK_SHARE * Math.max(...found.map(weight));
  const marks = new Map<number, Span>();
  for (const key of found.filter((candidate) => weight(candidate) >= least)) {
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

/** A shorter sentence does not reply alone: « Non. », a heading, the last words of a cut text. In UTF-16 units. */
const MIN_PASSAGE = 60;
/** Greatest length of a passage that is extended by the items of a list. In UTF-16 units. */
const MAX_LIST = 500;
/** Words of the entry's own question keep this share of their weight: each sentence is about them. */
const QUESTION_SHARE = 0.3;
/** Share of the whole query's weight added to the first sentence: answers reply first and explain afterwards. */
const FIRST_SHARE = 0.36;
const LOOSE_END = /[\s:;]/;
/** Begins a sentence that only repeats known facts; the reply follows it. */
const REMINDER = /^\s*(?:pour (?:rappel|mémoire)|rappel|rappelons)/i;

/**
 * The part of `text` that replies best to `keys`: the sentence with the greatest sum of key weights, each key counted
 * once, extended by {@link withWhatBelongs}. It never ends on « : » or « ; », and ends just before one only if a list
 * is too long. Without any of the keys: the first sentence.
 */
export function findPassage(
  text: string,
  { sentences, places }: MarkableText,
  question: MarkableText,
  keys: Iterable<string>,
  weight: (key: string) => number,
): Span {
  const weights = new Float64Array(sentences.length);
  let total = 0;
  for (const key of keys) {
    let last = -1;
    const isAsked = question.places.has(key);
    const share = weight(key) * (isAsked ? QUESTION_SHARE : 1);
    const found = places.get(key) ?? [];
    if (isAsked || found.length > 0) total += share;
    for (const { sentence } of found) {
      if (sentence !== last) weights[sentence] = (weights[sentence] ?? 0) + share;
      last = sentence;
    }
  }
  const first = Math.max(
    0,
    sentences.findIndex(({ start, end }) => !REMINDER.test(text.slice(start, end))),
  );
  weights[first] = (weights[first] ?? 0) + total * FIRST_SHARE;
  const last = sentences.at(-1);
  if (last !== undefined && sentences.length > 1 && last.end - last.start < MIN_PASSAGE)
    weights[sentences.length - 1] = -1;
  const best = weights.indexOf(Math.max(...weights));
  return withWhatBelongs(text, sentences, Math.max(0, best));
}

/**
 * Sentence `at`, extended by the next sentence while it is too short or ends on « : », by the items of its list that
 * fit, and, if it is itself an item, by the rest of its list if all of that fits.
 */
function withWhatBelongs(text: string, sentences: readonly Span[], at: number): Span {
  const { start = 0, end: ownEnd = text.length } = sentences[at] ?? {};
  const shownTo = (end: number): string => text.slice(start, end).trim();
  const following = sentences.slice(at + 1);
  const isItem = shownTo(ownEnd).startsWith('•');
  const lastItem = isItem && following.find((item) => /[^:;,\s]\s*$/.test(text.slice(item.start, item.end)));
  const listEnd = lastItem ? lastItem.end : text.length;
  let end = ownEnd;
  for (const next of following) {
    const shown = shownTo(end);
    const fits = (isItem ? listEnd : next.end) - start <= MAX_LIST;
    const goesOn = shown.endsWith(':') || (/[;,]$/.test(shown) && fits);
    if (shown.length >= MIN_PASSAGE && !goesOn) break;
    end = next.end;
  }
  const inner = text.slice(start, end);
  // A loop, since a pattern bound to the end takes quadratic time.
  while (end > start && LOOSE_END.test(text.charAt(end - 1))) end -= 1;
  return { start: start + inner.length - inner.trimStart().length, end };
}

/** The length of three lines in the list of results, in UTF-16 units. */
const MAX_LINE = 160;
/** How much text is shown before the first mark, in UTF-16 units. */
const LEAD = 50;

/**
 * The part of `passage` to show in little space: whole words of `text`, about three lines. It starts at the beginning
 * of the passage, or shortly before the first of the `marks` that would be cut off.
 */
export function shortenPassage(text: string, passage: Span, marks: readonly Span[]): Span {
  if (passage.end - passage.start <= MAX_LINE) return passage;
  const first = marks.find(({ start, end }) => start >= passage.start && end <= passage.end);
  const isNear = first === undefined || first.end <= passage.start + MAX_LINE;
  const start = isNear
    ? passage.start
    : Math.max(passage.start, text.lastIndexOf(' ', first.start - LEAD) + 1);
  if (passage.end - start <= MAX_LINE) return { start, end: passage.end };
  const space = text.lastIndexOf(' ', start + MAX_LINE);
  // A word longer than the limit stays whole.
  const end = space > start ? space : text.indexOf(' ', start + MAX_LINE);
  return end < 0 || end >= passage.end
    ? { start, end: passage.end }
    : { start, end: withoutLoose(text, start, end) };
}

/** Moves `end` before an opening mark, a dash or a comma at the cut. */
function withoutLoose(text: string, start: number, end: number): number {
  return start + text.slice(start, end).replace(/[\s«(,;:–•-]+$/, '').length;
}
