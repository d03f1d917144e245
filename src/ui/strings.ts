import type { Answer, Source, Statement } from '../faq/types';

/** Every French text of the interface. `\u00a0` is the no-break space that French typography asks for. */
export const strings = {
  productName: 'FAQ Conseiller numérique',
  unofficial: 'non officiel',
  searchLabel: 'Chercher dans la FAQ',
  searchPlaceholder: 'Votre question\u00a0: «\u00a0qui paie l’examen\u00a0?\u00a0»',
  close: 'Fermer',
  back: 'Retour aux résultats',
  results: 'Réponses',
  popular: 'Questions populaires',
  questionCount: (count: number): string => (count === 1 ? '1\u00a0question' : `${count}\u00a0questions`),
  onThisPage: 'Termes de la FAQ sur cette page',
  resultCount: (count: number): string => (count === 1 ? '1\u00a0réponse' : `${count}\u00a0réponses`),
  noAnswer: 'Pas de réponse dans cette FAQ',
  noAnswerHint: 'Elle ne traite que de la formation et de la certification.',
  topicIsElsewhere: (topic: string): string => `Cette FAQ ne traite pas de\u00a0: ${topic}.`,
  correctedTo: (words: string): string => `Résultats pour «\u00a0${words}\u00a0»`,
  searchAsTyped: (words: string): string => `Chercher «\u00a0${words}\u00a0» tel quel`,
  nearQuestion: 'Question proche\u00a0:',
  helpCentre: 'Chercher sur le centre d’aide officiel',
  extent: { excerpt: 'Extrait', full: 'Réponse complète' } satisfies Record<Answer['extent'], string>,
  links: 'Liens du texte',
  excerptMark: '…\u00a0(extrait)',
  helpCentreSource: 'centre d’aide officiel',
  updatedOn: (date: string): string => `mis à jour le ${date}`,
  dateUnknown: 'date inconnue',
  changed: 'Ce qui a changé depuis',
  noteSource: (label: string): string => `source\u00a0: ${label}`,
  alsoChanged: (count: number): string =>
    count === 1 ? '1\u00a0autre changement' : `${count}\u00a0autres changements`,
  editorsNote: (short: string): string => `Note de l’extension\u00a0: ${short}`,
  readOnPages: (date: string): string => `Relu sur la page officielle le ${date}.`,
  readInCopies: (dates: string, isPartly: boolean): string =>
    `${isPartly ? 'Lu en partie' : 'Lu'} dans des copies des pages officielles (${dates}), non sur les pages elles-mêmes.`,
  between: (from: string, to: string): string => (from === to ? from : `${from}\u00a0– ${to}`),
  known: 'Ce que nous savons aujourd’hui',
  accordingTo: ', d’après ',
  dateOfCopy: (date: string): string => `copie\u00a0: ${date}`,
  certainty: {
    established: 'Établi\u00a0: lu dans cette source.',
    'to-verify': 'À vérifier\u00a0: cela a pu changer depuis.',
  } satisfies Record<Statement['certainty'], string>,
  ours: 'Résumé de l’extension, non officiel.',
  readNow: (title: string): string => `Page officielle plus récente\u00a0: «\u00a0${title}\u00a0»`,
  officialPages: 'Des pages officielles qui en parlent peut-être\u00a0:',
  pageSeen: (date: string): string => `vue\u00a0: ${date}`,
  readOfficial: {
    article: 'Lire sur le site officiel',
    category: 'Ouvrir le centre d’aide officiel',
  } satisfies Record<Source['kind'], string>,
  copy: 'Copier avec la source',
  copied: 'Copié\u00a0: question, réponse et source.',
  notCopied: 'La copie n’a pas abouti\u00a0: sélectionnez le texte, puis Ctrl+C.',
  copiedOn: (date: string): string =>
    `Copié le ${date} de l’extension FAQ Conseiller numérique (non officiel).`,
  report: 'Signaler une réponse périmée',
  reportSubject: 'FAQ\u00a0: une réponse périmée',
  reportBody: (question: string, url: string): string =>
    `Bonjour,\n\nCette réponse du centre d’aide me semble périmée\u00a0:\n${question}\n${url}\n\nCe qui a changé\u00a0: `,
  otherAnswers: (count: number): string =>
    count === 1 ? '1\u00a0autre réponse' : `${count}\u00a0autres réponses`,
  mute: 'Ne plus surligner\u00a0:',
  muteScope: { terms: 'ce terme', pages: 'cette page', sites: 'tout le site' },
  muted: {
    terms: 'Ce terme n’est plus surligné.',
    pages: 'Cette page n’est plus surlignée.',
    sites: 'Ce site n’est plus surligné.',
  },
  undo: 'Annuler',
  more: 'Autres actions',
  previousTerm: 'Terme précédent',
  nextTerm: 'Terme suivant',
  termPosition: (place: number, count: number): string => `${place}\u00a0sur\u00a0${count}`,
  tooltipLabel: (term: string): string => `Réponse de la FAQ\u00a0: ${term}`,
  quickSearchLabel: 'Recherche dans la FAQ',
} as const;

