import type { ComponentChild, RefObject, VNode } from 'preact';
import { CLEAR, IconButton } from './controls';
import { optionId } from './option-list';
import { panelStrings } from './strings';

/** By how many options each key moves. */
const MOVES: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };

/** The search field: an APG combobox whose list is open whenever it has options. */
export function SearchBox({
  field,
  text,
  listId,
  active,
  hasOptions,
  end,
  onType,
  onMove,
  onEnter,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly listId: string;
  readonly active: number;
  readonly hasOptions: boolean;
  /** Shown beside the field. */
  readonly end: ComponentChild;
  readonly onType: (text: string) => void;
  readonly onMove: (by: number) => void;
  readonly onEnter: () => void;
}): VNode {
  const onKeyDown = (event: KeyboardEvent): void => {
    // Leaves keys to an input method that composes, and those with Ctrl to the panel.
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const by = MOVES[event.key];
    if (by === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (by === undefined) onEnter();
    else onMove(by);
  };
  const clear = (): void => {
    onType('');
    field.current?.focus();
  };
  return (
    <div class="search-box">
      <div class="field">
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label={panelStrings.searchLabel}
          aria-autocomplete="list"
          aria-expanded={hasOptions}
          aria-controls={hasOptions ? listId : undefined}
          aria-activedescendant={active >= 0 ? optionId(listId, active) : undefined}
          placeholder={panelStrings.searchPlaceholder}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          enterkeyhint="search"
          maxLength={300}
          value={text}
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {text !== '' && <IconButton path={CLEAR} label={panelStrings.clear} class="clear" onClick={clear} />}
      </div>
      {end}
    </div>
  );
}
