import type { RefObject } from 'preact';
import { type Dispatch, useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { FaqEntry } from '../faq/entry';
import type { Query, SearchOutcome, SearchResult } from '../search/types';
import { resultOf } from './answer';
import { useLostFocus } from './hooks';

/** What the search panel shows. `active` is the option that Enter opens, -1 for none. */
export interface PanelState {
  readonly text: string;
  /** Whether the words are searched as typed, without correcting any. */
  readonly asTyped: boolean;
  /** The outcome for the current text, or for an earlier one until the next arrives. */
  readonly outcome: SearchOutcome | undefined;
  /** Whether `outcome` is still that of an earlier text. */
  readonly isStale: boolean;
  readonly active: number;
  readonly open: SearchResult | undefined;
  /** The text is from an earlier opening: typing replaces it. */
  readonly isResumed: boolean;
  /** Enter was pressed before the outcome came: the active answer opens on arrival. */
  readonly opensActive: boolean;
}

/** Events of the panel. */
export type PanelEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'found'; readonly text: string; readonly outcome: SearchOutcome }
  | { readonly type: 'failed'; readonly text: string }
  | { readonly type: 'moved'; readonly by: number; readonly optionCount: number }
  | { readonly type: 'opened'; readonly result: SearchResult }
  | { readonly type: 'stepped'; readonly by: 1 | -1 }
  | { readonly type: 'entered' }
  | { readonly type: 'resumed'; readonly text: string; readonly open: SearchResult | undefined }
  | { readonly type: 'typed-over'; readonly key: string }
  | { readonly type: 'kept-as-typed' }
  | { readonly type: 'escaped' };

/** The initial state. */
export const EMPTY_PANEL: PanelState = {
  text: '',
  asTyped: false,
  outcome: undefined,
  isStale: false,
  active: -1,
  open: undefined,
  isResumed: false,
  opensActive: false,
};

/** The next state of the panel. Escape goes back one step: answer, results, empty field. */
export function nextPanelState(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'typed':
      if (event.text.trim() === '') return { ...EMPTY_PANEL, text: event.text };
      return {
        ...EMPTY_PANEL,
        text: event.text,
        outcome: state.outcome,
        isStale: true,
        active: firstOf(state.outcome),
      };
    case 'found':
      return found(state, event.text, event.outcome);
    case 'failed':
      // The outcome of an earlier text would look like an answer to this one.
      if (event.text !== state.text) return state;
      return { ...state, outcome: undefined, isStale: false, active: -1, opensActive: false };
    case 'moved':
      return { ...state, active: moveActive(state.active, event.by, event.optionCount) };
    case 'opened':
      return { ...state, open: event.result };
    case 'stepped': {
      const next = answersOf(state)[placeOfOpen(state) + event.by];
      return next === undefined || state.open === undefined ? state : { ...state, open: next };
    }
    case 'entered':
      return state.isStale ? { ...state, opensActive: true } : openActive(state);
    case 'resumed':
      // The user has begun to type another query.
      if (!isEmptyPanel(state)) return state;
      return { ...EMPTY_PANEL, text: event.text, open: event.open, isResumed: true };
    case 'typed-over':
      // A second fast keystroke may come before the field replaces the answer.
      return nextPanelState(state, {
        type: 'typed',
        text: state.open === undefined ? state.text + event.key : event.key,
      });
    case 'kept-as-typed':
      return { ...state, asTyped: true, isStale: true, active: -1 };
    case 'escaped':
      return state.open === undefined
        ? EMPTY_PANEL
        : { ...state, open: undefined, active: activeOnReturn(state) };
  }
}

/** The answers found, best first. */
export function answersOf({ outcome }: PanelState): readonly SearchResult[] {
  return outcome?.kind === 'answered' ? outcome.results : [];
}

/** The place of the open answer among those found; -1 when it was not opened from them. */
export function placeOfOpen(state: PanelState): number {
  return answersOf(state).findIndex(({ entry }) => entry.id === state.open?.entry.id);
}

/** The answer that was open, if it is in the list. */
function activeOnReturn(state: PanelState): number {
  const place = placeOfOpen(state);
  return place < 0 ? state.active : place;
}

/** Whether Escape has nothing left to go back to in the panel, and so closes what holds it. */
export function isEmptyPanel(state: PanelState): boolean {
  return state.open === undefined && state.text === '';
}

