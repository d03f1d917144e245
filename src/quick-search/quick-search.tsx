import { SearchPanel, type SearchPanelProps } from '../ui/search-panel';
import type { ShadowHost } from '../ui/shadow-host';
import { strings } from '../ui/strings';
import { type Suggestions, suggest } from '../ui/suggestions';

/** The search that the keyboard opens over an official page. */
export interface QuickSearch {
  /** Opens it, or closes it when it is open. Resolves to true, when it has its content. */
  toggle(): Promise<boolean>;
}

/** Prepares the quick search; nothing is added to the page before it is opened. */
export function attachQuickSearch({
  host,
  content,
  panel,
}: {
  readonly host: ShadowHost;
  /** Asked for at each opening. */
  readonly content: () => Promise<Suggestions>;
  readonly panel: Pick<SearchPanelProps, 'search' | 'helpCentreUrl' | 'onTerm'>;
}): QuickSearch {
  const surface = host.createSurface('quick-search');
  let isOpen = false;

  const show = (suggestions: Suggestions): void =>
    surface.show(
      <div class="card" role="dialog" aria-label={strings.quickSearchLabel}>
        <header>
          <span>{`${strings.productName} · ${strings.unofficial}`}</span>
          <button type="button" onClick={close}>
            {strings.close}
          </button>
        </header>
        <SearchPanel {...panel} suggestions={suggest(suggestions)} onTerm={chooseTerm} onClose={close} />
      </div>,
    );

  const chooseTerm: SearchPanelProps['onTerm'] = (term) => {
    close();
    panel.onTerm(term);
  };

  const close = (): void => {
    isOpen = false;
    surface.show(null);
  };

  return {
    async toggle() {
      if (isOpen) {
        close();
        return true;
      }
      isOpen = true;
      show({ popular: [], terms: [] });
      const filled = await content();
      if (isOpen) show(filled);
      return true;
    },
  };
}
