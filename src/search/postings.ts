import { placeOf, sortWords } from './vocabulary';

/** Which entries hold a key. Entries are numbered from 0. */
export interface Postings {
  /** The entries that hold `key`. */
  find(key: string): readonly number[];
  add(document: number, keys: readonly string[]): void;
  /** Removes `document` from the lists of `keys`. */
  remove(document: number, keys: readonly string[]): void;
  pack(): PackedPostings;
}

/** All postings as two strings, which load faster than arrays. */
export interface PackedPostings {
  /** Every key, sorted, separated by spaces. */
  readonly keys: string;
  /** For each key the entries that hold it, separated by spaces; the entries of one key are separated by commas. */
  readonly documents: string;
}

const NO_POSTINGS: PackedPostings = { keys: '', documents: '' };
const NO_DOCUMENTS: readonly number[] = [];

/** Creates postings from packed ones. The list of a packed key is parsed at its first lookup. */
export function createPostings({ keys, documents }: PackedPostings = NO_POSTINGS): Postings {
  const packedKeys = keys === '' ? [] : keys.split(' ');
  const packedLists = documents.split(' ');
  const lists = new Map<string, number[]>();

  const find = (key: string): number[] | undefined => {
    const known = lists.get(key);
    if (known !== undefined) return known;
    const place = placeOf(packedKeys, key);
    if (place === undefined) return undefined;
    const list = (packedLists[place] ?? '').split(',').map(Number);
    lists.set(key, list);
    return list;
  };

  return {
    find: (key) => find(key) ?? NO_DOCUMENTS,
    add(document, added) {
      for (const key of added) {
        const list = find(key);
        if (list === undefined) lists.set(key, [document]);
        else list.push(document);
      }
    },
    remove(document, removed) {
      for (const key of removed) {
        const rest = find(key)?.filter((other) => other !== document);
        if (rest !== undefined) lists.set(key, rest);
      }
    },
    pack() {
      const keys = sortWords([...packedKeys, ...lists.keys()]);
      const held = keys.flatMap((key) => {
        const documents = find(key)?.join(',');
        return documents ? [{ key, documents }] : [];
      });
      const join = (part: 'key' | 'documents'): string => held.map((posting) => posting[part]).join(' ');
      return { keys: join('key'), documents: join('documents') };
    },
  };
}
