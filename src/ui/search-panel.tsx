import type { ComponentChild, VNode } from 'preact';
import type { Category, FaqEntry } from '../faq/types';
import { resultOf } from './answer';
import { AnswerPage } from './answer-page';
import { Corrected } from './corrected';
import { NoAnswer } from './no-answer';
import { type OptionGroup, OptionList, type PanelOption, type TermOption } from './option-list';
import { isEmptyPanel, type PanelState } from './panel-state';
import { SearchBox } from './search-box';
import { Status } from './status';
import { strings } from './strings';
import { questionGroup } from './suggestions';
import { type PanelControl, type PanelSource, usePanel } from './use-panel';

/** What the panel needs of the world around it. */
export interface SearchPanelProps extends PanelSource {
  /** The list for an empty field; groups without options are left out. */
  readonly suggestions: readonly OptionGroup[];
  readonly helpCentreUrl: string;
  readonly onTerm: (term: TermOption) => void;
  readonly onCategory?: ((category: Category) => void) | undefined;
  /** Shown beside the way back from an answer. */
  readonly answerTools?: ((entry: FaqEntry) => ComponentChild) | undefined;
  /** Said when the list for an empty field is another one. */
  readonly suggestionsStatus?: string | undefined;
  /** Escape with nothing left to go back to in the panel. Left out, Escape is the browser's. */
  readonly onClose?: (() => void) | undefined;
}

const LIST_ID = 'faq-options';

/** Search field, results and answer: the whole of popup and quick search. */
export function SearchPanel(props: SearchPanelProps): VNode {
  const control = usePanel(props);
  const { state, dispatch } = control;
  const { open, isResumed } = state;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isResumed && open !== undefined && isText(event)) {
      event.preventDefault();
      dispatch({ type: 'typed-over', key: event.key });
    }
    if (event.key !== 'Escape' || event.isComposing) return;
    if (isEmptyPanel(state) && props.onClose === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (isEmptyPanel(state)) props.onClose?.();
    else dispatch({ type: 'escaped' });
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape works from anywhere in the panel
    <div class="panel" onKeyDown={onKeyDown}>
      {open === undefined ? (
        <QueryView {...props} {...control} />
      ) : (
        <AnswerPage
          result={open}
          tools={props.answerTools?.(open.entry)}
          onBack={() => dispatch({ type: 'escaped' })}
        />
      )}
    </div>
  );
}

/** The field and what stands under it. */
function QueryView({
  state,
  dispatch,
  field,
  suggestions,
  suggestionsStatus,
  helpCentreUrl,
  onTerm,
  onCategory,
}: SearchPanelProps & PanelControl): VNode {
  const { text, active, outcome } = state;
  const groups = groupsFor(state, suggestions);
  const options = groups.flatMap((group) => group.options);
  const choose = (option: PanelOption): void => {
    if (option.kind === 'term') onTerm(option.term);
    else if (option.kind === 'category') {
      // Another list: no option of it has been reached.
      dispatch({ type: 'typed', text: '' });
      onCategory?.(option.size.category);
    } else
      dispatch({ type: 'opened', result: option.kind === 'result' ? option.result : resultOf(option.entry) });
  };
  const onEnter = (): void => {
    const option = options[active];
    if (option === undefined) dispatch({ type: 'entered' });
    else choose(option);
  };
  const onSearchAsTyped = (): void => {
    dispatch({ type: 'kept-as-typed' });
    field.current?.focus();
  };
  return (
    <>
      <SearchBox
        {...{ field, text, active, onEnter }}
        listId={LIST_ID}
        hasOptions={options.length > 0}
        onType={(typed) => dispatch({ type: 'typed', text: typed })}
        onMove={(to) => dispatch({ type: 'moved', to, optionCount: options.length })}
      />
      <Status text={statusOf(state) ?? suggestionsStatus ?? ''} />
      <Corrected corrections={outcome?.corrections ?? []} onSearchAsTyped={onSearchAsTyped} />
      {outcome?.kind === 'unanswered' && (
        <NoAnswer topic={outcome.topic} pages={outcome.pages} helpCentreUrl={helpCentreUrl} />
      )}
      {options.length > 0 && <OptionList id={LIST_ID} groups={groups} active={active} onChoose={choose} />}
    </>
  );
}

/** Whoever opens the popup and types at once is asking something new, even if an earlier answer has just come back. */
function isText({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && !isComposing;
}

function groupsFor({ outcome }: PanelState, suggestions: readonly OptionGroup[]): OptionGroup[] {
  if (outcome === undefined) return suggestions.filter((group) => group.options.length > 0);
  if (outcome.kind === 'unanswered') {
    return outcome.near === undefined ? [] : [questionGroup(strings.nearQuestion, [outcome.near])];
  }
  const categories = new Set(outcome.results.map(({ entry }) => entry.category.id));
  const isOfSeveral = categories.size > 1;
  return [
    {
      title: strings.results,
      options: outcome.results.map((result) => ({ kind: 'result', result, isOfSeveral })),
    },
  ];
}

function statusOf({ outcome }: PanelState): string | undefined {
  if (outcome === undefined) return undefined;
  return outcome.kind === 'answered' ? strings.resultCount(outcome.results.length) : strings.noAnswer;
}
