/** Distinct words sorted by UTF-16 code units, for binary search without building a set. */
export type SortedWords = readonly string[];

/** `words` sorted, each once. */
export function sortWords(words: Iterable<string>): SortedWords {
  return [...new Set(words)].sort();
}

/** The index of the first word that is >= `word`; the list's length if there is none. */
export function firstFrom(sorted: SortedWords, word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of `word`, or undefined if it is absent. */
export function placeOf(sorted: SortedWords, word: string): number | undefined {
  const place = firstFrom(sorted, word);
  return sorted[place] === word ? place : undefined;
}

/** The union of both lists. Cost: linear in their length. */
export function mergeWords(one: SortedWords, other: SortedWords): SortedWords {
  if (other.length === 0) return one;
  const merged: string[] = [];
  let [at, otherAt] = [0, 0];
  while (at < one.length || otherAt < other.length) {
    const [word, otherWord] = [one[at], other[otherAt]];
    const isOnes = otherWord === undefined || (word !== undefined && word <= otherWord);
    merged.push((isOnes ? word : otherWord) ?? '');
    if (isOnes) at += 1;
    if (!isOnes || word === otherWord) otherAt += 1;
  }
  return merged;
}
