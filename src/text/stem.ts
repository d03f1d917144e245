import type { Normalized } from './fold';

// Endings come before their own suffixes. A light stemmer: accents are folded, so a heavy one would merge words.
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
const MIN_STEM = 4;
const ENDINGS_BY_LAST: ReadonlyMap<number, typeof ENDINGS> = new Map(
  ENDINGS.map(([ending]) => ending.charCodeAt(ending.length - 1)).map((last) => [
    last,
    ENDINGS.filter(([ending]) => ending.charCodeAt(ending.length - 1) === last),
  ]),
);

/** Stems of the same family that endings do not unify. Each line maps to its first stem. */
const FAMILIES = `
pay payer paye payee payes payees paie paies paient paiement payant payante
oblig obligatoir obligation obligat
absent absence absenter abs
echec echou echoue
inscri inscription inscrir inscrit inscris inscriv inscrivent
ruptur rompr rompu romp
reuss reussi reussir reussit
obten obtenir obtenu obtention obtient
certif certifi certific certifiant
remplac remplacant
demission demissionn
recrut recrue
assidu assiduit
format form formation
decid decision
valid validation validat
perd perdr perdu
veni venir venu vient vien viens
doit doi dois doivent devoir devon
`;

const LEADERS: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line) => {
      const [leader = '', ...members] = line.split(' ');
      return [leader, ...members].map((member) => [member, leader] as const);
    }),
);

/**
 * The stem of a folded French word: removes plural, feminine and the commonest verb and noun endings, and merges
 * irregular families (payer, paie, paiement).
 * Words with a digit or of up to four letters keep their ending: they are acronyms or too short.
 */
export function stem(word: Normalized): string {
  return familyOf(withoutEnding(word));
}

function withoutEnding(word: Normalized): string {
  if (word.length <= MIN_STEM || /\d/.test(word)) return word;
  for (const [ending, replacement] of ENDINGS_BY_LAST.get(word.charCodeAt(word.length - 1)) ?? []) {
    if (word.endsWith(ending) && word.length - ending.length + replacement.length >= MIN_STEM) {
      return word.slice(0, -ending.length) + replacement;
    }
  }
  return word;
}

/** The first stem of the family of `stem`, or `stem` itself without a family. */
function familyOf(stem: string): string {
  return LEADERS.get(stem) ?? stem;
}

/** A phrase in a text, with the range of its words as indexes in the word list, end excluded. */
interface PhraseMention<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

/** Finds phrases in the word stems of a text, in text order. */
export type PhraseFinder<Value> = (stems: readonly string[]) => PhraseMention<Value>[];

/** Prepares `phrases`, each the stems of its words and what to find. Of equal phrases, all are found. */
export function createPhraseFinder<Value>(
  phrases: readonly (readonly [stems: readonly string[], value: Value])[],
): PhraseFinder<Value> {
  const byFirst = new Map<string | undefined, (typeof phrases)[number][]>();
  for (const phrase of phrases) {
    const sharing = byFirst.get(phrase[0][0]);
    if (sharing === undefined) byFirst.set(phrase[0][0], [phrase]);
    else sharing.push(phrase);
  }
  return (stems) =>
    stems.flatMap((first, from) =>
      (byFirst.get(first) ?? []).flatMap(([expected, value]) =>
        expected.every((stem, offset) => stems[from + offset] === stem)
          ? [{ value, from, to: from + expected.length }]
          : [],
      ),
    );
}
