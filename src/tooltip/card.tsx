import type { VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TermName } from '../lexicon/lexicon';
import type { TourPosition } from '../page/term-tour';
import type { SearchOutcome, SearchResult } from '../search/types';
import type { MuteScope } from '../storage/settings';
import { typeset } from '../text/typography';
import { AnswerView, OfficialLink } from '../ui/answer';
import { CopyButton } from '../ui/answer-actions';
import { BACK, CLOSE, Icon, MORE, NEXT } from '../ui/controls';
import { answerStrings, MUTE_SCOPES, pageStrings, strings } from '../ui/strings';

/** What the card shows, and what can be done in it. */
export interface CardProps {
  readonly term: TermName;
  readonly outcome: SearchOutcome;
  /** The term's place among the terms of the page; undefined when the tour does not reach it. */
  readonly position: TourPosition | undefined;
  readonly onStep: (to: 'next' | 'previous') => void;
  readonly onClose: () => void;
  readonly onMute: (scope: MuteScope, isMuted: boolean) => void;
}

const MAX_OTHERS = 3;

/** The in-page card: the term and its meaning, the answer that fits its sentence, and links to the other answers. */
export function Card({ term, outcome, position, onStep, onClose, onMute }: CardProps): VNode {
  const results = outcome.kind === 'answered' ? outcome.results : [];
  const [{ chosen, isAskedFor }, choose] = useState({ chosen: results[0], isAskedFor: false });
  const [isMenuOpen, openMenu] = useState(false);
  return (
    <div
      class="card"
      role="dialog"
      aria-label={pageStrings.tooltipLabel(term.label)}
      aria-describedby="card-position card-answer"
      tabIndex={-1}
    >
      <header>
        <p class="card-term">
          <strong>{term.label}</strong>
          {term.expansion !== undefined && <span>{typeset(term.expansion)}</span>}
        </p>
        <button type="button" class="icon-button" aria-label={strings.close} onClick={onClose}>
          <Icon path={CLOSE} />
        </button>
      </header>
      {chosen !== undefined && (
        <CardBody
          key={chosen.entry.id}
          result={chosen}
          takesFocus={isAskedFor}
          others={results.filter((result) => result !== chosen).slice(0, MAX_OTHERS)}
          onChoose={(result) => choose({ chosen: result, isAskedFor: true })}
        />
      )}
      <footer>
        {chosen !== undefined && (
          <p class="card-actions" key={chosen.entry.id}>
            <OfficialLink entry={chosen.entry}>
              {answerStrings.readOn[chosen.entry.answer.extent][chosen.entry.source.kind]}
            </OfficialLink>
            <CopyButton entry={chosen.entry} label={answerStrings.copyShort} />
          </p>
        )}
        <button
          type="button"
          class="icon-button"
          aria-label={pageStrings.more}
          aria-expanded={isMenuOpen}
          onClick={() => openMenu(!isMenuOpen)}
        >
          <Icon path={MORE} />
        </button>
        {position !== undefined && <Position {...position} onStep={onStep} />}
        {isMenuOpen && <MuteMenu onMute={onMute} />}
      </footer>
    </div>
  );
}

/** One answer. When it was chosen in the card, its title takes the focus, to be read out. */
function CardBody({
  result,
  takesFocus,
  others,
  onChoose,
}: {
  readonly result: SearchResult;
  readonly takesFocus: boolean;
  readonly others: readonly SearchResult[];
  readonly onChoose: (result: SearchResult) => void;
}): VNode {
  const { entry } = result;
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <div class="card-body scrolls">
      <h2 ref={title} tabIndex={-1}>
        {typeset(entry.question)}
      </h2>
      <AnswerView result={result} compactId="card-answer" />
      {others.length > 0 && (
        <section class="others" aria-label={pageStrings.otherAnswers(others.length)}>
          <h3 class="group-title">{pageStrings.otherAnswers(others.length)}</h3>
          {others.map((other) => (
            <button key={other.entry.id} type="button" onClick={() => onChoose(other)}>
              {typeset(other.entry.question)}
            </button>
          ))}
        </section>
      )}
    </div>
  );
}

/** « 3 sur 18 » between the buttons for the previous and the next term. */
function Position({ place, count, onStep }: TourPosition & Pick<CardProps, 'onStep'>): VNode {
  return (
    <p class="position">
      <button
        type="button"
        class="icon-button"
        aria-label={pageStrings.previousTerm}
        onClick={() => onStep('previous')}
      >
        <Icon path={BACK} />
      </button>
      <span id="card-position">{pageStrings.termPosition(place, count)}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={pageStrings.nextTerm}
        onClick={() => onStep('next')}
      >
        <Icon path={NEXT} />
      </button>
    </p>
  );
}

/** Mutes the term, the page or the site; then says so and offers an undo button, which takes the focus. */
function MuteMenu({ onMute }: { readonly onMute: (scope: MuteScope, isMuted: boolean) => void }): VNode {
  const [muted, setMuted] = useState<MuteScope>();
  const mute = (scope: MuteScope, isMuted: boolean): void => {
    setMuted(isMuted ? scope : undefined);
    onMute(scope, isMuted);
  };
  return (
    <div class="mutes">
      <span role="status">{muted !== undefined && pageStrings.muted[muted]}</span>
      {muted === undefined ? (
        <>
          <p id="mute">{pageStrings.mute}</p>
          {MUTE_SCOPES.map((scope) => (
            <button
              key={scope}
              id={`mute-${scope}`}
              type="button"
              aria-labelledby={`mute mute-${scope}`}
              onClick={() => mute(scope, true)}
            >
              {pageStrings.muteScope[scope]}
            </button>
          ))}
        </>
      ) : (
        <button ref={focus} key="undo" type="button" onClick={() => mute(muted, false)}>
          {pageStrings.undo}
        </button>
      )}
    </div>
  );
}

function focus(element: HTMLElement | null): void {
  element?.focus();
}
