import type { RefObject, VNode } from 'preact';
import { optionId } from './option-list';
import { strings } from './strings';

/** The search field: an APG combobox whose list stands below it, always open while it has options. */
export function SearchBox({
  field,
  text,
  listId,
  active,
  hasOptions,
  onType,
  onMove,
  onEnter,
}: {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly text: string;
  readonly listId: string;
  readonly active: number;
  readonly hasOptions: boolean;
  readonly onType: (text: string) => void;
  readonly onMove: (to: 'next' | 'previous') => void;
  readonly onEnter: () => void;
}): VNode {
  const onKeyDown = (event: KeyboardEvent): void => {
    // While an input method composes, the keys are its own.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      onMove(event.key === 'ArrowDown' ? 'next' : 'previous');
    } else if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    }
  };
  return (
    <div class="search-box">
      <input
        ref={field}
        type="text"
        role="combobox"
        aria-label={strings.searchLabel}
        aria-autocomplete="list"
        aria-expanded={hasOptions}
        aria-controls={hasOptions ? listId : undefined}
        aria-activedescendant={active >= 0 ? optionId(listId, active) : undefined}
        placeholder={strings.searchPlaceholder}
        autocomplete="off"
        autocapitalize="none"
        spellcheck={false}
        enterkeyhint="search"
        maxLength={300}
        value={text}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
