import type { VNode } from 'preact';
import type { CategorySize, FaqEntry } from '../faq/entry';
import type { TermName } from '../lexicon/lexicon';
import type { SearchResult } from '../search/types';
import { typeset } from '../text/typography';
import { AnswerPart } from './answer';
import { MarkedText } from './official-text';
import { panelStrings } from './strings';

/** One option: a result, a suggested question, a term of the page or a category. */
export type PanelOption =
  | {
      readonly kind: 'result';
      readonly result: SearchResult;
      /** Whether the results have several categories, which are then shown. */
      readonly isOfSeveral: boolean;
    }
  | { readonly kind: 'question'; readonly entry: FaqEntry }
  | { readonly kind: 'term'; readonly term: TermName }
  | { readonly kind: 'category'; readonly size: CategorySize };

/** A group of options with a title. */
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
  /** Called at a middle click, which opens the official page. */
  readonly onOutward: (option: PanelOption) => void;
}): VNode {
  let index = -1;
  return (
    <div
      class="options scrolls"
      id={id}
      role="listbox"
      aria-label={groups.map((group) => group.title).join(', ')}
      // Browsers make scrollers Tab stops; the arrow keys of the field scroll this one.
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
      // Keeps the focus in the field.
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
            <MarkedText text={typeset(option.result.entry.question)} marks={option.result.questionMarks} />
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

/** The suggestions of every panel for an empty field. */
export interface Suggestions {
  readonly popular: readonly FaqEntry[];
  /** Terms of the page. */
  readonly terms: readonly TermName[];
}

/** The list for an empty field: popular questions, then the terms of the page. */
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
