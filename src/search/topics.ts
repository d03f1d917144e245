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
  const forms = topics
    .flatMap((topic) => topic.words.map((form) => ({ topic, stems: stemsOf(form) })))
    .sort((a, b) => b.stems.length - a.stems.length);
  return (words) => {
    const stems = words.map(stem);
    const holds = (form: readonly string[]): boolean =>
      stems.some((_, from) => form.every((expected, offset) => stems[from + offset] === expected));
    return forms.find((form) => holds(form.stems))?.topic;
  };
}

function stemsOf(form: string): string[] {
  return findMeantWords(form).map((word) => stem(word.text));
}
