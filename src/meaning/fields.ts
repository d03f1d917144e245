/** The numbers of the fields that a text's words belong to, each once, in the text's order; by the stems of its words. */
export type FieldFinder = (stems: readonly string[]) => readonly number[];

/** A word or phrase, as stems, with the numbers of its fields. */
export interface FieldPhrase {
  readonly stems: string;
  readonly fields: readonly number[];
}

const NO_FIELDS: readonly number[] = [];
const LONGEST_PHRASE = 4;

/** Finds fields by `phrases`: at each word the longest phrase that begins there. */
export function createFieldFinder(phrases: readonly FieldPhrase[]): FieldFinder {
  const fieldsOf = new Map(phrases.map(({ stems, fields }) => [stems, fields]));
  const first = new Set(phrases.flatMap(({ stems }) => stems.split(' ', 1)));
  const longestAt = (stems: readonly string[], from: number): readonly number[] => {
    if (!first.has(stems[from] ?? '')) return NO_FIELDS;
    for (let length = Math.min(LONGEST_PHRASE, stems.length - from); length > 0; length -= 1) {
      const fields = fieldsOf.get(stems.slice(from, from + length).join(' '));
      if (fields !== undefined) return fields;
    }
    return NO_FIELDS;
  };
  return (stems) => [...new Set(stems.flatMap((_, from) => longestAt(stems, from)))];
}
