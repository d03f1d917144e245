import type { SearchOutcome, SearchResult } from '../search/types';

/** What the search panel shows. `active` is the option that the arrow keys have reached, -1 for none. */
export interface PanelState {
  readonly text: string;
  /** Whether the words are searched as typed, without correcting any. */
  readonly asTyped: boolean;
  /** The outcome for the text as it stands, or for an earlier one while the next is on its way. */
  readonly outcome: SearchOutcome | undefined;
  /** Whether `outcome` is still that of an earlier text. */
  readonly isStale: boolean;
  readonly active: number;
  readonly open: SearchResult | undefined;
  /** The text was there before this opening: typing replaces it. */
  readonly isResumed: boolean;
  /** Enter was pressed before the outcome came: its first answer opens when it does. */
  readonly opensFirst: boolean;
}

/** What can happen to the panel. */
export type PanelEvent =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'found'; readonly text: string; readonly outcome: SearchOutcome }
  | { readonly type: 'moved'; readonly to: 'next' | 'previous'; readonly optionCount: number }
  | { readonly type: 'opened'; readonly result: SearchResult }
  | { readonly type: 'entered' }
  | { readonly type: 'resumed'; readonly text: string; readonly open: SearchResult | undefined }
  | { readonly type: 'typed-over'; readonly key: string }
  | { readonly type: 'kept-as-typed' }
  | { readonly type: 'escaped' };

/** The panel as it opens. */
export const EMPTY_PANEL: PanelState = {
  text: '',
  asTyped: false,
  outcome: undefined,
  isStale: false,
  active: -1,
  open: undefined,
  isResumed: false,
  opensFirst: false,
};

/** The next state of the panel. Escape goes back one step: answer, results, empty field. */
export function nextPanelState(state: PanelState, event: PanelEvent): PanelState {
  switch (event.type) {
    case 'typed':
      if (event.text.trim() === '') return { ...EMPTY_PANEL, text: event.text };
      return { ...EMPTY_PANEL, text: event.text, outcome: state.outcome, isStale: true };
    case 'found':
      return found(state, event.text, event.outcome);
    case 'moved':
      return { ...state, active: moveActive(state.active, event.to, event.optionCount) };
    case 'opened':
      return { ...state, open: event.result };
    case 'entered':
      return state.isStale ? { ...state, opensFirst: true } : openFirst(state);
    case 'resumed':
      // Whoever has begun to type is asking something else.
      if (!isEmptyPanel(state)) return state;
      return { ...EMPTY_PANEL, text: event.text, open: event.open, isResumed: true };
    case 'typed-over':
      // The second key of a quick typist comes before the field has taken the answer's place.
      return nextPanelState(state, {
        type: 'typed',
        text: state.open === undefined ? state.text + event.key : event.key,
      });
    case 'kept-as-typed':
      return { ...state, asTyped: true, isStale: true, active: -1 };
    case 'escaped':
      return state.open === undefined ? EMPTY_PANEL : { ...state, open: undefined };
  }
}

/** Whether Escape has nothing left to go back to in the panel, and so closes what holds it. */
export function isEmptyPanel(state: PanelState): boolean {
  return state.open === undefined && state.text === '';
}

function found(state: PanelState, text: string, outcome: SearchOutcome): PanelState {
  // Answers to an earlier text may arrive late: only the text on screen counts.
  if (text !== state.text) return state;
  const last = outcome.kind === 'answered' ? outcome.results.length - 1 : -1;
  // An arrow pressed before the outcome came counts in the list that came.
  const next = { ...state, outcome, isStale: false, active: Math.min(state.active, last) };
  return state.opensFirst ? openFirst({ ...next, opensFirst: false }) : next;
}

function openFirst(state: PanelState): PanelState {
  return state.outcome?.kind === 'answered' ? { ...state, open: state.outcome.results[0] } : state;
}

/** Round the list and through the field: from the last option to none, then to the first. */
function moveActive(active: number, to: 'next' | 'previous', optionCount: number): number {
  if (optionCount === 0) return -1;
  const places = optionCount + 1;
  const place = active + 1 + (to === 'next' ? 1 : -1);
  return ((place + places) % places) - 1;
}
