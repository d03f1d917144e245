import * as v from 'valibot';
import type { Sender } from '../browser/native';
import type { Background } from '../channel/background';
import type { Call, Input } from '../channel/call';
import { PageReadingSchema } from '../learning/page-reading';
import { MAX_SENTENCES } from '../search/types';
import { HELP_CENTRE_ORIGIN, isOfficialPage } from '../site/official-site';

/** The longest query, in UTF-16 units; the sentence around a term is cut before it is sent. */
const MAX_QUERY_LENGTH = 1_000;
/** More ids than any list shows. */
const MAX_IDS = 50;

const ids = v.pipe(v.array(v.string()), v.maxLength(MAX_IDS));
const nothing = v.undefined();
const text = v.pipe(v.string(), v.maxLength(MAX_QUERY_LENGTH));
const sentences = v.pipe(v.array(v.object({ text, about: v.string() })), v.maxLength(MAX_SENTENCES));
const query = v.object({
  text,
  about: v.optional(v.string()),
  asTyped: v.optional(v.boolean()),
});

/** Whether a sender may call. */
type Allows = (sender: Sender, own: Own) => boolean;

/** Which senders may call a method, and what they must send. */
interface Rule<Expected> {
  readonly isAllowed: Allows;
  readonly input: v.GenericSchema<unknown, Expected>;
}

/** The extension: its id, and the origin of its own pages. */
export interface Own {
  readonly id: string;
  readonly origin: string;
}

const ownPage: Allows = ({ url }, { origin }) => url?.startsWith(origin) === true;
const anyPage: Allows = (sender, own) => ownPage(sender, own) || isOfficialPage(sender.url);

/** A page of the help centre that the user visits: in a tab and not in a frame, not prerendered, not in a private window. */
const visitedHelpPage: Allows = ({ url = '', frameId, tab, documentLifecycle }) =>
  URL.canParse(url) &&
  new URL(url).origin === HELP_CENTRE_ORIGIN &&
  frameId === 0 &&
  tab !== undefined &&
  !tab.incognito &&
  documentLifecycle !== 'prerender';

// Pages may search, also in learned articles, and help pages may send their text. They must not list, change or remove
// learned articles, or read the selected text.
const ACCESS: { readonly [Name in keyof Background]: Rule<Input<Background, Name>> } = {
  search: { isAllowed: anyPage, input: query },
  judge: { isAllowed: anyPage, input: sentences },
  popular: { isAllowed: ownPage, input: nothing },
  termNames: { isAllowed: anyPage, input: nothing },
  showTermCount: { isAllowed: anyPage, input: v.object({ count: v.number(), isQuiet: v.boolean() }) },
  entries: { isAllowed: ownPage, input: ids },
  categories: { isAllowed: ownPage, input: nothing },
  questionsOf: { isAllowed: ownPage, input: v.string() },
  takeSelection: { isAllowed: ownPage, input: nothing },
  learn: { isAllowed: visitedHelpPage, input: PageReadingSchema },
  learned: { isAllowed: ownPage, input: nothing },
  settled: { isAllowed: ownPage, input: nothing },
  forgetLearned: { isAllowed: ownPage, input: v.union([v.literal('all'), ids]) },
  exportLearned: { isAllowed: ownPage, input: nothing },
  importLearned: { isAllowed: ownPage, input: v.string() },
  termsAround: { isAllowed: ownPage, input: nothing },
  showTermAround: { isAllowed: ownPage, input: v.string() },
  closeQuickSearch: { isAllowed: ownPage, input: nothing },
};

/**
 * `message` as a call of the background; undefined if it is not one, if its input is invalid, or if `sender` may not
 * make it. Unknown fields are left out.
 */
export function acceptCall(message: unknown, sender: Sender, own: Own): Call<Background> | undefined {
  const { method, input } = Object(message);
  if (sender.id !== own.id || !isMethod(method) || !ACCESS[method].isAllowed(sender, own)) return undefined;
  return readCall(method, input);
}

function isMethod(method: unknown): method is keyof Background {
  return typeof method === 'string' && Object.hasOwn(ACCESS, method);
}

function readCall<Name extends keyof Background>(
  method: Name,
  input: unknown,
): Call<Background, Name> | undefined {
  const read = v.safeParse(ACCESS[method].input, input);
  return read.success ? { method, input: read.output } : undefined;
}
