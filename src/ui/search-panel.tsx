import type { ComponentChild, VNode } from 'preact';
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { Category, FaqEntry } from '../faq/types';
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
import { questionGroup } from './suggestions';

/** What the panel needs of the world around it. */
export interface SearchPanelProps {
  readonly search: (query: Query) => Promise<SearchOutcome>;
  /** The list for an empty field; groups without options are left out. */
  readonly suggestions: readonly OptionGroup[];
  readonly helpCentreUrl: string;
  readonly onTerm: (term: TermOption) => void;
  /** What was typed before the panel stood. */
  readonly initialText?: string | undefined;
  /** What to go on with from an earlier opening, as soon as it is known; not where typing has begun. */
  readonly start?: PanelStart | undefined;
  /** After each change of the query or of the answer open. */
  readonly onChange?: ((place: PanelPlace) => void) | undefined;
  readonly onCategory?: ((category: Category) => void) | undefined;
  /** Shown beside the way back from an answer. */
  readonly answerTools?: ((entry: FaqEntry) => ComponentChild) | undefined;
  /** Escape with nothing left to go back to. Left out, Escape is the browser's. */
  readonly onClose?: (() => void) | undefined;
}

/** A query, and the answer to open over its results. */
export interface PanelStart {
  readonly text: string;
  readonly open: FaqEntry | undefined;
}

/** Where the user is in the panel. */
export interface PanelPlace {
  readonly text: string;
  readonly openId: string | undefined;
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
  const { search, start, onChange } = props;
  const { text, asTyped, open, isResumed } = state;
  const isFirst = useRef(true);

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

  useEffect(() => {
    if (start === undefined) return;
    dispatch({ type: 'resumed', text: start.text, open: start.open && resultOf(start.open) });
  }, [start]);
  useLayoutEffect(() => {
    if (isResumed && open === undefined) field.current?.select();
  }, [isResumed, open]);
  useEffect(() => {
    if (!isFirst.current) onChange?.({ text, openId: open?.entry.id });
    isFirst.current = false;
  }, [text, open, onChange]);

  const groups = groupsFor(state, props.suggestions);
  const options = groups.flatMap((group) => group.options);
  const choose = (option: PanelOption): void => {
    if (option.kind === 'term') props.onTerm(option.term);
    else if (option.kind === 'category') props.onCategory?.(option.size.category);
    else
      dispatch({ type: 'opened', result: option.kind === 'result' ? option.result : resultOf(option.entry) });
  };
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
        <AnswerPage
          result={open}
          tools={props.answerTools?.(open.entry)}
          onBack={() => dispatch({ type: 'escaped' })}
        />
      )}
    </div>
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

function statusOf({ outcome }: PanelState): string {
  if (outcome === undefined) return '';
  return outcome.kind === 'answered' ? strings.resultCount(outcome.results.length) : strings.noAnswer;
}
