import type { FaqEntry } from '../faq/types';
import { acronymsOfLexicon, wordsOfLexicon } from '../lexicon/find-concepts';
import type { Concept } from '../lexicon/lexicon';
import { findMeantWords, type Word } from '../text/words';
import { type AnalysedWord, type Analyser, conceptKey, createAnalyser, keysOf, questionKey } from './analyse';
import { createMarkableText, type MarkableText } from './passage';
import { createPostings, type PackedPostings, type Postings } from './postings';
import { createRanker, type Ranker } from './rank';
import { createVocabulary, type PackedWords, type Vocabulary, type VocabularySource } from './vocabulary';

const NO_QUERY_WORDS = { ordinary: [], lookalikes: [] };

/** The entries, ready to be searched: which hold which keys, and all their words. Entries are numbered as they come. */
export interface IndexedFaq {
  readonly ranker: Ranker;
  readonly vocabulary: Vocabulary;
  analyse(words: readonly Word[]): AnalysedWord[];
  entryOf(document: number): FaqEntry | undefined;
  documentOf(id: string): number | undefined;
  /** Adds an entry, or puts it in place of that with its id. Cost: one analysis, or two, of an entry's text. */
  set(entry: FaqEntry): void;
  delete(id: string): void;
  /** The entries that speak of the concept, by their text or by a link in the lexicon. */
  thatSpeakOf(conceptId: string): ReadonlySet<number>;
  /** Share of the weight of the entry's question that is under `keys`, from 0 to 1. */
  questionShare(document: number, keys: ReadonlySet<string>): number;
  /** The entry's texts, prepared for marking. */
  markable(entry: FaqEntry): { readonly question: MarkableText; readonly answer: MarkableText };
  pack(): PackedFaq;
}

/** What the analysis of entries gives, as text; the entries themselves are not in it. */
export interface PackedFaq {
  readonly postings: PackedPostings;
  readonly words: PackedWords;
  /** For each entry the keys of its question, separated by spaces. */
  readonly questionKeys: readonly string[];
}

/** What an index starts with. */
export interface FaqSource {
  readonly lexicon: readonly Concept[];
  /** Words of queries beside those of the FAQ. */
  readonly queryWords?: Pick<VocabularySource, 'ordinary' | 'lookalikes'> | undefined;
  readonly entries: readonly FaqEntry[];
  /** What `pack` gave for these entries in this order: with it no text is analysed. */
  readonly packed?: PackedFaq | undefined;
}

/** Indexes the entries. Cost: in proportion to their text, unless they are packed. */
export function indexFaq(source: FaqSource): IndexedFaq {
  const { lexicon, queryWords = NO_QUERY_WORDS, packed } = source;
  const analyser = createAnalyser(lexicon);
  const postings = createPostings(packed?.postings);
  const ranker = createRanker(postings);
  const vocabulary = createVocabulary({
    packed: packed?.words,
    lexicon: wordsOfLexicon(lexicon),
    acronyms: acronymsOfLexicon(lexicon),
    ...queryWords,
  });
  const documents = createDocuments(source, createEntryReader(lexicon, analyser), {
    postings,
    vocabulary,
    ranker,
  });
  // Kept from the first time an entry is shown: its text is analysed once more for it.
  const markables = new WeakMap<FaqEntry, ReturnType<IndexedFaq['markable']>>();
  const markable = (text: string): MarkableText =>
    createMarkableText(text, analyser.analyse(findMeantWords(text)));

  return {
    ...documents,
    ranker,
    vocabulary,
    analyse: analyser.analyse,
    thatSpeakOf: (conceptId) => new Set(postings.find(conceptKey(conceptId))),
    questionShare: (document, keys) =>
      shareOf(listOf(documents.questionKeys[document]), keys, ranker.weightOf),
    markable(entry) {
      const known = markables.get(entry);
      if (known !== undefined) return known;
      const texts = { question: markable(entry.question), answer: markable(entry.answer.text) };
      markables.set(entry, texts);
      return texts;
    },
    pack: () => ({
      postings: postings.pack(),
      words: vocabulary.pack(),
      questionKeys: documents.questionKeys,
    }),
  };
}