/** What only the popup says. */
export const popupStrings = {
  recents: 'Vos dernières réponses',
  categories: 'Rubriques',
  allCategories: 'Toutes les rubriques',
  welcome: 'Bienvenue',
  welcomeWhat:
    'Cette extension répond à vos questions sur la formation et la certification des Conseillers numériques.',
  welcomeWhere:
    'Ici, et sur les pages de conseiller-numerique.gouv.fr, où elle explique les termes de la FAQ quand vous les survolez ou les touchez.',
  shortcut: (keys: string): string => `Raccourci pour ouvrir l’extension partout\u00a0: ${keys}.`,
  noShortcut: 'Aucun raccourci clavier n’ouvre l’extension.',
  chooseShortcut: 'Choisir un raccourci',
  understood: 'J’ai compris',
  oldTab:
    'Cet onglet était ouvert avant l’installation, la mise à jour ou la réactivation de l’extension. S’il montre une page de conseiller-numerique.gouv.fr, rechargez la page\u00a0: les termes de la FAQ y seront expliqués.',
  accessWithheld:
    'Votre navigateur ne laisse plus l’extension lire les pages de conseiller-numerique.gouv.fr\u00a0: les termes de la FAQ n’y sont pas expliqués. La recherche, ici, marche toujours. L’accès rendu, rechargez les pages déjà ouvertes.',
  giveAccess: 'Rendre l’accès à ces pages',
  accessGiven: 'L’accès est rendu. Rechargez les pages déjà ouvertes.',
  openInTab: 'Ouvrir dans un onglet',
  settings: 'Réglages',
  highlight: 'Surligner les termes de la FAQ dans les pages officielles',
  muted: 'Ne sont plus surlignés\u00a0:',
  mutedScope: {
    terms: (term: string): string => `le terme «\u00a0${term}\u00a0»`,
    pages: (page: string): string => `la page ${page}`,
    sites: (site: string): string => `le site ${site}`,
  },
  restore: 'Rétablir',
  restoreWhat: (what: string): string => `Rétablir\u00a0: ${what}`,
  forget: 'Effacer vos dernières réponses',
  forgotten: 'Effacé.',
  about: 'À propos',
  aboutSource: 'Les réponses viennent du',
  aboutSourceLink: 'centre d’aide officiel des Conseillers numériques',
  aboutReuse:
    'Elles sont reprises sans changement, sauf le dernier mot quand la page le coupe, avec leur source et leur date si elle est connue (article L322-1 du Code des relations entre le public et l’administration). Le code est libre, sous licence MIT.',
  aboutUnofficial:
    'Extension non officielle\u00a0: elle n’est ni faite ni approuvée par l’État, l’Agence nationale de la cohésion des territoires ou le dispositif Conseiller numérique.',
  aboutNames: 'Des noms ont changé depuis que les textes officiels ont été écrits\u00a0:',
  aboutPrivacy:
    'Vos recherches et les pages que vous lisez restent sur votre appareil\u00a0: l’extension n’envoie rien à personne. Elle y garde vos réglages, vos dernières recherches et les articles appris du centre d’aide, que vous pouvez effacer\u00a0; rien depuis une fenêtre privée.',
} as const;

/** How an answer was learned; `e` agrees with « réponse », not with « extrait ». */
export const learningStrings = {
  learned: (e: string, date: string): string => `appris${e} le ${date} sur le `,
  imported: (e: string, date: string): string => `importé${e} d’un fichier, relevé${e} le ${date} sur le `,
  /** Ends the sentences above. */
  helpCentre: 'centre d’aide',
  officialUpdate: (date: string): string => ` (mise à jour officielle le ${date})`,
  newer: ' · remplace l’extrait fourni avec l’extension, qui n’y figure plus',
  mayHaveChanged: ' · page non revue depuis plus de 180\u00a0jours\u00a0: elle peut avoir changé',
} as const;

/** What was learned, in the popup's settings. */
export const learnedStrings = {
  title: 'Réponses apprises',
  learn: 'Compléter la FAQ avec les pages officielles que vous ouvrez',
  complete: (complete: number, all: number): string =>
    `${complete}\u00a0${complete > 1 ? 'réponses complètes' : 'réponse complète'} sur ${all}.`,
  how: 'Ouvrez un article du centre d’aide\u00a0: sa réponse complète et à jour sera gardée sur votre appareil.',
  list: (count: number): string => (count === 1 ? '1\u00a0texte appris' : `${count}\u00a0textes appris`),
  from: (origin: 'visit' | 'file', extent: Answer['extent'], day: string): string => {
    if (origin === 'file') return `(importé d’un fichier, relevé le ${day})`;
    return `(${extent === 'full' ? 'lu' : 'extrait relevé'} le ${day})`;
  },
  forget: 'Oublier',
  forgetWhat: (title: string): string => `Oublier\u00a0: ${title}`,
  forgetAll: 'Tout oublier',
  sureToForgetAll: 'Confirmer\u00a0: tout oublier',
  forgotten: 'Oublié.',
  export: 'Exporter',
  fileName: 'faq-conum-articles.json',
  import: 'Importer un fichier',
  imported: (learned: number, refused: number): string =>
    `${learned}\u00a0${learned > 1 ? 'articles importés' : 'article importé'}${refused === 0 ? '' : `, ${refused}\u00a0${refused > 1 ? 'refusés' : 'refusé'}`}.`,
  noSuchFile: 'Ce fichier n’est pas un export de cette extension, ou il est trop grand.',
  failed: 'Cela n’a pas marché\u00a0: le stockage du navigateur est plein ou indisponible.',
  first:
    'L’article officiel que vous avez ouvert complète maintenant la FAQ, sur votre appareil. Rien n’est envoyé.',
  goOn: 'D’accord',
  stop: 'Désactiver',
} as const;

/** The entry in the menu of selected text; the browser puts the selection in place of %s. */
export const SEARCH_MENU_TITLE = 'Chercher «\u00a0%s\u00a0» dans la FAQ';

/** Where articles are listed whose category is not known. */
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

/** A time in ms since 1970 as a French date, in the user's own time zone. */
export function frenchDay(time: number): string {
  return new Date(time).toLocaleDateString('fr-FR', { day: '2-digit', month: '2-digit', year: 'numeric' });
}
