import { type Folded, fold, isRaised, type Normalized, normalize } from './fold';

// A prefix with its hyphen belongs to the word: « auto-positionnement », « co-financement ».
const WORD =
  /[\p{L}\p{N}]+(?:(?:['.·]|(?<=(?<!\p{L})(?:auto|co|pre|re|tele|inter|multi|micro|anti))-(?=\p{L}{4}))[\p{L}\p{N}]+)*/gu;
// What is raised after this many letters is a note: « certification¹ », not « CCP¹ ».
const MIN_NOTED = 4;
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu)'/;
const INCLUSIVE_ENDING = /[.·](?:e|es|s|ne|nes|ve|ves|rice|rices|trice|trices|euse|euses)(?:[.·]s)?$/;
const INITIALS = /^\p{L}(?:\.\p{L})+$/u;

/** A folded word, with its offsets in the original (UTF-16 code units, end excluded). */
export interface Word {
  readonly text: Normalized;
  readonly start: number;
  readonly end: number;
}

/**
 * The words of `text`, in order. Removes elisions (« l’examen » gives "examen") and inclusive endings ("candidat·e·s"
 * gives "candidat"); joins initials ("C.C.P." gives "ccp") and prefixes ("auto-formation").
 */
export function findWords(text: string): Word[] {
  const folded = fold(text);
  const found: Word[] = [];
  for (const { 0: raw, index } of folded.text.matchAll(WORD)) {
    let length = raw.length;
    while (length > 0 && isRaised(text.charAt(folded.offsets[index + length - 1] ?? 0))) length -= 1;
    pushParts(found, folded, length < MIN_NOTED ? raw : raw.slice(0, length), index);
  }
  return found;
}

function pushParts(found: Word[], folded: Folded, raw: string, at: number): void {
  if (INITIALS.test(raw)) {
    found.push(wordAt(folded, raw.replaceAll('.', ''), at, raw.length));
    return;
  }
  const elided = ELISION.exec(raw)?.[0].length ?? 0;
  const body = raw.slice(elided);
  const stem = body.replace(INCLUSIVE_ENDING, '');
  if (stem !== body && !/['.·]/.test(stem)) {
    found.push(wordAt(folded, stem, at + elided, body.length));
    return;
  }
  let from = elided;
  for (const part of body.split(/['.·]/)) {
    found.push(wordAt(folded, part, at + from, part.length));
    from += part.length + 1;
  }
}

function wordAt(folded: Folded, text: string, at: number, length: number): Word {
  const last = folded.offsets[at + length - 1] ?? 0;
  return {
    text: text.replaceAll('-', '') as Normalized,
    start: folded.offsets[at] ?? 0,
    // The word ends where the next original character begins, so removed accents belong to it.
    end: endOfCharacter(folded, at + length, last),
  };
}

function endOfCharacter(folded: Folded, next: number, last: number): number {
  const following = folded.offsets[next] ?? last + 1;
  return following > last ? following : last + 1;
}

/** The words of `text`, with text-message spellings expanded; each keeps the offsets of the typed word. */
export function findMeantWords(text: string): Word[] {
  return findWords(text).flatMap((word) => {
    const meant = spellOut(word.text);
    return meant === undefined ? word : meant.map((text) => ({ ...word, text }));
  });
}

/** The words of `findMeantWords`, without offsets. */
export function meantTexts(text: string): Normalized[] {
  return findMeantWords(text).map((word) => word.text);
}

/** Folded French words too common to distinguish texts, without question words and negations. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a ai as au aux avec avez avons c ca ce cela ces cet cette ci d dans de des donc du elle elles en et est etes ete etre eu ' +
    'faire fait faut il ils j je l la le les leur leurs lors lui m ma mais me meme mes moi mon n nos notre nous on ont ou ' +
    'par peu peut peuvent peux plus pour puis s sa sans se selon ses si soi soit son sont suis sur t ta te tes toi ton tous ' +
    'tout toute toutes tu un une vos votre vous y'
  ).split(' '),
);

// Folded words, each with its spellings in text messages.
const SPELLINGS = `
apres midi: aprem
association: asso
associations: assos
avec: avc
beaucoup: bcp
c est qui: cki
c etait: ct
certification: certif
certifications: certifs
combien: cb cbien
comment: cmnt cmt coman comen commen koman komen koment
dans: ds
desole: dsl
disponible: dispo
donc: dc
examen: exam
examens: exams
il y a: ya
j ai: g jai
je dois: jdois
je peux: jpe jpeu jpeux
je suis: chui jsuis
je vais: jvais
je veux: jveux
meme: mm
nous: ns
parce que: pcq pske xk
pour: pr
pourquoi: parkoi pk pkoi pq prkoi
probleme: pb
qu est: kes
qu est ce que: keske
quand: kan kand qd
que: ke
quel: kel
quelle: kell kelle
quelles: kelles
quelqu un: qqn
quelque: qlq qq
quels: kels
qui: ki
quoi: koi
rendez vous: rdv
salut: slt
souvent: svt
toujours: tjr tjrs tjs
tout: tt
vous: vs
`;

const MEANT: ReadonlyMap<string, readonly Normalized[]> = new Map(
  SPELLINGS.trim()
    .split('\n')
    .flatMap((line) => {
      const [meant = '', typed = ''] = line.split(': ');
      return typed.split(' ').map((word) => [word, meant.split(' ').map(normalize)] as const);
    }),
);

// No French word begins with j and a consonant: "jcomprends" is "je comprends".
const I_WITHOUT_VOWEL = /^j(?=[bcdfghlmnpqrstvwxz][a-z])/;
const I = normalize('je');

/** The words that `word` stands for when it is a text-message spelling, else undefined. Both folded. */
export function spellOut(word: string): readonly Normalized[] | undefined {
  const meant = MEANT.get(word);
  if (meant !== undefined || !I_WITHOUT_VOWEL.test(word)) return meant;
  const rest = word.slice(1) as Normalized;
  return [I, ...(MEANT.get(rest) ?? [rest])];
}
