import type { VNode } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { FaqEntry } from '../faq/types';
import type { Query, SearchOutcome } from '../search/types';
import { resultOf } from './answer';
import { AnswerPage } from './answer-page';
import { Corrected } from './corrected';
import { NoAnswer } from './no-answer';
import { type OptionGroup, OptionList, type PanelOption, type TermOption } from './option-list';
import { EMPTY_PANEL, isEmptyPanel, nextPanelState, type PanelState } from './panel-state';
import { SearchBox } from './search-box';
import { Status } from './status';
import { strings } from './strings';

/** What the panel needs of the world around it. */
export interface SearchPanelProps {
  readonly search: (query: Query) => Promise<SearchOutcome>;
  /** Shown with an empty field. */
  readonly popular: readonly FaqEntry[];
  readonly terms: readonly TermOption[];
  readonly helpCentreUrl: string;
  readonly onTerm: (term: TermOption) => void;
  /** What was typed before the panel stood. */
  readonly initialText?: string | undefined;
  /** Escape with nothing left to go back to. Left out, Escape is the browser's. */
  readonly onClose?: (() => void) | undefined;
}

const LIST_ID = 'faq-options';
/** "No answer" waits for a rest: half a word never has one. */
const NO_ANSWER_DELAY_MS = 400;

/** Search field, results and answer: the whole of popup and quick search. */
export function SearchPanel(props: SearchPanelProps): VNode {
  const [state, dispatch] = useReducer(nextPanelState, {
    ...EMPTY_PANEL,
    text: props.initialText ?? '',
  });
  const field = useRef<HTMLInputElement>(null);
  const { search } = props;
  const { text, asTyped, open } = state;

  useEffect(() => {
    if (text.trim() === '') return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const typedAt = performance.now();
    search({ text, asTyped }).then((outcome) => {
      const wait = outcome.kind === 'answered' ? 0 : typedAt + NO_ANSWER_DELAY_MS - performance.now();
      if (wait <= 0) dispatch({ type: 'found', text, outcome });
      else timer = setTimeout(() => dispatch({ type: 'found', text, outcome }), wait);
    });
    return () => clearTimeout(timer);
  }, [text, asTyped, search]);
  // Back from an answer, and at first: typing can go on at once.
  useLayoutEffect(() => {
    if (open === undefined) field.current?.focus();
  }, [open]);

  const groups = groupsFor(state, props);
  const options = groups.flatMap((group) => group.options);
  const choose = (option: PanelOption): void => {
    if (option.kind === 'term') props.onTerm(option.term);
    else
      dispatch({ type: 'opened', result: option.kind === 'result' ? option.result : resultOf(option.entry) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
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
        <>
          <SearchBox
            field={field}
            text={text}
            listId={LIST_ID}
            active={state.active}
            hasOptions={options.length > 0}
            onType={(typed) => dispatch({ type: 'typed', text: typed })}
            onMove={(to) => dispatch({ type: 'moved', to, optionCount: options.length })}
            onEnter={() => {
              const option = options[state.active];
              if (option === undefined) dispatch({ type: 'entered' });
              else choose(option);
            }}
          />
          <Status text={statusOf(state)} />
          <Corrected
            corrections={state.outcome?.corrections ?? []}
            onSearchAsTyped={() => {
              dispatch({ type: 'kept-as-typed' });
              field.current?.focus();
            }}
          />
          {state.outcome?.kind === 'unanswered' && (
            <NoAnswer topic={state.outcome.topic} helpCentreUrl={props.helpCentreUrl} />
          )}
          {options.length > 0 && (
            <OptionList id={LIST_ID} groups={groups} active={state.active} onChoose={choose} />
          )}
        </>
      ) : (
        <AnswerPage result={open} onBack={() => dispatch({ type: 'escaped' })} />
      )}
    </div>
  );
}

function groupsFor({ outcome }: PanelState, { popular, terms }: SearchPanelProps): OptionGroup[] {
  if (outcome === undefined) {
    return [
      { title: strings.popular, options: popular.map((entry) => ({ kind: 'question' as const, entry })) },
      { title: strings.onThisPage, options: terms.map((term) => ({ kind: 'term' as const, term })) },
    ].filter((group) => group.options.length > 0);
  }
  if (outcome.kind === 'answered') {
    const options = outcome.results.map((result) => ({ kind: 'result' as const, result }));
    return [{ title: strings.results, options }];
  }
  const { near } = outcome;
  return near === undefined
    ? []
    : [{ title: strings.nearQuestion, options: [{ kind: 'question', entry: near }] }];
}

function statusOf({ outcome }: PanelState): string {
  if (outcome === undefined) return '';
  return outcome.kind === 'answered' ? strings.resultCount(outcome.results.length) : strings.noAnswer;
}
