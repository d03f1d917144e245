import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FaqEntry } from '../../src/faq/entry';
import { findWords, STOP_WORDS } from '../../src/text/words';
import { readCategories } from '../read-assets';
import { createRandom, type Example } from './logistic-regression';
import { type ContextCase, type JudgedQuery, readCases, readQueries } from './queries';

/** Training texts: phrasings of each entry, queries that the FAQ does not answer, judged queries and sentences. */
export interface Phrasings {
  readonly judged: readonly JudgedQuery[];
  /** By entry id, in the order of the files' names. */
  readonly byEntry: ReadonlyMap<string, readonly string[]>;
  readonly outOfFaq: readonly string[];
  /** Sentences of pages around a term; the FAQ answers only some of them. */
  readonly sentences: readonly ContextCase[];
}

/** Name of the file of phrasings that no question answers. */
export const OUT_OF_FAQ = 'out-of-faq';
/** The class of texts that no entry answers. */
const NONE = 0;

/**
 * Reads from `faqFolder` (assets/faq): `phrasings/<entry id>.txt` and `phrasings/out-of-faq.txt`, one phrasing a line,
 * without blank lines and # comments; `queries.jsonl`; and `sentences.jsonl`.
 */
export function readPhrasings(faqFolder: string): Phrasings {
  const folder = join(faqFolder, 'phrasings');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort();
  const read = (name: string): string[] =>
    readFileSync(join(folder, name), 'utf8')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  const byEntry = new Map(
    files
      .filter((name) => name !== `${OUT_OF_FAQ}.txt`)
      .map((name) => [name.replace(/\.txt$/, ''), read(name)]),
  );
  const entries = readCategories(faqFolder);
  const judged = readQueries(join(faqFolder, 'queries.jsonl'), entries);
  const sentences = readCases(join(faqFolder, 'sentences.jsonl'), entries);
  return {
    judged,
    sentences,
    byEntry,
    outOfFaq: files.includes(`${OUT_OF_FAQ}.txt`) ? read(`${OUT_OF_FAQ}.txt`) : [],
  };
}

const SENTENCE_WEIGHT = 0.5;
const EXCERPT_WEIGHT = 0.2;
const DAMAGED_WEIGHT = 0.5;
const KEYWORD_LENGTH = 2;
const KEYWORD_WEIGHT = 3;
const CUTS = 6;
const MAX_EXCERPT = 6;
const MAX_SHARING = 3;
const SEED = 5;

/**
 * All training examples: the `asked` texts, as written and with a typo; the questions, whole and cut off as if still
 * being typed; the sentences of the answers; and phrases of one to six words from both, like typed keywords. `labels`
 * gives the order of the classes, from 1; class 0 is {@link NONE}.
 */
export function buildExamples(
  entries: readonly FaqEntry[],
  asked: readonly Example[],
  labels: readonly string[],
): Example[] {
  const random = createRandom(SEED);
  const classOf = (id: string): number => labels.indexOf(id) + 1;
  const questions = entries.map(({ id, question }) => ({
    text: question,
    classes: [classOf(id)],
    weight: 1,
  }));
  const sentences = entries.flatMap(({ id, answer }) =>
    sentencesOf(answer.text).map((text) => ({ text, classes: [classOf(id)], weight: SENTENCE_WEIGHT })),
  );
  const damaged = asked.map((example) => ({
    ...example,
    text: withTypo(example.text, random),
    weight: DAMAGED_WEIGHT,
  }));
  const cut = questions.flatMap((example) =>
    Array.from({ length: CUTS }, () => ({
      ...example,
      text: cutShort(example.text, random),
      weight: DAMAGED_WEIGHT,
    })),
  );
  return [...asked, ...questions, ...sentences, ...phrasesOf(entries, classOf), ...damaged, ...cut];
}

