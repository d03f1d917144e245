import type { VNode } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { CLOSE, IconButton } from '../ui/controls';
import { useAsked } from '../ui/hooks';
import { type Suggestions, suggest } from '../ui/option-list';
import { SearchPanel, type SearchPanelProps } from '../ui/search-panel';
import { strings } from '../ui/strings';

/** What the quick search needs from the page and the background. */
export interface QuickSearchProps
  extends Pick<SearchPanelProps, 'search' | 'initialText' | 'helpCentreUrl' | 'onTerm'> {
  readonly suggest: () => Promise<Suggestions>;
  readonly onClose: () => void;
}

const NONE: Suggestions = { popular: [], terms: [] };

/**
 * The search over an official page, in a frame of the extension. The page may cover the frame and redirect clicks into
 * it, so nothing here writes to storage.
 */
export function QuickSearch({ suggest: ask, onClose, ...panel }: QuickSearchProps): VNode {
  const suggestions = useAsked<Suggestions>(ask, NONE);
  // As early as the focus: a Tab pressed at once would leave the frame.
  useLayoutEffect(() => {
    // On the document, since no element may have the focus. The panel stops the Escape events that it handles.
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Tab') goRound(event);
      else if (event.key === 'Escape' && !event.isComposing) onClose();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onClose]);
  const close = <IconButton path={CLOSE} label={strings.close} onClick={onClose} />;
  return (
    <main class="surface quick-search">
      <h1 class="visually-hidden">{strings.productName}</h1>
      <SearchPanel
        {...panel}
        suggestions={suggest(suggestions)}
        onClose={onClose}
        fieldEnd={close}
        answerTools={() => close}
      />
      <footer>
        <p>{`${strings.productName} · ${strings.unofficial}`}</p>
      </footer>
    </main>
  );
}

/** Makes Tab wrap from the last stop of the quick search to the first, and Shift+Tab back. */
function goRound(event: KeyboardEvent): void {
  const stops = [...document.querySelectorAll<HTMLElement>('a[href], button, input, summary')].filter(
    (stop) => stop.checkVisibility(),
  );
  const [first, last] = event.shiftKey ? [stops.at(-1), stops[0]] : [stops[0], stops.at(-1)];
  if (document.activeElement !== last) return;
  event.preventDefault();
  first?.focus();
}
