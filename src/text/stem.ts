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
const MIN_STEM = 4;
const ENDINGS_BY_LAST: ReadonlyMap<number, typeof ENDINGS> = new Map(
  ENDINGS.map(([ending]) => ending.charCodeAt(ending.length - 1)).map((last) => [
    last,
    ENDINGS.filter(([ending]) => ending.charCodeAt(ending.length - 1) === last),
  ]),
);

/** Stems of one family that endings alone do not bring together. Each line leads to its first stem. */
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
 * The stem of a folded French word: plurals, feminines and the commonest verb and noun endings fall; irregular
 * families (payer, paie, paiement) come together.
 * Words with a digit and words of up to four letters stay whole: they are acronyms or too short to cut.
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

/** The stem that stands for the family of `stem`: itself, when it has no irregular relatives. */
function familyOf(stem: string): string {
  return LEADERS.get(stem) ?? stem;
}
