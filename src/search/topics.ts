import type * as v from 'valibot';
import type { Normalized } from '../text/fold';
import { stem } from '../text/stem';
import { findMeantWords } from '../text/words';
import type { TopicsSchema } from './topics-file';

/** A topic beside the FAQ's, from `topics.yaml`. */
export type Topic = Readonly<v.InferOutput<typeof TopicsSchema>[number]>;

/** Finds the topic that a query's words name; of several, the one named by most words. */
export type TopicFinder = (words: readonly Normalized[]) => Topic | undefined;

/** Prepares the `topics`. */
export function createTopicFinder(topics: readonly Topic[]): TopicFinder {
  const byFirst = new Map<string, { readonly topic: Topic; readonly stems: readonly string[] }[]>();
  for (const topic of topics) {
    for (const stems of topic.words.map(stemsOf)) {
      const [first = ''] = stems;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { topic, stems }]);
    }
  }
  return (words) => {
    const stems = words.map(stem);
    const named = stems.flatMap((first, from) =>
      (byFirst.get(first) ?? []).filter((form) =>
        form.stems.every((expected, offset) => stems[from + offset] === expected),
      ),
    );
    return named.sort((a, b) => b.stems.length - a.stems.length)[0]?.topic;
  };
}

function stemsOf(form: string): string[] {
  return findMeantWords(form).map((word) => stem(word.text));
}
