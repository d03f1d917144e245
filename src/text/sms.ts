import { type Normalized, normalize } from './fold';

/** What a word typed as in a text message stands for, folded: "koi" is "quoi", "jpeux" is "je peux". */
const SPELLINGS: ReadonlyMap<string, readonly Normalized[]> = new Map(
  Object.entries({
    aprem: 'apres midi',
    asso: 'association',
    assos: 'associations',
    avc: 'avec',
    bcp: 'beaucoup',
    cb: 'combien',
    cbien: 'combien',
    certif: 'certification',
    certifs: 'certifications',
    chui: 'je suis',
    cki: 'c est qui',
    cmnt: 'comment',
    cmt: 'comment',
    coman: 'comment',
    comen: 'comment',
    commen: 'comment',
    ct: 'c etait',
    dc: 'donc',
    dispo: 'disponible',
    ds: 'dans',
    dsl: 'desole',
    exam: 'examen',
    exams: 'examens',
    g: 'j ai',
    jai: 'j ai',
    jdois: 'je dois',
    jpe: 'je peux',
    jpeu: 'je peux',
    jpeux: 'je peux',
    jsuis: 'je suis',
    jvais: 'je vais',
    jveux: 'je veux',
    kan: 'quand',
    kand: 'quand',
    ke: 'que',
    kel: 'quel',
    kell: 'quelle',
    kelle: 'quelle',
    kelles: 'quelles',
    kels: 'quels',
    kes: 'qu est',
    keske: 'qu est ce que',
    ki: 'qui',
    koi: 'quoi',
    koman: 'comment',
    komen: 'comment',
    koment: 'comment',
    mm: 'meme',
    ns: 'nous',
    parkoi: 'pourquoi',
    pb: 'probleme',
    pcq: 'parce que',
    pk: 'pourquoi',
    pkoi: 'pourquoi',
    pq: 'pourquoi',
    pr: 'pour',
    prkoi: 'pourquoi',
    pske: 'parce que',
    qd: 'quand',
    qlq: 'quelque',
    qq: 'quelque',
    qqn: 'quelqu un',
    rdv: 'rendez vous',
    slt: 'salut',
    svt: 'souvent',
    tjr: 'toujours',
    tjrs: 'toujours',
    tjs: 'toujours',
    tt: 'tout',
    vs: 'vous',
    xk: 'parce que',
    ya: 'il y a',
  }).map(([typed, meant]) => [typed, meant.split(' ').map(normalize)]),
);

// No French word begins with j and a consonant: "jcomprends" is "je comprends".
const I_WITHOUT_VOWEL = /^j(?=[bcdfghlmnpqrstvwxz][a-z])/;
const I = normalize('je');

/** The words that `word` stands for when it is a text-message spelling, else undefined. Both folded. */
export function spellOut(word: string): readonly Normalized[] | undefined {
  const meant = SPELLINGS.get(word);
  if (meant !== undefined || !I_WITHOUT_VOWEL.test(word)) return meant;
  const rest = word.slice(1) as Normalized;
  return [I, ...(SPELLINGS.get(rest) ?? [rest])];
}
