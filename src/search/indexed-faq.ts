import type { FaqEntry } from '../faq/types';
import type { Concept } from '../lexicon/lexicon';
import { findMeantWords, type Word } from '../text/words';
import { type AnalysedWord, conceptKey, createAnalyser } from './analyse';
import { createCandidates } from './candidates';
import { type EntryWords, findEntryWords } from './entry-words';
import { once } from './once';
import { createMarkableText, type MarkableText } from './passage';
import { createRanker, questionKey, type Ranker } from './rank';
import { finish, type Steps } from './steps';
import { createVocabulary, type Vocabulary, type VocabularySource } from './vocabulary';

/** The entries, ready to be searched: which hold which keys, and all their words. */
export interface IndexedFaq {
  readonly ranker: Ranker;
  /** Made when first asked for: the background wakes for other things than typing, too. */
  vocabulary(): Vocabulary;
  analyse(words: readonly Word[]): AnalysedWord[];
  /** Whether the entry speaks of the concept, by its text or by a link in the lexicon. */
  speaksOf(document: number, conceptId: string): boolean;
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
  /** The words of entries that were analysed before, by entry: the others are analysed now. */
  readonly entryWords?: ReadonlyMap<FaqEntry, EntryWords> | undefined;
}

const NO_QUERY_WORDS = { ordinary: [], lookalikes: new Set<string>() };

/** Indexes the entries, each by its place. Cost: in proportion to their text. */
export function indexFaq(source: FaqSource): IndexedFaq {
  return finish(indexFaqInSteps(source));
}

/** {@link indexFaq}, one entry a step. */
export function* indexFaqInSteps({
  entries,
  lexicon,
  queryWords = NO_QUERY_WORDS,
  entryWords,
}: FaqSource): Steps<IndexedFaq> {
  const analyser = createAnalyser(lexicon);
  const candidates = createCandidates();
  const linked = conceptsByEntry(lexicon);
  const documents: { readonly keys: string; readonly questionKeys: string; readonly words: string }[] = [];
  const analysed = (text: string): AnalysedWord[] => analyser.analyse(findMeantWords(text));

  for (const [document, entry] of entries.entries()) {
    const { keys, questionKeys, words } = entryWords?.get(entry) ?? findEntryWords(entry, analyser);
    const all = [keys, ...(linked.get(entry.id) ?? [])].join(' ');
    candidates.add(document, `${all} ${listOf(questionKeys).map(questionKey).join(' ')}`);
    documents.push({ keys: ` ${all} `, questionKeys, words });
    yield;
  }

  // Kept from the first time an entry is shown: a large FAQ is never analysed whole twice.
  const prepared = new Map<FaqEntry, { question: MarkableText; answer: MarkableText }>();
  const prepare = (text: string): MarkableText => createMarkableText(text, analysed(text));

  const ranker = createRanker(candidates, entries.length);

  return {
    ranker,
    vocabulary: once(() =>
      createVocabulary({
        frequencies: countWords(lexicon, documents),
        acronyms: acronymsOf(lexicon),
        ...queryWords,
      }),
    ),
    analyse: analyser.analyse,
    speaksOf: (document, conceptId) =>
      documents[document]?.keys.includes(` ${conceptKey(conceptId)} `) === true,
    questionShare(document, keys) {
      let [held, total] = [0, 0];
      for (const key of listOf(documents[document]?.questionKeys ?? '')) {
        const weight = ranker.weightOf(key);
        total += weight;
        if (keys.has(key)) held += weight;
      }
      return total === 0 ? 0 : held / total;
    },
    markable(entry) {
      const known = prepared.get(entry);
      if (known !== undefined) return known;
      const texts = { question: prepare(entry.question), answer: prepare(entry.answer.text) };
      prepared.set(entry, texts);
      return texts;
    },
  };
}

function listOf(separated: string): string[] {
  return separated === '' ? [] : separated.split(' ');
}

/** In how many documents each word stands; those of the lexicon alone, in none. */
function countWords(
  lexicon: readonly Concept[],
  documents: readonly { readonly words: string }[],
): Map<string, number> {
  const counts = new Map(wordsOf(lexicon).map((word) => [word, 0]));
  for (const { words } of documents) {
    for (const word of listOf(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function conceptsByEntry(lexicon: readonly Concept[]): Map<string, string[]> {
  const concepts = new Map<string, string[]>();
  for (const { id, entries } of lexicon) {
    for (const entry of entries) concepts.set(entry, [...(concepts.get(entry) ?? []), conceptKey(id)]);
  }
  return concepts;
}

function wordsOf(lexicon: readonly Concept[]): string[] {
  return lexicon.flatMap(({ label, acronyms, forms, search }) =>
    [label, ...acronyms, ...forms, ...search].flatMap((form) =>
      findMeantWords(form).map((word) => word.text),
    ),
  );
}

function acronymsOf(lexicon: readonly Concept[]): Set<string> {
  return new Set(
    lexicon.flatMap(({ acronyms }) =>
      acronyms.flatMap((form) => findMeantWords(form).map((word) => word.text)),
    ),
  );
}