/** The entries by their numbers, which change in the index when they change here. */
interface Documents extends Pick<IndexedFaq, 'entryOf' | 'documentOf' | 'set' | 'delete'> {
  readonly questionKeys: readonly string[];
}

function createDocuments(
  source: FaqSource,
  read: EntryReader,
  {
    postings,
    vocabulary,
    ranker,
  }: Pick<IndexedFaq, 'vocabulary' | 'ranker'> & { readonly postings: Postings },
): Documents {
  const entries: (FaqEntry | undefined)[] = source.packed === undefined ? [] : [...source.entries];
  const questionKeys = [...(source.packed?.questionKeys ?? [])];
  const numbers = new Map(source.entries.slice(0, entries.length).map(({ id }, number) => [id, number]));

  const clear = (document: number): void => {
    const entry = entries[document];
    if (entry === undefined) return;
    const { keys, words } = read(entry);
    postings.remove(document, keys);
    vocabulary.remove(words);
    entries[document] = undefined;
  };
  const set = (entry: FaqEntry): void => {
    const document = numbers.get(entry.id) ?? entries.length;
    const before = entries[document];
    if (before !== undefined && hasSameText(before, entry)) {
      entries[document] = entry;
      return;
    }
    clear(document);
    const found = read(entry);
    entries[document] = entry;
    numbers.set(entry.id, document);
    questionKeys[document] = found.questionKeys.join(' ');
    postings.add(document, found.keys);
    vocabulary.add(found.words);
    ranker.update(numbers.size, entries.length);
  };

  if (source.packed === undefined) source.entries.forEach(set);
  ranker.update(numbers.size, entries.length);
  return {
    questionKeys,
    entryOf: (document) => entries[document],
    documentOf: (id) => numbers.get(id),
    set,
    delete(id) {
      const document = numbers.get(id);
      if (document === undefined) return;
      clear(document);
      numbers.delete(id);
      ranker.update(numbers.size, entries.length);
    },
  };
}

function hasSameText(one: FaqEntry, other: FaqEntry): boolean {
  return one.question === other.question && one.answer.text === other.answer.text;
}

function listOf(separated: string | undefined): string[] {
  return separated === undefined || separated === '' ? [] : separated.split(' ');
}

function shareOf(
  wanted: readonly string[],
  held: ReadonlySet<string>,
  weightOf: (key: string) => number,
): number {
  const sum = (keys: readonly string[]): number => keys.reduce((total, key) => total + weightOf(key), 0);
  const total = sum(wanted);
  return total === 0 ? 0 : sum(wanted.filter((key) => held.has(key))) / total;
}

/** What the index needs of an entry: its own words, and the concepts that the lexicon links to it. */
export interface EntryWords {
  /** All under which it is found, those of its question once more as such. */
  readonly keys: readonly string[];
  /** Keys of the question alone. */
  readonly questionKeys: readonly string[];
  /** Content words of both texts, folded. */
  readonly words: ReadonlySet<string>;
}

/** Analyses the texts of an entry. Cost: in proportion to their length. */
export type EntryReader = (entry: FaqEntry) => EntryWords;

/** Prepares the reading of entries. */
function createEntryReader(lexicon: readonly Concept[], { analyse }: Analyser): EntryReader {
  const linked = conceptsByEntry(lexicon);
  return ({ id, question, answer }) => {
    const asked = analyse(findMeantWords(question));
    const all = [...asked, ...analyse(findMeantWords(answer.text))];
    const questionKeys = [...keysOf(asked)];
    return {
      keys: [...new Set([...keysOf(all), ...(linked.get(id) ?? [])]), ...questionKeys.map(questionKey)],
      questionKeys,
      words: new Set(all.map(({ word }) => word)),
    };
  };
}

function conceptsByEntry(lexicon: readonly Concept[]): Map<string, string[]> {
  const concepts = new Map<string, string[]>();
  for (const { id, entries } of lexicon) {
    for (const entry of entries) concepts.set(entry, [...(concepts.get(entry) ?? []), conceptKey(id)]);
  }
  return concepts;
}
