import * as v from 'valibot';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));

/** `topics.yaml`: related topics that the FAQ does not cover, with the ids of the pages that do. */
export const TopicsSchema = v.array(
  v.strictObject({
    id: text,
    label: text,
    words: v.pipe(v.array(text), v.minLength(1)),
    pages: v.optional(v.array(text), []),
  }),
);
