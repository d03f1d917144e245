import type { Answer, Source, Statement } from '../faq/entry';

/**
 * Strings of several surfaces, one object for each, so that a script holds only its own. `\u00a0` is the no-break space
 * that French typography requires.
 */
export const strings = {
  productName: 'FAQ Conseiller numérique',
  unofficial: 'non officiel',
  close: 'Fermer',
  newTab: 'Ouvre un nouvel onglet',
} as const;

/** Strings of the search panel: field, list, answer, no answer. */
export const panelStrings = {
  searchLabel: 'Chercher dans la FAQ',
  searchPlaceholder: 'Ex.\u00a0: qui paie l’examen\u00a0?',
  clear: 'Effacer la question',
  back: 'Retour',
  previousAnswer: 'Réponse précédente',
  nextAnswer: 'Réponse suivante',
  place: (place: number, count: number): string => `${place} sur ${count}`,
  related: 'Questions proches',
  /** Keys of the list and their effects. An empty field shows the first two. */
  hints: [
    ['↑ ↓', 'choisir'],
    ['Entrée', 'ouvrir'],
    ['Ctrl\u00a0+\u00a0Entrée', 'site officiel'],
    ['Échap', 'effacer'],
  ],
  results: 'Réponses',
  popular: 'Questions populaires',
  questionCount: (count: number): string => (count === 1 ? '1\u00a0question' : `${count}\u00a0questions`),
  onThisPage: 'Termes de la FAQ sur cette page',
  resultCount: (count: number): string => (count === 1 ? '1\u00a0réponse' : `${count}\u00a0réponses`),
  noAnswer: 'Cette FAQ n’y répond pas',
  noAnswerHint: 'Elle porte sur la formation et la certification. Essayez avec d’autres mots.',
  topicIsElsewhere: (topic: string): string =>
    `Votre question porte sur ${topic}\u00a0; cette FAQ n’en parle pas.`,
  correctedTo: (words: string): string => `Résultats pour «\u00a0${words}\u00a0»`,
  searchAsTyped: (words: string): string => `Garder «\u00a0${words}\u00a0»`,
  nearQuestion: 'Question proche\u00a0:',
  helpCentre: 'Ouvrir le centre d’aide officiel',
  officialPages: 'Des pages officielles qui en parlent peut-être\u00a0:',
  copyAlone: 'Copier la réponse seule',
  copyAloneShort: 'Réponse seule',
  copiedAlone: 'Copié\u00a0: réponse et adresse.',
} as const;

/** Answer strings of every surface. */
export const answerStrings = {
  extent: { excerpt: 'Extrait', full: 'Réponse complète' } satisfies Record<Answer['extent'], string>,
  links: 'Liens du texte',
  excerptMark: '…\u00a0(extrait)',
  dateUnknown: 'date inconnue',
  changed: 'Ce qui a changé depuis ce texte',
  noteSource: (label: string): string => `source\u00a0: ${label}`,
  changeCount: (count: number): string => (count === 1 ? '1\u00a0changement' : `${count}\u00a0changements`),
  source: 'source',
  beginning: 'Début du texte',
  rest: 'Suite du texte',
  textEndsHere: 'Le texte fourni s’arrête ici.',
  editorsNote: (short: string): string => `Note de l’extension\u00a0: ${short}`,
  readOnPages: (date: string): string => `Relu sur la page officielle le ${date}.`,
  readInCopies: (dates: string, isPartly: boolean): string =>
    `${isPartly ? 'Lu en partie' : 'Lu'} dans des copies ou dans le code public des sites officiels (${dates}), non sur les pages elles-mêmes.`,
  between: (from: string, to: string): string => (from === to ? from : `${from}\u00a0– ${to}`),
  known: 'Ce que nous savons aujourd’hui',
  knownShort: 'Aujourd’hui',
  from: 'D’après ',
  dateOf: { source: '', copy: 'copie\u00a0: ', repository: 'code public\u00a0: ' } satisfies Record<
    Statement['dateOf'],
    string
  >,
  certainty: { established: 'Établi', 'to-verify': 'À\u00a0vérifier' } satisfies Record<
    Statement['certainty'],
    string
  >,
  certaintyMeans: {
    established: '\u00a0: lu dans cette source.',
    'to-verify': '\u00a0: cela a pu changer depuis.',
  } satisfies Record<Statement['certainty'], string>,
  andSource: ' · source',
  restAndSource: ' · suite et source',
  pageSeen: (date: string): string => `vue\u00a0: ${date}`,
  linkSeen: (date: string): string => `lien vu\u00a0: ${date}`,
  readNow: (title: string): string => `Page officielle plus récente\u00a0: «\u00a0${title}\u00a0»`,
  /** Link to the official text, after an excerpt and after a full text. */
  readOfficial: {
    excerpt: {
      article: 'Lire la suite sur le site officiel',
      category: 'Chercher la suite au centre d’aide officiel',
    },
    full: { article: 'Lire l’original sur le site officiel', category: 'Ouvrir le centre d’aide officiel' },
  } satisfies Record<Answer['extent'], Record<Source['kind'], string>>,
  /** The same in fewer words, for little space. */
  readOn: {
    excerpt: { article: 'Lire la suite', category: 'Chercher la suite' },
    full: { article: 'Lire l’original', category: 'Ouvrir le centre d’aide' },
  } satisfies Record<Answer['extent'], Record<Source['kind'], string>>,
  copy: 'Copier avec la source',
  copyShort: 'Copier',
  copied: 'Copié\u00a0: question, réponse et source.',
  notCopied: 'La copie n’a pas abouti\u00a0: sélectionnez le texte, puis Ctrl\u00a0+\u00a0C.',
  report: 'Signaler que cette réponse n’est plus à jour',
  reportSubject: 'FAQ\u00a0: une réponse qui n’est plus à jour',
  reportTo: (address: string): string => `À envoyer à ${address}\u00a0:`,
  writeMail: 'Ouvrir dans ma messagerie',
  copyMessage: 'Copier le message',
  messageCopied: 'Message copié.',
  reportBody: (question: string, url: string): string =>
    `Bonjour,\n\nCette réponse du centre d’aide ne me semble plus à jour\u00a0:\n${question}\n${url}\n\nCe qui a changé\u00a0: `,
} as const;

