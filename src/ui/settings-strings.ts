import type { Answer } from '../faq/entry';

/** Strings of the popup's pages: settings and about. */
export const settingsStrings = {
  noShortcut: 'aucun',
  chooseShortcuts: 'Modifier',
  highlight: 'Souligner les termes de la FAQ dans les pages officielles',
  muted: 'Termes, pages et sites masqués',
  mutedScope: {
    terms: (term: string): string => `le terme «\u00a0${term}\u00a0»`,
    pages: (page: string): string => `la page ${page}`,
    sites: (site: string): string => `le site ${site}`,
  },
  restore: 'Rétablir',
  restoreWhat: (what: string): string => `Rétablir\u00a0: ${what}`,
  forget: 'Effacer vos dernières réponses',
  forgotten: 'Effacé.',
  aboutSource: 'Les réponses viennent du',
  aboutSourceLink: 'centre d’aide officiel des Conseillers numériques',
  aboutReuse:
    'Elles sont reprises sans changement, avec leur source, et leur date si elle est connue. Le code est libre, sous licence MIT.',
  aboutLaw:
    'Réutilisation d’informations publiques\u00a0: article L322-1 du Code des relations entre le public et l’administration. Quand une page coupe une réponse au milieu d’un mot, ce mot est laissé de côté.',
  aboutUnofficial:
    'Extension non officielle\u00a0: elle n’est ni faite ni approuvée par l’État, l’Agence nationale de la cohésion des territoires ou le dispositif Conseiller numérique.',
  aboutNames: 'Des noms ont changé depuis que les textes officiels ont été écrits\u00a0:',
  aboutPrivacy:
    'Vos recherches et les pages que vous lisez restent sur votre appareil\u00a0: l’extension n’envoie rien à personne. Elle y garde vos réglages, votre dernière question, vos trois dernières réponses et les articles appris du centre d’aide, que vous pouvez effacer\u00a0; rien depuis une fenêtre privée.',
} as const;

/** Settings strings about learned answers. */
export const learnedStrings = {
  title: 'Réponses apprises',
  learn: 'Compléter la FAQ avec les pages officielles que vous ouvrez (rien n’est envoyé)',
  complete: (complete: number, all: number): string =>
    `${complete}\u00a0${complete > 1 ? 'réponses complètes' : 'réponse complète'} sur ${all}${complete < all ? '\u00a0; les autres sont des extraits' : ''}.`,
  how: 'Pour en compléter une, ouvrez son article sur le',
  helpCentre: 'centre d’aide officiel',
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
  import: 'Importer un fichier…',
  imported: (learned: number, refused: number): string =>
    `${learned}\u00a0${learned > 1 ? 'articles importés' : 'article importé'}${refused === 0 ? '' : `, ${refused}\u00a0${refused > 1 ? 'refusés' : 'refusé'}`}.`,
  noSuchFile: 'Ce fichier n’est pas un export de cette extension, ou il est trop grand.',
  failed: 'Cela n’a pas marché\u00a0: le stockage du navigateur est plein ou indisponible.',
} as const;
