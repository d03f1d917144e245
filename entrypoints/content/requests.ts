import type { askBackground } from '../../src/channel/ask-background';
import { servePage } from '../../src/channel/serve-page';
import type { TermTour } from '../../src/page/term-tour';
import { attachQuickSearch } from '../../src/quick-search/quick-search';
import { HELP_CENTRE_URL } from '../../src/site/official-site';
import type { ShadowHost } from '../../src/ui/shadow-host';

/** Does what the keyboard's commands and the popup ask of this page: quick search and the tour of the terms. */
export function attachRequests({
  host,
  tour,
  ask,
  signal,
}: {
  readonly host: ShadowHost;
  readonly tour: TermTour;
  readonly ask: typeof askBackground;
  readonly signal: AbortSignal;
}): void {
  const quickSearch = attachQuickSearch({
    host,
    content: async () => ({ popular: await ask({ type: 'popular' }), terms: await tour.list() }),
    panel: {
      search: (query) => ask({ type: 'search', query }),
      helpCentreUrl: HELP_CENTRE_URL,
      onTerm: (term) => tour.show(term.id),
    },
  });
  servePage(
    {
      'toggle-quick-search': quickSearch.toggle,
      'list-terms': tour.list,
      'show-term': ({ termId }) => tour.show(termId),
      'step-term': ({ to }) => tour.step(to),
    },
    { signal },
  );
}
