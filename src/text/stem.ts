import { familyOf } from './families';
import type { Normalized } from './fold';

// Longest endings first. Light on purpose: folding has merged accents, so a heavy stemmer would merge words too.
const ENDINGS: readonly (readonly [ending: string, replacement: string])[] = [
  ['issements', ''],
  ['issement', ''],
  ['ations', ''],
  ['atrices', ''],
  ['ateurs', ''],
  ['ements', ''],
  ['ation', ''],
  ['atrice', ''],
  ['ateur', ''],
  ['ement', ''],
  ['euses', 'eur'],
  ['euse', 'eur'],
  ['ences', 'ent'],
  ['ence', 'ent'],
  ['ances', 'ant'],
  ['ance', 'ant'],
  ['ives', 'if'],
  ['ive', 'if'],
  ['elles', 'el'],
  ['elle', 'el'],
  ['ennes', 'en'],
  ['enne', 'en'],
  ['eres', ''],
  ['ere', ''],
  ['eaux', 'eau'],
  ['aux', 'al'],
  ['ions', 'ion'],
  ['ers', ''],
  ['ees', ''],
  ['ee', ''],
  ['er', ''],
  ['ez', ''],
  ['es', ''],
  ['e', ''],
  ['s', ''],
  ['x', ''],
];
const SHORTEST_STEM = 4;
const ENDINGS_BY_LAST: ReadonlyMap<number, typeof ENDINGS> = new Map(
  ENDINGS.map(([ending]) => ending.charCodeAt(ending.length - 1)).map((last) => [
    last,
    ENDINGS.filter(([ending]) => ending.charCodeAt(ending.length - 1) === last),
  ]),
);

/**
 * The stem of a folded French word: plurals, feminines and the commonest verb and noun endings fall; irregular
 * families (payer, paie, paiement) come together.
 * Words with a digit and words of up to four letters stay whole: they are acronyms or too short to cut.
 */
export function stem(word: Normalized): string {
  return familyOf(withoutEnding(word));
}

function withoutEnding(word: Normalized): string {
  if (word.length <= SHORTEST_STEM || /\d/.test(word)) return word;
  for (const [ending, replacement] of ENDINGS_BY_LAST.get(word.charCodeAt(word.length - 1)) ?? []) {
    if (word.endsWith(ending) && word.length - ending.length + replacement.length >= SHORTEST_STEM) {
      return word.slice(0, -ending.length) + replacement;
    }
  }
  return word;
}
