/** French words too common to tell one text from another, folded. Question words and negations are kept out of it. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'a ai as au aux avec avez avons c ca ce cela ces cet cette ci d dans de des donc du elle elles en et est etes ete etre eu ' +
    'faire fait faut il ils j je l la le les leur leurs lors lui m ma mais me meme mes moi mon n nos notre nous on ont ou ' +
    'par peu peut peuvent peux plus pour puis s sa sans se selon ses si soi soit son sont suis sur t ta te tes toi ton tous ' +
    'tout toute toutes tu un une vos votre vous y'
  ).split(' '),
);
