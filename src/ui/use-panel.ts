import type { RefObject } from 'preact';
import { type Dispatch, useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import type { FaqEntry } from '../faq/entry';
import type { Query, SearchOutcome } from '../search/types';
import { resultOf } from './answer';
import { useLostFocus } from './hooks';
import { EMPTY_PANEL, nextPanelState, type PanelEvent, type PanelState } from './panel-state';

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
