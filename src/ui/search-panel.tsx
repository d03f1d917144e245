import type { ComponentChild, TargetedKeyboardEvent, VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Category, FaqEntry } from '../faq/entry';
import type { TermName } from '../lexicon/lexicon';
import { resultOf } from './answer';
import { AnswerPage } from './answer-page';
import { type OptionGroup, OptionList, type PanelOption, questionGroup } from './option-list';
import {
  answersOf,
  isEmptyPanel,
  type PanelControl,
  type PanelEvent,
  type PanelSource,
  type PanelState,
  placeOfOpen,
  usePanel,
} from './panel';
import { Corrected, NoAnswer, Status } from './panel-messages';
import { SearchBox } from './search-box';
import { panelStrings } from './strings';

/** What the panel needs from its surface. */
export interface SearchPanelProps extends PanelSource {
  /** The list for an empty field; empty groups are not shown. */
  readonly suggestions: readonly OptionGroup[];
  readonly helpCentreUrl: string;
  readonly onTerm: (term: TermName) => void;
  readonly onCategory?: ((category: Category) => void) | undefined;
  /** Shown in the bar of an open answer, after the back button. */
  readonly answerTools?: ((entry: FaqEntry) => ComponentChild) | undefined;
  /** Shown at the end of the field. */
  readonly fieldEnd?: ComponentChild;
  /** Shown under the empty field. */
  readonly notices?: ComponentChild;
  /** Announced to screen readers when the list for an empty field changes. */
  readonly suggestionsStatus?: string | undefined;
  /** Called at Escape in an empty panel. Without it, Escape is left to the browser. */
  readonly onClose?: (() => void) | undefined;
}

const LIST_ID = 'faq-options';

/** Search field, results and answer, as in the popup and the quick search. */
export function SearchPanel(props: SearchPanelProps): VNode {
  const control = usePanel(props);
  const { state, dispatch } = control;
  const { open } = state;
  const related = useRelated(props.search, open?.entry);
  const groups = groupsFor(state, props.suggestions);
  const options = optionsOf(groups);
  const onStep = (by: 1 | -1): void => dispatch({ type: 'stepped', by });
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLElement>): void => {
    const act = actionOf(event, state, props, options[state.active]);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    if (act.type === 'close') props.onClose?.();
    else if (act.type === 'outward') openOutward(act.url);
    else if (act.type === 'copy') copyAnswer(event.currentTarget);
    else dispatch(act);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: these keys work from anywhere in the panel
    <div class="panel" onKeyDown={onKeyDown}>
      {open === undefined ? (
        <QueryView {...props} {...control} groups={groups} options={options} />
      ) : (
        <AnswerPage
          result={open}
          place={{ index: placeOfOpen(state), count: answersOf(state).length, onStep }}
          related={related}
          tools={props.answerTools?.(open.entry)}
          onBack={() => dispatch({ type: 'escaped' })}
          onRelated={(entry) => dispatch({ type: 'opened', result: resultOf(entry) })}
        />
      )}
    </div>
  );
}

/** The effects of a key that are not panel events. */
type KeyAction =
  | { readonly type: 'close' }
  | { readonly type: 'copy' }
  | { readonly type: 'outward'; readonly url: string };

/** The panel event or effect that a key triggers, if any. */
function actionOf(
  event: KeyboardEvent,
  state: PanelState,
  { onClose }: SearchPanelProps,
  active: PanelOption | undefined,
): PanelEvent | KeyAction | undefined {
  const { key, isComposing, altKey, ctrlKey, metaKey, shiftKey } = event;
  const { open, isResumed } = state;
  if (isComposing) return undefined;
  if (isResumed && open !== undefined && isText(event)) return { type: 'typed-over', key };
  if (key === 'Escape') {
    if (!isEmptyPanel(state)) return { type: 'escaped' };
    return onClose && { type: 'close' };
  }
  if (key === 'Enter' && (ctrlKey || metaKey)) {
    const url = (open?.entry ?? entryOf(active))?.source.url;
    return url === undefined ? undefined : { type: 'outward', url };
  }
  const isCopy = (ctrlKey || metaKey) && !shiftKey && !altKey && key.toLowerCase() === 'c';
  if (isCopy && open !== undefined && String(getSelection()) === '') return { type: 'copy' };
  if (altKey && open !== undefined && key === 'ArrowRight') return { type: 'stepped', by: 1 };
  if (altKey && open !== undefined && key === 'ArrowLeft') return { type: 'stepped', by: -1 };
  return undefined;
}

