import type { FaqEntry } from '../../src/faq/entry';
import type { LearnedArticle } from '../../src/learning/learned-article';
import { DAY_MS } from '../../src/learning/match-entry';

const AIDE = 'https://aide.conseiller-numerique.gouv.fr/fr/article';

// Twenty subjects and twenty-five acts that neither the FAQ nor a judged query names.
const SUBJECTS =
  'vélo,tandem,potager,compost,chorale,piscine,ruche,poterie,voile,escalade,guitare,tricot,boulangerie,verger,aquarium,théâtre,camping,patinoire,serre,moulin'.split(
    ',',
  );
const ACTS =
  'réparer,nettoyer,louer,décorer,agrandir,repeindre,assurer,transporter,vendre,chauffer,éclairer,arroser,isoler,clôturer,démonter,vernir,graisser,ranger,photographier,dessiner,mesurer,peser,trier,sécher,ventiler'.split(
    ',',
  );
const SENTENCES = [
  'Le matériel se range dans un local fermé, avec un registre tenu chaque semaine.',
  'Les habitants apportent leurs outils et repartent avec ce qu’ils ont fabriqué.',
  'La peinture sèche en deux jours si l’air circule bien autour des planches.',
  'Une bâche protège le bois de la pluie, une autre le sol des taches.',
  'En hiver, la porte reste fermée et le poêle est allumé une heure plus tôt.',
  'Les plus jeunes viennent avec un adulte, qui reste près d’eux toute la matinée.',
  'Chaque printemps, les voisins fêtent la réouverture autour d’un grand repas.',
];

/** `count` articles (at most 500) on unrelated subjects, each of about `length` characters. Fixed texts. */
export function otherArticles(count: number, length: number): LearnedArticle[] {
  return Array.from({ length: count }, (_, index) => {
    const subject = SUBJECTS[index % SUBJECTS.length] ?? '';
    const act = ACTS[Math.floor(index / SUBJECTS.length) % ACTS.length] ?? '';
    const lines: string[] = [];
    for (let size = 0, at = index; size < length; at += 1) {
      const sentence = `Pour ${act} ${subject} ${at}, ${SENTENCES[at % SENTENCES.length]}`;
      lines.push(sentence);
      size += sentence.length + 1;
    }
    return article(`9k${String(index).padStart(5, '0')}`, {
      title: `Comment ${act} un atelier de ${subject} ?`,
      text: lines.join('\n').slice(0, length).trim(),
    });
  });
}

/** Full answers of `entries`: each excerpt plus more text. */
export function completeArticles(entries: readonly FaqEntry[]): LearnedArticle[] {
  return entries.map(({ id, articleId, question, answer }, index) =>
    article(articleId ?? `8k${String(index).padStart(5, '0')}`, {
      entryId: id,
      title: question,
      text: `${answer.text}\nSuite de la réponse, écrite pour la mesure.\n${SENTENCES.join('\n')}`,
    }),
  );
}

function article(
  id: string,
  fields: Pick<LearnedArticle, 'title' | 'text'> & Partial<LearnedArticle>,
): LearnedArticle {
  return {
    id,
    url: `${AIDE}/un-article-${id}/`,
    extent: 'full',
    links: [],
    updatedOn: '2025-01-01',
    firstLearned: Date.now() - DAY_MS,
    lastVisited: Date.now() - DAY_MS,
    origin: 'visit',
    ...fields,
  };
}
