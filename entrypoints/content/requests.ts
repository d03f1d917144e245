import { native } from '../../src/browser/native';
import { serve } from '../../src/channel/call';
import { acceptPageCall, type Page } from '../../src/channel/page';
import { isDarkAround } from '../../src/page/surroundings';
import type { TermTour } from '../../src/page/term-tour';
import { createQuickSearch } from '../../src/quick-search/frame';
import type { ShadowHost } from '../../src/ui/shadow-host';

/** Handles requests from keyboard commands and the popup: quick search and the tour of the terms. */
export function attachRequests({
  host,
  tour,
  signal,
}: {
  readonly host: ShadowHost;
  readonly tour: TermTour;
  readonly signal: AbortSignal;
}): void {
  const quickSearch = createQuickSearch({
    host,
    url: native.runtime.getURL('quick-search.html'),
    isDark: () => isDarkAround(document.body?.firstChild ?? document.body ?? document),
    signal,
  });
  serve<Page>(
    (message, sender) => acceptPageCall(message, sender, native.runtime.id),
    {
      toggleQuickSearch() {
        quickSearch.toggle();
        return true;
      },
      closeQuickSearch: quickSearch.close,
      listTerms: tour.list,
      showTerm(termId) {
        quickSearch.close();
        return tour.show(termId);
      },
      stepTerm(to) {
        quickSearch.close();
        return tour.step(to);
      },
    },
    { signal },
  );
}
