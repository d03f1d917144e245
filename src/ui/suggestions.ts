import type { FaqEntry } from '../faq/types';
import type { OptionGroup, TermOption } from './option-list';
import { panelStrings } from './strings';

/** What every panel proposes as long as nothing is typed. */
export interface Suggestions {
  readonly popular: readonly FaqEntry[];
  /** Terms of the page. */
  readonly terms: readonly TermOption[];
}

/** The list for an empty field: the questions read most, then the terms of the page. */
export function suggest({ popular, terms }: Suggestions): OptionGroup[] {
  return [
    questionGroup(panelStrings.popular, popular),
    { title: panelStrings.onThisPage, options: terms.map((term) => ({ kind: 'term' as const, term })) },
  ];
}

/** A group of questions under `title`. */
export function questionGroup(title: string, entries: readonly FaqEntry[]): OptionGroup {
  return { title, options: entries.map((entry) => ({ kind: 'question' as const, entry })) };
}
