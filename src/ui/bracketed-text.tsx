import type { VNode } from 'preact';
import { useId, useState } from 'preact/hooks';
import type { Bracket } from '../faq/brackets';
import type { Span } from '../search/types';
import { typeset } from '../text/typography';
import { howChecked } from './citation';
import { Icon, INFO } from './icons';
import { MarkedText } from './marked-text';
import { NoteText } from './notes';
import { answerStrings } from './strings';

/** A part of an official text with what is set in it. */
export interface BracketedTextProps {
  readonly text: string;
  readonly part: Span;
  /** Count in the whole text, as brackets do. */
  readonly marks: readonly Span[];
  readonly brackets: readonly Bracket[];
  /** Where nothing unfolds: the brackets are only text. */
  readonly isPlain?: boolean | undefined;
}

/**
 * The `part` of an official text, its `marks` in `<mark>`, with the editor's brackets that stand in it. The
 * brackets cannot be selected, so that no one copies them as the official text.
 */
export function BracketedText({ text, part, marks, brackets, isPlain }: BracketedTextProps): VNode {
  const here = brackets.filter(({ at }) => at > part.start && at <= part.end);
  const slice = (start: number, end: number): VNode => (
    <MarkedText text={text} part={{ start, end }} marks={marks} />
  );
  let from = part.start;
  const upToEachBracket = here.map((bracket) => {
    const before = slice(from, bracket.at);
    from = bracket.at;
    const key = `${bracket.note.id} ${bracket.at}`;
    return [
      before,
      isPlain === true ? (
        <PlainBracket key={key} bracket={bracket} />
      ) : (
        <BracketView key={key} bracket={bracket} />
      ),
    ];
  });
  return (
    <>
      {upToEachBracket}
      {slice(from, part.end)}
    </>
  );
}

function PlainBracket({ bracket: { short } }: { readonly bracket: Bracket }): VNode {
  return (
    <span class="bracket">
      {'\u00a0'}
      <i>[{typeset(short)}]</i>
    </span>
  );
}

/** « [aujourd’hui : 175 h] », which unfolds the whole note. */
function BracketView({ bracket: { short, note } }: { readonly bracket: Bracket }): VNode {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const said = typeset(short);
  const lastWord = said.lastIndexOf(' ') + 1;
  return (
    <span class="bracket">
      {'\u00a0'}
      {/* Not the button's own text: a button cannot be broken over two lines. */}
      <i aria-hidden="true">[{said.slice(0, lastWord)}</i>
      <span class="bracket-end">
        <i aria-hidden="true">
          {said.slice(lastWord)}
          {'\u00a0'}
        </i>
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-label={answerStrings.editorsNote(said)}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon path={INFO} />
        </button>
        <i aria-hidden="true">]</i>
      </span>
      {isOpen && (
        <span class="bracket-note" role="note" id={id}>
          <NoteText note={note} /> <span class="note-source">{howChecked([note])}</span>
        </span>
      )}
    </span>
  );
}
