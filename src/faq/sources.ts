import * as v from 'valibot';
import { HELP_CENTRE_ORIGIN, isOfficialPage } from '../site/official-site';
import { isDay, isPartialDate } from './day';

const text = v.pipe(v.string(), v.trim(), v.minLength(1));
const isoDate = v.pipe(v.string(), v.check(isDay, 'a day of the calendar'));
const partialDate = v.pipe(
  v.union([v.string(), v.pipe(v.number(), v.transform(String))]),
  v.check(isPartialDate, 'a day, a month, a year, or two years (2024/2025)'),
);
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

// Other trusted hosts: services of the State for the programme, and the Senate.
const OTHER_HOSTS: readonly string[] = [
  'aidantsconnect.beta.gouv.fr',
  'cartographie.societenumerique.gouv.fr',
  'coop-numerique.anct.gouv.fr',
  'discussion.coop-numerique.anct.gouv.fr',
  'docs.numerique.gouv.fr',
  'mon.inclusion-numerique.anct.gouv.fr',
  'www.senat.fr',
];

const trustedUrl = v.pipe(
  v.string(),
  v.url(),
  v.check((url) => {
    const { hostname } = new URL(url);
    // Rejects a user, as in https://gouv.fr@evil.example/, and a port.
    return url.startsWith(`https://${hostname}/`) && (isOfficialPage(url) || OTHER_HOSTS.includes(hostname));
  }, 'an https address on the official domain, or of a host listed in src/faq/sources.ts'),
);

/** The sources of a category's text, from `<category>.sources.yaml`. */
export const SourcesSchema = v.strictObject({
  category: v.strictObject({
    id: slug,
    title: text,
    url: categoryUrl,
    /** The page was not found again: it is not linked. */
    gone: v.optional(v.literal(true)),
  }),
  entries: v.array(
    v.strictObject({
      id: slug,
      question: v.string(),
      /** Where the official page cut the text: inside a word, between words, or not at all. */
      cut: v.picklist(['word', 'sentence', 'none']),
      article: v.optional(articleUrl),
      /** Last official update, if the article gives it. */
      updatedOn: v.optional(isoDate),
      /** Id of the official page that treats the question now, if it is another one. */
      now: v.optional(slug),
    }),
  ),
  /** Questions removed from the page. A question that comes back, here or on another page, gets its old id. */
  former: v.optional(
    v.array(
      v.strictObject({
        id: slug,
        question: v.string(),
        article: v.optional(articleUrl),
        now: v.optional(slug),
      }),
    ),
  ),
});

/** See {@link SourcesSchema}. */
export type Sources = v.InferOutput<typeof SourcesSchema>;

/** The source fields that are shown to readers: all fields of the schema except those named here. */
export type SourceFacts = Readonly<
  Omit<Sources['entries'][number], 'id' | 'question' | 'cut' | 'article' | 'now'>
>;

const reference = v.strictObject({ label: text, url: trustedUrl });

/** `notes.yaml`: changes since the texts were written, each with the entries that it concerns. */
export const NotesSchema = v.array(
  v.pipe(
    v.strictObject({
      id: slug,
      /** It makes the text wrong (`replaces`), completes it (`adds`), or tells of a new name (`renames`). */
      weight: v.picklist(['replaces', 'adds', 'renames']),
      entries: v.optional(v.array(slug), []),
      /** Entries whose text a note of weight `replaces` does not make wrong: there it only adds. */
      addsTo: v.optional(v.array(slug), []),
      text,
      source: reference,
      /** The date in the source itself. */
      sourceDate: v.optional(partialDate),
      /** The date of the change itself, where it is known. */
      since: v.optional(partialDate),
      /** When and how the note was last compared with its source: the live page, a copy, or the public code of the site. */
      checked: v.pipe(
        v.strictObject({ on: partialDate, in: v.picklist(['page', 'copy', 'repository']) }),
        v.check(
          (checked) => checked.in !== 'page' || isDay(checked.on),
          'the day on which the page was read',
        ),
      ),
      /** Words of the official text after which the note's short form is shown. */
      anchors: v.optional(v.pipe(v.array(v.strictObject({ words: text, short: text })), v.readonly())),
    }),
    v.check(
      ({ weight, addsTo }) => weight === 'replaces' || addsTo.length === 0,
      'addsTo only for a note that replaces',
    ),
    v.check(
      ({ entries, addsTo }) => !addsTo.some((id) => entries.includes(id)),
      'each question once, under entries or addsTo',
    ),
    v.check(
      ({ weight, entries }) => (weight === 'renames') === (entries.length === 0),
      'entries for a note that replaces or adds, none for one that renames',
    ),
  ),
);

/** See {@link NotesSchema}. */
export type Notes = v.InferOutput<typeof NotesSchema>;

const MAX_STATEMENT_LENGTH = 240;
const ONE_OR_TWO_SENTENCES = /^(?!.*[.!?…]\s.*[.!?…]\s).*$/u;

/** `statements.yaml`: the rule that holds today, at most one for each entry. */
export const StatementsSchema = v.array(
  v.strictObject({
    entry: slug,
    /** Ids of the notes that it repeats: they are not shown again before the text. */
    tells: v.pipe(v.optional(v.array(slug), []), v.readonly()),
    text: v.pipe(
      text,
      v.maxLength(MAX_STATEMENT_LENGTH),
      v.regex(ONE_OR_TWO_SENTENCES, 'one or two sentences on one line'),
    ),
    source: reference,
    date: partialDate,
    /** What has that date: the source itself, or the copy or public code that was read. */
    dateOf: v.picklist(['source', 'copy', 'repository']),
    /** `established`: read in a text. `to-verify`: concluded, or read in a text that may have changed. */
    certainty: v.picklist(['established', 'to-verify']),
  }),
);

/** See {@link StatementsSchema}. */
export type Statements = v.InferOutput<typeof StatementsSchema>;

/** `official-pages.yaml`: the official pages that treat what the FAQ does not. */
export const OfficialPagesSchema = v.array(
  v.strictObject({
    id: slug,
    title: text,
    url: trustedUrl,
    /** When it or a link to it was last seen. */
    seen: partialDate,
    /** The page itself was not read: on the date of `seen`, an official site linked to it. */
    onlyLinked: v.optional(v.literal(true)),
    /** For the search: phrases of queries that it answers; in `never`, words of other queries. */
    about: v.optional(v.array(text), []),
    never: v.optional(v.array(text)),
    /** Id of its successor. This page is never offered. */
    supersededBy: v.optional(slug),
    /** The page was not found online, so it is never offered. */
    gone: v.optional(v.literal(true)),
  }),
);

/** See {@link OfficialPagesSchema}. */
export type OfficialPages = v.InferOutput<typeof OfficialPagesSchema>;

/** `topics.yaml`: related topics that the FAQ does not cover, with the ids of the pages that do. */
export const TopicsSchema = v.array(
  v.strictObject({
    id: text,
    label: text,
    words: v.pipe(v.array(text), v.minLength(1)),
    pages: v.optional(v.array(text), []),
  }),
);

/** See {@link TopicsSchema}. */
export type Topic = Readonly<v.InferOutput<typeof TopicsSchema>[number]>;

const ARTICLE_ID = /-([a-z0-9]+)\/?$/;

/** The permanent id in an article's address, whose slug may change: `…/ma-question-1fh1gis/` gives "1fh1gis". */
export function articleIdOf(url: string): string | undefined {
  return ARTICLE_ID.exec(new URL(url).pathname)?.[1];
}
