import * as v from 'valibot';
import { trustedUrl } from '../faq/sources';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));

/** `topics.yaml`: neighbouring topics that the FAQ does not treat, and where the official site does. */
export const TopicsSchema = v.array(
  v.strictObject({
    id: text,
    label: text,
    words: v.pipe(v.array(text), v.minLength(1)),
    page: v.optional(
      v.strictObject({
        label: text,
        url: trustedUrl,
      }),
    ),
  }),
);