/** Strings of a copied answer. */
export const citationStrings = {
  origin: ' du centre d’aide officiel',
  accordingTo: ', d’après ',
  changedSince: (changes: string): string => `, ${changes} depuis`,
  ours: 'Résumé de l’extension, non officiel.',
  copiedOn: (date: string): string =>
    `Copié le ${date} de l’extension FAQ Conseiller numérique (non officiel).`,
} as const;

/** Strings of the card of a term. */
export const pageStrings = {
  otherAnswers: (count: number): string =>
    count === 1 ? '1\u00a0autre réponse' : `${count}\u00a0autres réponses`,
  mute: 'Ne plus souligner\u00a0:',
  muteScope: { terms: 'ce terme', pages: 'cette page', sites: 'tout le site' },
  muted: {
    terms: 'Ce terme n’est plus souligné.',
    pages: 'Cette page n’est plus soulignée.',
    sites: 'Ce site n’est plus souligné.',
  },
  undo: 'Annuler',
  more: 'Autres actions',
  previousTerm: 'Terme précédent',
  nextTerm: 'Terme suivant',
  termPosition: (place: number, count: number): string => `${place}\u00a0sur\u00a0${count}`,
  tooltipLabel: (term: string): string => `Réponse de la FAQ\u00a0: ${term}`,
} as const;

/** The scopes of a mute, in the order of the card and of the settings. */
export const MUTE_SCOPES = ['terms', 'pages', 'sites'] as const;

/** Strings of the toolbar button. */
const toolbarStrings = {
  termsOnPage: (count: number): string =>
    count === 1 ? '1\u00a0terme expliqué sur cette page' : `${count}\u00a0termes expliqués sur cette page`,
  pageIsQuiet: 'Explications masquées sur cette page',
} as const;

/** The age of an answer; `e` agrees with « réponse », not with « extrait ». */
export const statusStrings = {
  updated: (e: string, date: string): string => `mis${e} à jour le ${date}`,
  visit: (e: string, date: string): string => `lu${e} le ${date}`,
  file: (e: string, date: string): string => `importé${e} d’un fichier, relevé${e} le ${date}`,
  isNewer: 'L’article a changé depuis la version fournie avec l’extension\u00a0: voici la nouvelle.',
  isOld: 'Page non revue depuis plus de 180\u00a0jours\u00a0: elle peut avoir changé.',
} as const;

/** The name of the quick search over a page. */
export const QUICK_SEARCH_LABEL = 'Recherche dans la FAQ';

/** Menu entry for selected text; the browser replaces %s by the selection. */
export const SEARCH_MENU_TITLE = 'Chercher «\u00a0%s\u00a0» dans la FAQ';

/** The category of articles without a known one. */
export const LEARNED_CATEGORY_TITLE = 'Appris du centre d’aide';

/** A date as French people write it: "2022-12-09" gives "09/12/2022", "2026-02" « février 2026 », "2024/2025" « 2024-2025 ». */
export function frenchDate(iso: string): string {
  if (iso.includes('/')) return iso.replace('/', '-');
  if (/^\d{4}-\d\d$/.test(iso)) {
    return new Date(`${iso}-01`).toLocaleDateString('fr', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  }
  return iso.split('-').reverse().join('/');
}

/** The toolbar button's title for a page with `count` terms. */
export function toolbarTitle({
  count,
  isQuiet,
}: {
  readonly count: number;
  readonly isQuiet: boolean;
}): string {
  const name = `${strings.productName} (${strings.unofficial})`;
  if (isQuiet) return `${name}\n${toolbarStrings.pageIsQuiet}`;
  return count === 0 ? name : `${name}\n${toolbarStrings.termsOnPage(count)}`;
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  Shift: 'Maj',
  Command: '⌘',
  MacCtrl: 'Ctrl',
  Space: 'Espace',
};

/** Keys as a French keyboard names them: "Alt+Shift+U" gives « Alt + Maj + U ». */
export function frenchKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => KEY_NAMES[key] ?? key)
    .join('\u00a0+\u00a0');
}

/** A time in ms since 1970 as a French date, in the user's own time zone. */
export function frenchDay(time: number): string {
  return new Date(time).toLocaleDateString('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric' });
}
