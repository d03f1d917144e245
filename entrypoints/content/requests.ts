import { native } from '../../src/browser/native';
import type { Background } from '../../src/channel/background';
import type { Remote } from '../../src/channel/call';
import { acceptPageCall, type Page } from '../../src/channel/page';
import { serve } from '../../src/channel/serve';
import type { TermTour } from '../../src/page/term-tour';
import { attachQuickSearch } from '../../src/quick-search/quick-search';
import { HELP_CENTRE_URL } from '../../src/site/official-site';
import type { ShadowHost } from '../../src/ui/shadow-host';

/** Does what the keyboard's commands and the popup ask of this page: quick search and the tour of the terms. */
export function attachRequests({
  host,
  tour,
  background,
  signal,
}: {
  readonly host: ShadowHost;
  readonly tour: TermTour;
  readonly background: Remote<Pick<Background, 'search' | 'popular'>>;
  readonly signal: AbortSignal;
}): void {
  const quickSearch = attachQuickSearch({
    host,
    content: async () => ({ popular: await background.popular(), terms: await tour.list() }),
    panel: {
      search: background.search,
      helpCentreUrl: HELP_CENTRE_URL,
      onTerm: (term) => tour.show(term.id),
    },
  });
  serve<Page>(
    (message, sender) => acceptPageCall(message, sender, native.runtime.id),
    {
      toggleQuickSearch: quickSearch.toggle,
      listTerms: tour.list,
      showTerm: tour.show,
      stepTerm: tour.step,
    },
    { signal },
  );
}
