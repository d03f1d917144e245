import type { FaqEntry } from '../faq/entry';
import { acronymsOfLexicon, type Concept, wordsOfLexicon } from '../lexicon/lexicon';
import { findMeantWords, type Word } from '../text/words';
import { type AnalysedWord, type Analyser, conceptKey, createAnalyser, keysOf, questionKey } from './analyse';
import { createMarkableText, type MarkableText } from './passage';
import { createPostings, type PackedPostings, type Postings } from './postings';
import { createRanker, type Ranker } from './rank';
import { createVocabulary, type PackedWords, type Vocabulary, type VocabularySource } from './vocabulary';

const NO_QUERY_WORDS = { ordinary: [], lookalikes: [] };

/** The index of the entries: their postings and vocabulary. Entries are numbered in order of arrival. */
export interface IndexedFaq {
  readonly ranker: Ranker;
  readonly vocabulary: Vocabulary;
  analyse(words: readonly Word[]): AnalysedWord[];
  entryOf(document: number): FaqEntry | undefined;
  documentOf(id: string): number | undefined;
  /** Adds an entry or replaces the one with its id. Cost: one or two analyses of an entry's text. */
  set(entry: FaqEntry): void;
  delete(id: string): void;
  /** The entries that name the concept in their text or that the lexicon links to it. */
  thatSpeakOf(conceptId: string): ReadonlySet<number>;
  /** Share of the question's weight that `keys` cover, from 0 to 1. */
  questionShare(document: number, keys: ReadonlySet<string>): number;
  /** The entry's texts, prepared for marking. */
  markable(entry: FaqEntry): { readonly question: MarkableText; readonly answer: MarkableText };
  pack(): PackedFaq;
}

/** The result of analysing the entries, as text. It does not contain the entries. */
export interface PackedFaq {
  readonly postings: PackedPostings;
  readonly words: PackedWords;
  /** For each entry the keys of its question, separated by spaces. */
  readonly questionKeys: readonly string[];
}

/** The input of an index. */
export interface FaqSource {
  readonly lexicon: readonly Concept[];
  /** Query words that the FAQ lacks. */
  readonly queryWords?: Pick<VocabularySource, 'ordinary' | 'lookalikes'> | undefined;
  readonly entries: readonly FaqEntry[];
  /** Output of `pack` for these entries, in this order; no text is then analysed. */
  readonly packed?: PackedFaq | undefined;
}

/** Indexes the entries. Cost: proportional to their text, unless packed. */
export function indexFaq(source: FaqSource): IndexedFaq {
  const { lexicon, queryWords = NO_QUERY_WORDS, packed } = source;
  const analyser = createAnalyser(lexicon);
  const postings = createPostings(packed?.postings);
  const ranker = createRanker(postings);
  const vocabulary = createVocabulary({
    packed: packed?.words,
    lexicon: packed === undefined ? wordsOfLexicon(lexicon) : [],
    acronyms: () => acronymsOfLexicon(lexicon),
    ...queryWords,
  });
  const documents = createDocuments(source, createEntryReader(lexicon, analyser), {
    postings,
    vocabulary,
    ranker,
  });
  // Cached when an entry is first shown, since marking analyses its text again.
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

/** The entries by number. `set` and `delete` also update the rest of the index. */
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

/** What the index stores for an entry: its keys and its words. */
interface EntryWords {
  /** All its keys; those of its question also as {@link questionKey}. */
  readonly keys: readonly string[];
  /** Keys of the question alone. */
  readonly questionKeys: readonly string[];
  /** Content words of both texts, folded. */
  readonly words: ReadonlySet<string>;
}

/** Analyses the texts of an entry. Cost: proportional to their length. */
type EntryReader = (entry: FaqEntry) => EntryWords;

/** Creates an entry reader. */
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
