import type { FaqEntry } from '../faq/types';
import type { Concept } from '../lexicon/lexicon';
import { acronymsOfLexicon, wordsOfLexicon } from '../lexicon/lexicon-words';
import { findMeantWords, type Word } from '../text/words';
import { type AnalysedWord, conceptKey, createAnalyser } from './analyse';
import { createCandidates } from './candidates';
import { createEntryReader } from './entry-words';
import { once } from './once';
import { type CountedWords, type Postings, type Prepared, readPostings, readWords } from './packed-index';
import { createMarkableText, type MarkableText } from './passage';
import { createRanker, type Ranker } from './rank';
import { mergeWords, sortWords } from './sorted-words';
import { finish, type Steps } from './steps';
import { createVocabulary, type Vocabulary, type VocabularySource } from './vocabulary';

/** The entries, ready to be searched: which hold which keys, and all their words. */
export interface IndexedFaq {
  readonly ranker: Ranker;
  /** Made when first asked for: the background wakes for other things than typing, too. */
  vocabulary(): Vocabulary;
  analyse(words: readonly Word[]): AnalysedWord[];
  /** The entries that speak of the concept, by their text or by a link in the lexicon. */
  thatSpeakOf(conceptId: string): ReadonlySet<number>;
  /** Share of the weight of the entry's question that stands under `keys`, from 0 to 1. */
  questionShare(document: number, keys: ReadonlySet<string>): number;
  /** The entry's texts, prepared for marking. */
  markable(entry: FaqEntry): { readonly question: MarkableText; readonly answer: MarkableText };
}

/** What an index is made of. */
export interface FaqSource {
  readonly entries: readonly FaqEntry[];
  readonly lexicon: readonly Concept[];
  /** Words of queries beside those of the FAQ. */
  readonly queryWords?: Pick<VocabularySource, 'ordinary' | 'lookalikes'> | undefined;
  /** Entries that were indexed before. Those that still stand at their place are not indexed again. */
  readonly prepared?: Prepared | undefined;
}

const NO_QUERY_WORDS = { ordinary: [], lookalikes: [] };

/** Indexes the entries, each by its place. Cost: in proportion to their text. */
export function indexFaq(source: FaqSource): IndexedFaq {
  return finish(indexFaqInSteps(source));
}

/** {@link indexFaq}, one entry a step. */
export function* indexFaqInSteps({
  entries,
  lexicon,
  queryWords = NO_QUERY_WORDS,
  prepared,
}: FaqSource): Steps<IndexedFaq> {
  const analyser = createAnalyser(lexicon);
  const read = createEntryReader(lexicon, analyser);
  const candidates = createCandidates(postingsOf(entries, prepared));
  const questionKeys = [...(prepared?.index.questionKeys ?? [])];
  const added: ReadonlySet<string>[] = [];
  const analysed = (text: string): AnalysedWord[] => analyser.analyse(findMeantWords(text));

  for (const [document, entry] of entries.entries()) {
    if (entry === prepared?.entries[document]) continue;
    const found = read(entry);
    candidates.add(document, found.keys);
    questionKeys[document] = found.questionKeys.join(' ');
    added.push(found.words);
    yield;
  }

  // Kept from the first time an entry is shown: a large FAQ is never analysed whole twice.
  const markables = new Map<FaqEntry, { question: MarkableText; answer: MarkableText }>();
  const markable = (text: string): MarkableText => createMarkableText(text, analysed(text));

  const ranker = createRanker(candidates, entries.length);

  return {
    ranker,
    vocabulary: once(() => {
      const { words, countOf } = countWords(lexicon, added, prepared);
      return createVocabulary({
        words,
        frequencyOf: countOf,
        acronyms: acronymsOfLexicon(lexicon),
        ...queryWords,
      });
    }),
    analyse: analyser.analyse,
    thatSpeakOf: (conceptId) => new Set(candidates.find(conceptKey(conceptId))),
    questionShare(document, keys) {
      let [held, total] = [0, 0];
      for (const key of listOf(questionKeys[document] ?? '')) {
        const weight = ranker.weightOf(key);
        total += weight;
        if (keys.has(key)) held += weight;
      }
      return total === 0 ? 0 : held / total;
    },
    markable(entry) {
      const known = markables.get(entry);
      if (known !== undefined) return known;
      const texts = { question: markable(entry.question), answer: markable(entry.answer.text) };
      markables.set(entry, texts);
      return texts;
    },
  };
}

/** Where the prepared entries are found, but for those with another in their place. */
function postingsOf(entries: readonly FaqEntry[], prepared: Prepared | undefined): Postings {
  if (prepared === undefined) return () => [];
  const find = readPostings(prepared.index);
  const stands = (place: number): boolean => prepared.entries[place] === entries[place];
  return prepared.entries.every((_, place) => stands(place)) ? find : (key) => find(key).filter(stands);
}

function listOf(separated: string): string[] {
  return separated === '' ? [] : separated.split(' ');
}

/** The words of prepared entries, or at least of the lexicon, with those of `documents`: a replaced entry counts, too. */
function countWords(
  lexicon: readonly Concept[],
  documents: readonly ReadonlySet<string>[],
  prepared: Prepared | undefined,
): CountedWords {
  const before =
    prepared === undefined
      ? { words: sortWords(wordsOfLexicon(lexicon)), countOf: () => 0 }
      : readWords(prepared.index);
  const added = new Map<string, number>();
  for (const words of documents) {
    for (const word of words) added.set(word, (added.get(word) ?? 0) + 1);
  }
  return {
    words: mergeWords(before.words, sortWords(added.keys())),
    countOf: (word) => before.countOf(word) + (added.get(word) ?? 0),
  };
}
