import { terms } from 'virtual:terms';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createHighlighter } from '../../src/page/highlighter';
import { attachPageTerms } from '../../src/page/page-terms';
import { askBackground } from '../../src/platform/ask';
import * as site from '../../src/platform/official-site';
import { servePage } from '../../src/platform/serve';
import { attachQuickSearch } from '../../src/quick-search/quick-search';
import quickSearchCss from '../../src/quick-search/quick-search.css?inline';
import type { Query } from '../../src/search/types';
import { createTermMatcher } from '../../src/terms/term-matcher';
import { createTermTour } from '../../src/tooltip/term-tour';
import { attachTooltip } from '../../src/tooltip/tooltip';
import tooltipCss from '../../src/tooltip/tooltip.css?inline';
import { createShadowHost } from '../../src/ui/shadow-host';
import './highlight.css';
import { HIGHLIGHT_NAME, HOST_TAG } from './names';
import { whileValid } from './while-valid';

export default defineContentScript({
  matches: site.OFFICIAL_MATCHES,
  excludeMatches: site.EXCLUDED_MATCHES,
  noScriptStartedPostMessage: true,
  main(ctx) {
    const { signal } = ctx;
    const ask = whileValid(ctx, askBackground);
    const search = (query: Query) => ask({ type: 'search', query });
    const host = createShadowHost(HOST_TAG, tooltipCss + quickSearchCss, { signal });

    // The page's text ─▶ occurrences ─▶ highlights ─▶ tooltip
    const highlighter = createHighlighter(HIGHLIGHT_NAME, { signal });
    const tooltip = attachTooltip({ host, terms, search, signal });
    const tour = createTermTour(terms, tooltip.open);
    attachPageTerms({
      root: document.documentElement,
      matcher: createTermMatcher(terms),
      ignored: host.element,
      isAllowed: site.isDetectionAllowed,
      onUpdate: (found) => [highlighter, tooltip, tour].map((follower) => follower.follow(found)),
      signal,
    });

    // The keyboard ─▶ quick search and the tour of the terms
    const quickSearch = attachQuickSearch({
      host,
      content: async () => ({ popular: await ask({ type: 'popular' }), terms: tour.list() }),
      panel: { search, helpCentreUrl: site.HELP_CENTRE_URL, onTerm: (term) => tour.show(term.id) },
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
  },
});
