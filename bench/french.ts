/** Folding and stop words for the peers that have no French analysis of their own. */

const STOP = new Set(
  (
    'au aux avec ce ces dans de des du elle en et eux il ils je la le les leur leurs lui ma mais me meme mes moi mon ne nos ' +
    'notre nous on ou par pas pour qu que qui sa se ses son sur ta te tes toi ton tu un une vos votre vous c d j l m n s t y ' +
    'est es suis sont etes sommes ete etre a ai as ont avons avez avait avoir eu cette cet quel quels quelle quelles sans si ' +
    'comment'
  ).split(' '),
);
const ELISION = /^(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)'/;

/** Lower case, no accents, ligatures opened, one apostrophe. */
export function foldForPeers(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘ʼ`´]/g, "'");
}

/** The term without elision, or null for a stop word. */
export function peerTerm(term: string): string | null {
  const folded = foldForPeers(term).replace(ELISION, '');
  return STOP.has(folded) ? null : folded;
}
