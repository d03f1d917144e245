import type { VNode } from 'preact';
import type { CategorySize } from '../faq/catalogue';
import type { FaqEntry } from '../faq/types';
import type { SearchResult } from '../search/types';
import { typeset } from '../text/typography';
import { AnswerPart } from './answer';
import { MarkedText } from './official-text';
import { panelStrings } from './strings';

/** A term of the page that the panel can lead to. */
export interface TermOption {
  readonly id: string;
  readonly label: string;
  readonly expansion?: string | undefined;
}

/** One line of the list: an answer found, a question proposed, a term of the page, or a category of questions. */
export type PanelOption =
  | {
      readonly kind: 'result';
      readonly result: SearchResult;
      /** Whether the list has answers of several categories, so that each says its own. */
      readonly isOfSeveral: boolean;
    }
  | { readonly kind: 'question'; readonly entry: FaqEntry }
  | { readonly kind: 'term'; readonly term: TermOption }
  | { readonly kind: 'category'; readonly size: CategorySize };

/** A titled part of the list. */
export interface OptionGroup {
  readonly title: string;
  readonly options: readonly PanelOption[];
}

/** The id of the option at `index`, for `aria-activedescendant`. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`;
}

/** The list under the search field. Focus stays in the field; options hold only text. */
export function OptionList({
  id,
  groups,
  active,
  onChoose,
  onOutward,
}: {
  readonly id: string;
  readonly groups: readonly OptionGroup[];
  readonly active: number;
  readonly onChoose: (option: PanelOption) => void;
  /** Asked with the middle button for the official page. */
  readonly onOutward: (option: PanelOption) => void;
}): VNode {
  let index = -1;
  return (
    <div
      class="options scrolls"
      id={id}
      role="listbox"
      aria-label={groups.map((group) => group.title).join(', ')}
      // Chromium makes scrollers Tab stops; in this one no key would do anything.
      tabIndex={-1}
    >
      {groups.map((group, place) => (
        // biome-ignore lint/a11y/useSemanticElements: a listbox takes groups, not fieldsets
        <div key={group.title} role="group" aria-labelledby={`${id}-group-${place}`}>
          <p class="group-title" id={`${id}-group-${place}`} role="presentation">
            {group.title}
          </p>
          {group.options.map((option) => {
            index += 1;
            return <Option key={index} {...{ option, active, listId: id, index, onChoose, onOutward }} />;
          })}
        </div>
      ))}
    </div>
  );
}

function Option({
  option,
  listId,
  index,
  active,
  onChoose,
  onOutward,
}: {
  readonly option: PanelOption;
  readonly listId: string;
  readonly index: number;
  readonly active: number;
  readonly onChoose: (option: PanelOption) => void;
  readonly onOutward: (option: PanelOption) => void;
}): VNode {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox's field handles the keys
    // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field (aria-activedescendant)
    <div
      class={`option option-${option.kind}`}
      role="option"
      id={optionId(listId, index)}
      aria-selected={index === active}
      ref={(element) => {
        if (index === active) element?.scrollIntoView({ block: 'nearest' });
      }}
      // A press would take the focus from the field.
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onChoose(option)}
      onAuxClick={({ button }) => button === 1 && onOutward(option)}
    >
      <OptionText option={option} />
    </div>
  );
}

function OptionText({ option }: { readonly option: PanelOption }): VNode {
  switch (option.kind) {
    case 'result':
      return (
        <>
          <span class="option-title">
            <MarkedText text={option.result.entry.question} marks={option.result.questionMarks} />
          </span>
          <span class="option-detail">
            <AnswerPart result={option.result} part={option.result.line} />
          </span>
          {option.isOfSeveral && (
            <span class="option-category">{typeset(option.result.entry.category.title)}</span>
          )}
        </>
      );
    case 'question':
      return <span class="option-title">{typeset(option.entry.question)}</span>;
    case 'category':
      return (
        <>
          <span class="option-title">{typeset(option.size.category.title)}</span>
          <span class="option-detail">{panelStrings.questionCount(option.size.count)}</span>
        </>
      );
    case 'term':
      return (
        <>
          <span class="option-title">{option.term.label}</span>
          {option.term.expansion !== undefined && (
            <span class="option-detail">{typeset(option.term.expansion)}</span>
          )}
        </>
      );
  }
}

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