function found(state: PanelState, text: string, outcome: SearchOutcome): PanelState {
  // Answers to an earlier text may arrive late and are ignored.
  if (text !== state.text) return state;
  const last = outcome.kind === 'answered' ? outcome.results.length - 1 : -1;
  // Arrow keys pressed before the outcome came apply to it.
  const active = Math.min(Math.max(state.active, firstOf(outcome)), last);
  const next = { ...state, outcome, isStale: false, active };
  return state.opensActive ? openActive({ ...next, opensActive: false }) : next;
}

/** The first active answer; -1 if there is none. */
function firstOf(outcome: SearchOutcome | undefined): number {
  return outcome?.kind === 'answered' ? 0 : -1;
}

function openActive(state: PanelState): PanelState {
  const result = answersOf(state)[Math.max(0, state.active)];
  return result === undefined ? state : { ...state, open: result };
}

/** Single steps wrap around; page steps stop at the ends. */
function moveActive(active: number, by: number, optionCount: number): number {
  if (optionCount === 0) return -1;
  if (Math.abs(by) > 1) return Math.min(Math.max(active + by, 0), optionCount - 1);
  if (active < 0) return by > 0 ? 0 : optionCount - 1;
  return (active + by + optionCount) % optionCount;
}

/** The inputs of the panel's state. */
export interface PanelSource {
  readonly search: (query: Query) => Promise<SearchOutcome>;
  /** Text typed before the panel loaded. */
  readonly initialText?: string | undefined;
  /** What to resume from an earlier opening, once known; ignored if the user has begun to type. */
  readonly start?: PanelStart | undefined;
  /** Called after a change of the query or open answer. */
  readonly onChange?: ((place: PanelPlace) => void) | undefined;
}

/** A query, and the answer to open over its results. */
export interface PanelStart {
  readonly text: string;
  readonly open: FaqEntry | undefined;
  /** The text is from a page, not the user: it is not stored. */
  readonly isPassing?: true;
}

/** Where the user is in the panel. */
export interface PanelPlace {
  readonly text: string;
  readonly openId: string | undefined;
}

/** The panel's state, its event dispatcher, and its field. */
export interface PanelControl {
  readonly state: PanelState;
  readonly dispatch: Dispatch<PanelEvent>;
  readonly field: RefObject<HTMLInputElement | null>;
}

/** Delays "no answer", because half a word never has one. */
const NO_ANSWER_DELAY_MS = 400;

/** Keeps a panel's state, searches the typed text, and focuses the field. */
export function usePanel({ search, initialText = '', start, onChange }: PanelSource): PanelControl {
  const [state, dispatch] = useReducer(nextPanelState, { ...EMPTY_PANEL, text: initialText });
  const field = useRef<HTMLInputElement>(null);
  const { text, open, isResumed } = state;
  useSearch(search, state, dispatch);

  // At first and after an answer, the user can type at once.
  useLayoutEffect(() => {
    if (open === undefined) field.current?.focus();
  }, [open]);
  useLostFocus(field);
  useLayoutEffect(() => {
    if (isResumed && open === undefined) field.current?.select();
  }, [isResumed, open]);
  useEffect(() => {
    if (start === undefined) return;
    dispatch({ type: 'resumed', text: start.text, open: start.open && resultOf(start.open) });
  }, [start]);
  const isFirst = useRef(true);
  useEffect(() => {
    if (!isFirst.current) onChange?.({ text, openId: open?.entry.id });
    isFirst.current = false;
  }, [text, open, onChange]);
  return { state, dispatch, field };
}

function useSearch(
  search: PanelSource['search'],
  { text, asTyped }: PanelState,
  dispatch: Dispatch<PanelEvent>,
): void {
  useEffect(() => {
    if (text.trim() === '') return;
    let isWanted = true;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const typedAt = performance.now();
    const onFound = (outcome: SearchOutcome): void => {
      if (!isWanted) return;
      const wait = outcome.kind === 'answered' ? 0 : typedAt + NO_ANSWER_DELAY_MS - performance.now();
      if (wait <= 0) dispatch({ type: 'found', text, outcome });
      else timer = setTimeout(() => dispatch({ type: 'found', text, outcome }), wait);
    };
    search({ text, asTyped }).then(onFound, () => dispatch({ type: 'failed', text }));
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [text, asTyped, search, dispatch]);
}
