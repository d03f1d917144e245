import { type Normalized, normalize } from './fold';

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
