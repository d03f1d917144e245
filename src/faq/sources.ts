import * as v from 'valibot';
import { HELP_CENTRE_ORIGIN, isOfficialPage } from '../site/official-site';
import { isDay } from './day';

const isoDate = v.pipe(v.string(), v.check(isDay, 'a day of the calendar'));
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a slug (a-z, 0-9, hyphens)'));
const helpCentreUrl = v.pipe(
  v.string(),
  v.url(),
  v.startsWith(`${HELP_CENTRE_ORIGIN}/`, `an address under ${HELP_CENTRE_ORIGIN}/`),
);

const articleUrl = v.pipe(
  helpCentreUrl,
  v.regex(/\/[a-z]{2}\/article\/[a-z0-9-]+-[a-z0-9]+\/?$/, 'an article’s address'),
);
const categoryUrl = v.pipe(
  helpCentreUrl,
  v.regex(/\/[a-z]{2}\/category\/[a-z0-9-]+-[a-z0-9]+\/?$/, 'a category page’s address'),
);

/** A page that anybody may read on the official domain. */
export const officialUrl = v.pipe(
  v.string(),
  v.url(),
  v.check((url) => isOfficialPage(url), 'an https address on the official domain'),
);

/** The list of sources that stands beside the text of a category: `<category>.sources.yaml`. */
export const SourcesSchema = v.strictObject({
  category: v.strictObject({
    id: slug,
    title: v.pipe(v.string(), v.trim(), v.minLength(1)),
    url: categoryUrl,
  }),
  entries: v.array(
    v.strictObject({
      id: slug,
      question: v.string(),
      /** Where the official page cut the text: inside a word, between words, or not at all. */
      cut: v.picklist(['word', 'sentence', 'none']),
      article: v.optional(articleUrl),
      updatedOn: v.optional(isoDate),
    }),
  ),
  /** Questions that have left the page: each finds its id again, should it come back, here or on another page. */
  former: v.optional(
    v.array(v.strictObject({ id: slug, question: v.string(), article: v.optional(articleUrl) })),
  ),
});

/** See {@link SourcesSchema}. */
export type Sources = v.InferOutput<typeof SourcesSchema>;

/** `notes.yaml`: what has changed since the texts were written, each note with the entries it concerns. */
export const NotesSchema = v.array(
  v.strictObject({
    id: slug,
    entries: v.pipe(v.array(slug), v.minLength(1)),
    text: v.pipe(v.string(), v.minLength(1)),
    source: v.strictObject({
      label: v.string(),
      url: officialUrl,
    }),
    sourceDate: v.optional(isoDate),
    checkedOn: isoDate,
  }),
);

/** See {@link NotesSchema}. */
export type Notes = v.InferOutput<typeof NotesSchema>;

const ARTICLE_ID = /-([a-z0-9]+)\/?$/;

/** The permanent id in an article's address, whose slug may change: `…/ma-question-1fh1gis/` gives "1fh1gis". */
export function articleIdOf(url: string): string | undefined {
  return ARTICLE_ID.exec(new URL(url).pathname)?.[1];
}