/** Phrasings, sentences and judged queries: cross-validation holds these out. */
export function askedExamples(phrasings: Phrasings, labels: readonly string[]): Example[] {
  return [
    ...labels.flatMap((id, index) =>
      (phrasings.byEntry.get(id) ?? []).map((text) => ({
        text,
        classes: [index + 1],
        weight: weightOf(text),
      })),
    ),
    ...phrasings.outOfFaq.map((text) => ({ text, classes: [NONE], weight: 1 })),
    ...sentencesAsked(phrasings, labels),
    ...teachable(phrasings, labels).map(({ q, relevant }) => ({
      text: q,
      classes: relevant.length === 0 ? [NONE] : relevant.map((id) => labels.indexOf(id) + 1),
      weight: 1,
    })),
  ];
}

/** Each sentence once, with the classes of all its terms: one term may have an answer, another none. */
function sentencesAsked({ sentences }: Phrasings, labels: readonly string[]): Example[] {
  const relevantTo = new Map<string, Set<string>>();
  for (const { text, relevant } of sentences) {
    const known = relevantTo.get(text) ?? new Set();
    for (const id of relevant) known.add(id);
    relevantTo.set(text, known);
  }
  return [...relevantTo].map(([text, ids]) => {
    const classes = [...ids].map((id) => labels.indexOf(id) + 1).filter((label) => label !== NONE);
    return { text, classes: classes.length === 0 ? [NONE] : classes, weight: 1 };
  });
}

/** The judged queries whose entries the model learns. It would learn the others as unanswered. */
export function teachable({ judged }: Phrasings, labels: readonly string[]): JudgedQuery[] {
  return judged.filter(({ relevant }) => relevant.every((id) => labels.includes(id)));
}

/** A keyword alone names its subject, so it counts as much as several long sentences that hold it. */
function weightOf(text: string): number {
  return findWords(text).length <= KEYWORD_LENGTH ? KEYWORD_WEIGHT : 1;
}

function sentencesOf(answer: string): string[] {
  return answer
    .split(/[.:;•]/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence.length > 20);
}

/** Runs of words that begin and end on a content word, with all the entries that hold them. */
function phrasesOf(entries: readonly FaqEntry[], classOf: (id: string) => number): Example[] {
  const holders = new Map<string, Set<number>>();
  for (const { id, question, answer } of entries) {
    for (const part of `${question}. ${answer.text}`.split(/[.:;•,()?]/)) {
      const words = findWords(part).map((word): string => word.text);
      for (const phrase of runsOf(words)) {
        holders.set(phrase, (holders.get(phrase) ?? new Set()).add(classOf(id)));
      }
    }
  }
  return [...holders]
    .filter(([, classes]) => classes.size <= MAX_SHARING)
    .map(([text, classes]) => ({ text, classes: [...classes], weight: EXCERPT_WEIGHT }));
}

function runsOf(words: readonly string[]): string[] {
  return words.flatMap((first, from) =>
    Array.from({ length: Math.min(MAX_EXCERPT, words.length - from) }, (_, index) => index + 1).flatMap(
      (length) => {
        const last = words[from + length - 1] ?? '';
        const isShort = length === 1 && first.length < 4;
        return isShort || STOP_WORDS.has(first) || STOP_WORDS.has(last)
          ? []
          : words.slice(from, from + length).join(' ');
      },
    ),
  );
}

/** One letter dropped, doubled or swapped with the next, in one of the longer words. */
function withTypo(text: string, random: () => number): string {
  const words = text.split(' ');
  const long = words.flatMap((word, index) => (word.length >= 5 ? [index] : []));
  const chosen = long[Math.floor(random() * long.length)];
  const word = chosen === undefined ? undefined : words[chosen];
  if (chosen === undefined || word === undefined) return text;
  const at = 1 + Math.floor(random() * (word.length - 2));
  const kind = Math.floor(random() * 3);
  const [before, after] = [word.slice(0, at), word.slice(at + 1)];
  if (kind === 0) words[chosen] = before + after;
  else if (kind === 1) words[chosen] = before + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);
  else words[chosen] = before + word.charAt(at) + word.slice(at);
  return words.join(' ');
}

/** The beginning of a text, from a third to nearly all of it. */
function cutShort(text: string, random: () => number): string {
  return text.slice(0, Math.max(8, Math.floor(text.length * (0.35 + random() * 0.55))));
}
