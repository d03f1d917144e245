import { Charset, Document, Encoder } from 'flexsearch';
import french from 'flexsearch/lang/fr';
import type { Engine } from './engine';

interface Indexed {
  readonly [field: string]: string | number;
  readonly id: number;
  readonly question: string;
  readonly answer: string;
}

/** FlexSearch's `Document`, every option at its default; results of the question first. */
export function createFlexSearch(): Engine {
  return engineOf(new Document<Indexed>({ document: { id: 'id', index: ['question', 'answer'] } }));
}

/** FlexSearch with its French pack, finding words by their beginnings. */
export function createFrenchFlexSearch(): Engine {
  return engineOf(
    new Document<Indexed>({
      document: { id: 'id', index: ['question', 'answer'] },
      encoder: new Encoder(Charset.LatinDefault).assign(french),
      tokenize: 'forward',
    }),
  );
}

function engineOf(index: Document<Indexed>): Engine {
  return {
    build(documents) {
      for (const { id, question, answer } of documents) index.add({ id, question, answer });
    },
    search(query) {
      const fields = index.search(query, { limit: 10 });
      return [...new Set(fields.flatMap(({ result }) => result.map(Number)))];
    },
  };
}
