/** Strings of the popup. */
export const popupStrings = {
  recents: 'Vos dernières réponses',
  categories: 'Rubriques',
  allCategories: 'Toutes les rubriques',
  welcome: 'Bienvenue',
  welcomeWhat:
    'Posez votre question ici. Sur conseiller-numerique.gouv.fr, passez la souris sur un mot souligné, ou touchez-le\u00a0: sa réponse s’affiche.',
  welcomeTries: ['qui paie l’examen\u00a0?', 'j’ai déjà le titre', 'frais de train'],
  seeOnPage: 'Voir sur une page',
  withKeys: (keys: string): string => `Clavier\u00a0: ${keys}…`,
  shortcuts: 'Raccourcis clavier',
  shortcutNames: {
    _execute_action: 'Ouvrir l’extension',
    'quick-search': 'Chercher sans quitter la page',
    'next-term': 'Expliquer le terme suivant',
    'previous-term': 'Expliquer le terme précédent',
  },
  understood: 'J’ai compris',
  oldTab: 'Sur conseiller-numerique.gouv.fr, rechargez cette page (F5) pour y voir les explications.',
  accessWithheld:
    'Votre navigateur ne laisse plus l’extension lire les pages de conseiller-numerique.gouv.fr\u00a0: les termes de la FAQ n’y sont pas expliqués. La recherche, ici, marche toujours. L’accès rendu, rechargez les pages déjà ouvertes.',
  giveAccess: 'Rendre l’accès à ces pages',
  accessGiven: 'L’accès est rendu. Rechargez les pages déjà ouvertes.',
  openInTab: 'Ouvrir dans un onglet',
  beside: 'À côté',
  openBeside: 'Ouvrir à côté de la page',
  print: 'Imprimer',
  printedOn: (date: string): string =>
    `Imprimé le ${date} depuis l’extension FAQ Conseiller numérique (non officiel).`,
  settings: 'Réglages',
  about: 'À propos',
  learnedTitle: 'Réponses apprises',
  firstLearned:
    'L’article officiel que vous avez ouvert complète maintenant la FAQ, sur votre appareil. Rien n’est envoyé.',
  goOn: 'Continuer',
  stopLearning: 'Ne plus apprendre des pages',
} as const;
