/** Words in the order of their code units, each once: what a list is searched in without making a set of it first. */
export type SortedWords = readonly string[];

/** `words` in order, each once. */
export function sortWords(words: Iterable<string>): SortedWords {
  return [...new Set(words)].sort();
}

/** The place of the first word that is not before `word`: the list's length when all are. */
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

/** The place of `word`, or undefined when it is not among them. */
export function placeOf(sorted: SortedWords, word: string): number | undefined {
  const place = firstFrom(sorted, word);
  return sorted[place] === word ? place : undefined;
}

/** The words of both. Cost: in proportion to their number. */
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