/** The field with messages and list below it. */
function QueryView({
  state,
  dispatch,
  field,
  groups,
  options,
  suggestionsStatus,
  helpCentreUrl,
  fieldEnd,
  notices,
  onTerm,
  onCategory,
}: SearchPanelProps &
  PanelControl & {
    readonly groups: readonly OptionGroup[];
    readonly options: readonly PanelOption[];
  }): VNode {
  const { text, active, outcome } = state;
  const choose = (option: PanelOption): void => {
    if (option.kind === 'term') onTerm(option.term);
    else if (option.kind === 'category') {
      // Resets the active option: the list changes.
      dispatch({ type: 'typed', text: '' });
      onCategory?.(option.size.category);
    } else
      dispatch({ type: 'opened', result: option.kind === 'result' ? option.result : resultOf(option.entry) });
  };
  const onEnter = (): void => {
    const option = options[active];
    if (state.isStale || option === undefined) dispatch({ type: 'entered' });
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
        end={fieldEnd}
        onType={(typed) => dispatch({ type: 'typed', text: typed })}
        onMove={(by) => dispatch({ type: 'moved', by, optionCount: options.length })}
      />
      <Status text={statusOf(state) ?? suggestionsStatus ?? ''} />
      <Corrected corrections={outcome?.corrections ?? []} onSearchAsTyped={onSearchAsTyped} />
      {/* The list scrolls alone, or together with the messages above it. */}
      <div class="found scrolls" tabIndex={-1}>
        {text === '' && notices}
        {outcome?.kind === 'unanswered' && (
          <NoAnswer topic={outcome.topic} pages={outcome.pages} helpCentreUrl={helpCentreUrl} />
        )}
        {options.length > 0 && (
          <OptionList
            id={LIST_ID}
            groups={groups}
            active={active}
            onChoose={choose}
            onOutward={openEntryOf}
          />
        )}
      </div>
      {options.length > 0 && <Hints hasText={text !== ''} />}
    </>
  );
}

/** The keys of the list; hidden on touch screens. */
function Hints({ hasText }: { readonly hasText: boolean }): VNode {
  return (
    <p class="hints">
      {panelStrings.hints.slice(0, hasText ? undefined : 2).map(([keys, what]) => (
        <span key={keys}>
          <kbd>{keys}</kbd> {what}
        </span>
      ))}
    </p>
  );
}

/** Two questions close to that of `entry`; empty until they are found. */
function useRelated(search: PanelSource['search'], entry: FaqEntry | undefined): readonly FaqEntry[] {
  const [related, setRelated] = useState<readonly FaqEntry[]>([]);
  useEffect(() => {
    setRelated([]);
    if (entry === undefined) return;
    let isWanted = true;
    search({ text: entry.question, asTyped: true }).then((outcome) => {
      if (!isWanted || outcome.kind !== 'answered') return;
      const found = [...outcome.results.map((result) => result.entry), ...outcome.related];
      setRelated(found.filter(({ id }) => id !== entry.id).slice(0, 2));
    });
    return () => {
      isWanted = false;
    };
  }, [search, entry]);
  return related;
}

/** Presses the copy button of the open answer and scrolls to it, so that its confirmation is seen. */
function copyAnswer(panel: HTMLElement): void {
  const button = panel.querySelector<HTMLElement>('.copy');
  button?.click();
  button?.scrollIntoView({ block: 'nearest' });
}

function openOutward(url: string): void {
  window.open(url, '_blank', 'noopener,noreferrer');
}

function openEntryOf(option: PanelOption): void {
  const entry = entryOf(option);
  if (entry !== undefined) openOutward(entry.source.url);
}

function entryOf(option: PanelOption | undefined): FaqEntry | undefined {
  if (option?.kind === 'result') return option.result.entry;
  return option?.kind === 'question' ? option.entry : undefined;
}

function optionsOf(groups: readonly OptionGroup[]): PanelOption[] {
  return groups.flatMap((group) => group.options);
}

/** Whether the key types a character, which replaces a resumed answer by a new query. */
function isText({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey && !isComposing;
}

function groupsFor({ outcome }: PanelState, suggestions: readonly OptionGroup[]): OptionGroup[] {
  if (outcome === undefined) return suggestions.filter((group) => group.options.length > 0);
  if (outcome.kind === 'unanswered') {
    return outcome.near === undefined ? [] : [questionGroup(panelStrings.nearQuestion, [outcome.near])];
  }
  const categories = new Set(outcome.results.map(({ entry }) => entry.category.id));
  const isOfSeveral = categories.size > 1;
  return [
    {
      title: panelStrings.results,
      options: outcome.results.map((result) => ({ kind: 'result', result, isOfSeveral })),
    },
  ];
}

function statusOf({ outcome }: PanelState): string | undefined {
  if (outcome === undefined) return undefined;
  return outcome.kind === 'answered'
    ? panelStrings.resultCount(outcome.results.length)
    : panelStrings.noAnswer;
}
