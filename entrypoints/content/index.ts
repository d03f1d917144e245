import { answeredArticles, terms } from 'virtual:terms';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { untilFailure } from '../../src/browser/page-life';
import { connectBackground, type PageCalls } from '../../src/channel/background';
import { createHighlighter } from '../../src/page/highlighter';
import { attachPageTerms } from '../../src/page/page-terms';
import { createTermNames, createTermTour } from '../../src/page/term-tour';
import { MAX_SENTENCES } from '../../src/search/types';
import * as site from '../../src/site/official-site';
import { createPageSettings } from '../../src/storage/page-settings';
import { DEFAULT_SETTINGS, isQuiet, type MuteScope, mutedValue, withMute } from '../../src/storage/settings';
import { createTermMatcher } from '../../src/terms/term-matcher';
import { attachTooltip } from '../../src/tooltip/tooltip';
import { createShadowHost } from '../../src/ui/shadow-host';
import './highlight.css';
import { createBadge } from './badge';
import { loadCard } from './load-card';
import { CURRENT_HIGHLIGHT_NAME, HIGHLIGHT_NAME, HOST_ATTRIBUTE } from './names';
import { attachRequests } from './requests';

export default defineContentScript({
  matches: site.OFFICIAL_MATCHES,
  excludeMatches: site.EXCLUDED_MATCHES,
  noScriptStartedPostMessage: true,
  main(ctx) {
    if (!(document.createElement('div') instanceof HTMLElement)) return; // SVG and XML cannot hold our popovers.
    const { signal, onFailure, end } = untilFailure(ctx);
    const background = connectBackground<PageCalls>(ctx);
    const names = createTermNames(background.termNames);
    const host = createShadowHost(HOST_ATTRIBUTE, { signal });
    const store = createPageSettings();
    let settings = DEFAULT_SETTINGS;
    const isMutedHere = (): boolean => isQuiet(settings, location);
    const onMute = (scope: MuteScope, termId: string, isMuted: boolean) =>
      store.change((before) => withMute(before, scope, mutedValue(scope, termId, location), isMuted));
    // Page text ─▶ occurrences ─▶ highlights ─▶ tooltip ─▶ card (a separate file)
    const highlighter = createHighlighter(HIGHLIGHT_NAME, { signal });
    const current = createHighlighter(CURRENT_HIGHLIGHT_NAME, { signal });
    const tour = createTermTour(names, (occurrence) => tooltip.open(occurrence));
    const tooltip = attachTooltip({
      host,
      names,
      tour,
      search: background.search,
      loadCard,
      onMute,
      onExplain: current.follow,
      onCardLost: end,
      signal,
    });
    const followers = [highlighter, tooltip, tour, createBadge(background, isMutedHere, { signal })];
    const pageTerms = attachPageTerms({
      matcher: createTermMatcher(terms),
      isAllowed: () => site.isDetectionAllowed(location, answeredArticles) && !isMutedHere(),
      isShown: (termId) => !settings.muted.terms.includes(termId),
      onUpdate: (found) => followers.map((follower) => follower.follow(found)),
      judge: background.judge,
      maxJudged: MAX_SENTENCES,
      ignored: host.element,
      onFailure,
      signal,
    });
    const onSettings = (next: typeof settings): void => {
      settings = next;
      pageTerms.refresh();
    };
    store.watch(onSettings, { signal });
    attachRequests({ host, tour, signal });
  },
});
