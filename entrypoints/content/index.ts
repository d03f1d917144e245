import { terms } from 'virtual:terms';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { createHighlighter } from '../../src/page/highlighter';
import { attachPageTerms } from '../../src/page/page-terms';
import { askBackground } from '../../src/platform/ask-background';
import * as site from '../../src/platform/official-site';
import { createPageSettings } from '../../src/platform/page-settings';
import { isQuiet } from '../../src/settings/mutes';
import { DEFAULT_SETTINGS } from '../../src/settings/settings';
import { createTermMatcher } from '../../src/terms/term-matcher';
import { createTermNames } from '../../src/tooltip/term-names';
import { createTermTour } from '../../src/tooltip/term-tour';
import { attachTooltip } from '../../src/tooltip/tooltip';
import './highlight.css';
import { createHost } from './host';
import { HIGHLIGHT_NAME } from './names';
import { attachRequests } from './requests';
import { whileValid } from './while-valid';

export default defineContentScript({
  matches: site.OFFICIAL_MATCHES,
  excludeMatches: site.EXCLUDED_MATCHES,
  noScriptStartedPostMessage: true,
  main(ctx) {
    const { signal } = ctx;
    const ask = whileValid(ctx, askBackground);
    const names = createTermNames(() => ask({ type: 'terms' }));
    const host = createHost({ signal });
    const store = createPageSettings();
    let settings = DEFAULT_SETTINGS;

    // The page's text ─▶ occurrences ─▶ highlights ─▶ tooltip
    const highlighter = createHighlighter(HIGHLIGHT_NAME, { signal });
    const tooltip = attachTooltip({ host, names, search: (query) => ask({ type: 'search', query }), signal });
    const tour = createTermTour(names, tooltip.open);
    const pageTerms = attachPageTerms({
      root: document.documentElement,
      matcher: createTermMatcher(terms),
      ignored: host.element,
      isAllowed: () => site.isDetectionAllowed(location) && !isQuiet(settings, location),
      isShown: (termId) => !settings.muted.terms.includes(termId),
      onUpdate: (found) => [highlighter, tooltip, tour].map((follower) => follower.follow(found)),
      signal,
    });
    const obey = (current: typeof settings): void => {
      settings = current;
      pageTerms.refresh();
    };
    store.watch(obey, { signal });

    attachRequests({ host, tour, ask, signal });
  },
});
