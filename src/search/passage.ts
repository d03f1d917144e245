import type { Token } from './analyse';
import type { Span } from './types';

const SENTENCE_END = /[.!?…;:]["»\s\u00a0]|[•\n]/g;

/** The sentences of `text`: at full stops, question marks, colons, bullets and line breaks. They cover it without gaps. */
export function findSentences(text: string): Span[] {
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

/**
 * The sentence of an answer that replies best: the one whose words, each counted once, weigh most.
 * With no word of the query in it, the first sentence.
 */
export function findPassage(text: string, matches: readonly Token[], weight: (key: string) => number): Span {
  let best: Span = { start: 0, end: text.length };
  let bestWeight = -1;
  for (const sentence of findSentences(text)) {
    const keys = new Set(matches.filter((match) => isInside(match, sentence)).map((match) => match.key));
    const total = [...keys].reduce((sum, key) => sum + weight(key), 0);
    if (total > bestWeight) {
      best = sentence;
      bestWeight = total;
    }
  }
  return best;
}

/** Where to mark the matched words: in order, overlapping ones merged. */
export function toMarks(matches: readonly Token[]): Span[] {
  const marks: { start: number; end: number }[] = [];
  for (const { start, end } of [...matches].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = marks.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else marks.push({ start, end });
  }
  return marks;
}

function isInside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
