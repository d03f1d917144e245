import type { Sender } from '../browser/native';
import type { TermName } from '../lexicon/lexicon';
import type { Call, Input } from './call';

/** What the background and popup may call in an official page. */
export interface Page {
  /** Opens or closes the quick search. Always true: the page replied. */
  toggleQuickSearch(): boolean;
  closeQuickSearch(): void;
  /** The terms that the page highlights. */
  listTerms(): readonly TermName[];
  /** Explains a term in the page; false when the page does not have it. */
  showTerm(termId: string): boolean;
  /** Explains the next or previous term; false when the page has none. */
  stepTerm(to: 'next' | 'previous'): boolean;
}

const isNothing = (input: unknown): input is undefined => input === undefined || input === null;

// Checked by hand: this code is in every page, and a schema library would be larger than the protocol.
const INPUTS: { readonly [Name in keyof Page]: (input: unknown) => input is Input<Page, Name> } = {
  toggleQuickSearch: isNothing,
  closeQuickSearch: isNothing,
  listTerms: isNothing,
  showTerm: (input) => typeof input === 'string',
  stepTerm: (input) => input === 'next' || input === 'previous',
};

/** `message` as a call of a page from the extension `ownId`; undefined if it is none, or its input is wrong. */
export function acceptPageCall(message: unknown, sender: Sender, ownId: string): Call<Page> | undefined {
  const { method, input } = Object(message);
  return sender.id === ownId && isMethod(method) ? readCall(method, input) : undefined;
}

function isMethod(method: unknown): method is keyof Page {
  return typeof method === 'string' && Object.hasOwn(INPUTS, method);
}

function readCall<Name extends keyof Page>(method: Name, input: unknown): Call<Page, Name> | undefined {
  const isInput: (value: unknown) => value is Input<Page, Name> = INPUTS[method];
  return isInput(input) ? { method, input } : undefined;
}
