import { defineContentScript } from 'wxt/utils/define-content-script';
import { connectBackground } from '../src/channel/background';
import { readHelpPage } from '../src/help-page/read-help-page';
import { HELP_CENTRE_MATCHES } from '../src/site/official-site';

/** Lets the extension learn from articles and categories of the help centre. It runs only there. */
export default defineContentScript({
  matches: HELP_CENTRE_MATCHES,
  noScriptStartedPostMessage: true,
  main() {
    if (isErrorPage()) return;
    // Prerendered pages are ignored: the user has not visited them.
    if ('prerendering' in document && document.prerendering === true)
      document.addEventListener('prerenderingchange', sendReading, { once: true });
    else sendReading();
  },
});

function sendReading(): void {
  const reading = readHelpPage(document, location);
  if (reading === undefined) return;
  // Fails after an update or removal of the extension: the next visit tries again.
  connectBackground<'learn'>()
    .learn(reading)
    .catch(() => {});
}

function isErrorPage(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.responseStatus >= 400);
}
