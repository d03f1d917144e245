import french from 'an-array-of-french-words';
import { createRandom } from '../scripts/meaning/logistic-regression';
import type { FaqEntry } from '../src/faq/entry';

const SENTENCES_OF_ANSWER = 6;
// Each sentence of a large FAQ has some words of its own.
const RARE_WORDS_OF_SENTENCE = 2;
const SEED = 11;

/**
 * `count` entries: the real ones first, then questions and answers composed of real sentences (`texts`), each with a
 * few words of the dictionary, so that the vocabulary grows as in a real FAQ. Deterministic.
 */
export function generateEntries(
  real: readonly FaqEntry[],
  texts: readonly string[],
  count: number,
): FaqEntry[] {
  const random = createRandom(SEED);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const sentence = (): string => {
    const rare = Array.from({ length: RARE_WORDS_OF_SENTENCE }, () => pick(french) ?? '');
    return `${pick(texts) ?? ''} ${rare.join(' ')}.`;
  };
  const generated = Array.from({ length: Math.max(0, count - real.length) }, (_, index): FaqEntry[] => {
    const template = pick(real);
    if (template === undefined) return [];
    const text = Array.from({ length: SENTENCES_OF_ANSWER }, sentence).join(' ');
    return [
      {
        ...template,
        id: `generated-${index}`,
        number: index + 1,
        question: `${sentence().slice(0, -1)} ?`,
        answer: { text, extent: 'full' },
      },
    ];
  }).flat();
  return [...real.slice(0, count), ...generated];
}
