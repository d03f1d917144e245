import type { TermName } from '../lexicon/lexicon';
import { isCurrent, type Occurrence, rangeOf, sentenceAround } from '../page/occurrences';
import { homeBeside, isDarkAround } from '../page/surroundings';
import type { TermNames, TermTour } from '../page/term-tour';
import { createAttendant, loadOnce } from '../page/timing';
import type { Query, SearchOutcome } from '../search/types';
import type { MuteScope } from '../storage/settings';
import type { ShadowHost } from '../ui/shadow-host';
import type { CardView, CreateCardView } from './card-view';
import { createHoverMachine } from './hover';
import { observeGestures } from './pointer-events';

/** The tooltip as the rest of the content script sees it. */
export interface Tooltip {
  /** Updates the occurrences that can be explained. Closes the card when its occurrence has gone. */
  follow(occurrences: readonly Occurrence[]): void;
  /** Opens on `occurrence`, scrolled into view, with the focus in the card. */
  open(occurrence: Occurrence): void;
}

/** What {@link attachTooltip} works with. */
export interface TooltipOptions {
  readonly host: ShadowHost;
  /** Loads the card: when the page is idle after its first term, or when a card is asked for before. */
  readonly loadCard: () => Promise<CreateCardView>;
  /** Called when a card is asked for and loading it has failed twice: no term can be explained. */
  readonly onCardLost: () => void;
  readonly names: TermNames;
  readonly tour: Pick<TermTour, 'step' | 'positionOf'>;
  readonly search: (query: Query) => Promise<SearchOutcome>;
  readonly onMute: (scope: MuteScope, termId: string, isMuted: boolean) => void;
  /** Called with the occurrence that the card explains; with none when the card closes. */
  readonly onExplain: (occurrences: readonly Occurrence[]) => void;
  readonly signal: AbortSignal;
}

/** Shows the answer that fits a highlighted term on hover, click, tap or request, until `signal` aborts. */
export function attachTooltip({
  host,
  loadCard,
  onCardLost,
  names,
  tour,
  search,
  onMute,
  onExplain,
  signal,
}: TooltipOptions): Tooltip {
  let occurrences: readonly Occurrence[] = [];
  const { request, answerTo } = createAnswers(names, search);
  const machine = createHoverMachine<Occurrence>({
    // Requested anew for each visit: an article may have been learned meanwhile.
    onTarget: (target) => void request(target),
    onOpen: (target) => void show(target, false),
    onClose,
    signal,
  });
  const dismiss = (): void => machine.dispatch({ type: 'dismissed', at: performance.now() });
  let view: CardView | undefined;
  const loadView = loadOnce(async () => {
    const create = await loadCard();
    signal.throwIfAborted();
    const rangeIn = (target: Occurrence) => (isCurrent(target) ? rangeOf(target) : undefined);
    view = create(host, { rangeOf: rangeIn, isDarkAround, homeBeside, onLeave: dismiss, signal });
    return view;
  });
  const gestures = { occurrences: () => occurrences, open: () => view?.boxes(), ours: host.element };
  const attendant = createAttendant(
    (attached) => {
      observeGestures(gestures, machine.dispatch, { ...attached, onMove: () => view?.place() });
      requestIdleCallback(() => void loadView().catch(() => {}));
    },
    { signal },
  );
  // After the last term is muted, its card has the undo button and needs the listeners until it closes.
  const attend = (): void => attendant.needed(occurrences.length > 0 || machine.openOn() !== undefined);

  async function show(target: Occurrence, takesFocus: boolean): Promise<void> {
    const card = loadView().catch(loadView).catch(onCardLost);
    const [loaded, answer] = await Promise.all([card, answerTo(target).catch(() => undefined)]);
    if (!loaded || answer?.term === undefined || machine.openOn() !== target) return;
    const { term, outcome } = answer;
    onExplain([target]);
    loaded.show({
      ...{ target, takesFocus, term, outcome },
      isAsked: machine.isPinned(),
      position: tour.positionOf(target),
      onStep: (to) => tour.step(to, target),
      onClose: dismiss,
      onMute(scope, isMuted) {
        // The card has the undo button: it stays when the highlight goes.
        machine.dispatch({ type: 'asked', target });
        onMute(scope, term.id, isMuted);
      },
    });
  }
  function onClose(): void {
    view?.hide();
    onExplain([]);
    attend();
  }

  return {
    follow(next) {
      occurrences = next;
      const target = machine.target();
      if (target !== undefined && !isShown(target)) dismiss();
      attend();
    },
    open(occurrence) {
      machine.dispatch({ type: 'asked', target: occurrence });
      void show(occurrence, true);
    },
  };
}

interface Answer {
  readonly term: TermName | undefined;
  readonly outcome: SearchOutcome;
}

/** Asks for the answers to occurrences, and keeps the last one. */
function createAnswers(names: TermNames, search: TooltipOptions['search']) {
  let last: { readonly target: Occurrence; readonly answer: Promise<Answer> } | undefined;
  const request = (target: Occurrence): Promise<Answer> => {
    const query = { text: sentenceAround(target), about: target.termId };
    const answer = Promise.all([search(query), names([target.termId])]).then(([outcome, [term]]) => {
      return { term: outcome.sense ?? term, outcome };
    });
    last = { target, answer };
    // Asked again after a failure.
    answer.catch(() => {
      if (last?.answer === answer) last = undefined;
    });
    return answer;
  };
  return {
    request,
    /** The answer last requested, if it is that to `target`; else requests it. */
    answerTo: (target: Occurrence) => (last?.target === target ? last.answer : request(target)),
  };
}

/** Whether the page still has the text, and shows it. */
function isShown(occurrence: Occurrence): boolean {
  return isCurrent(occurrence) && rangeOf(occurrence).getClientRects().length > 0;
}
