import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { TermName } from '../lexicon/lexicon';
import type { SearchOutcome, SearchResult } from '../search/types';
import type { MuteScope } from '../storage/mutes';
import { typeset } from '../text/typography';
import { AnswerPart } from '../ui/answer';
import { AnswerActions } from '../ui/answer-actions';
import { Notes, Provenance } from '../ui/provenance';
import { strings } from '../ui/strings';
import { MuteButtons } from './mute-buttons';

/** The in-page card: the term, the answer that fits its sentence, and the way to the others. */
export function Card({
  term,
  outcome,
  onClose,
  onMute,
}: {
  readonly term: TermName;
  readonly outcome: SearchOutcome;
  readonly onClose: () => void;
  readonly onMute: (scope: MuteScope, isMuted: boolean) => void;
}): VNode {
  const results = outcome.kind === 'answered' ? outcome.results : [];
  const [chosen, choose] = useState<SearchResult | undefined>(results[0]);
  const others = results.filter((result) => result !== chosen).slice(0, 3);
  return (
    <div class="card" role="dialog" aria-label={strings.tooltipLabel(term.label)} tabIndex={-1}>
      <header>
        <p class="card-term">
          <strong>{term.label}</strong>
          {term.expansion !== undefined && <span>{strings.termExpansion(typeset(term.expansion))}</span>}
        </p>
        <button type="button" class="close" aria-label={strings.close} onClick={onClose}>
          <span aria-hidden="true">×</span>
        </button>
      </header>
      {chosen !== undefined && (
        <div class="card-body">
          <h2>{typeset(chosen.entry.question)}</h2>
          <Provenance entry={chosen.entry} />
          <Notes notes={chosen.entry.notes} />
          <blockquote class="answer-text" cite={chosen.entry.source.url}>
            <AnswerPart result={chosen} part={chosen.passage} />
          </blockquote>
          <AnswerActions key={chosen.entry.id} entry={chosen.entry} />
          {others.length > 0 && (
            <section class="others" aria-label={strings.otherAnswers(others.length)}>
              <p class="group-title">{strings.otherAnswers(others.length)}</p>
              {others.map((result) => (
                <button
                  key={result.entry.id}
                  type="button"
                  onClick={({ currentTarget }) => {
                    // The button goes; the focus stays in the card.
                    currentTarget.closest<HTMLElement>('.card')?.focus();
                    choose(result);
                  }}
                >
                  {typeset(result.entry.question)}
                </button>
              ))}
            </section>
          )}
        </div>
      )}
      <MuteButtons onMute={onMute} />
    </div>
  );
}
