import { defineContentScript } from 'wxt/utils/define-content-script';
import { sendLesson } from '../src/channel/send-lesson';
import { readHelpPage } from '../src/help-page/read-help-page';
import { HELP_CENTRE_MATCHES } from '../src/site/official-site';

/** Lets the extension learn from an article or a category of the help centre. Other pages do without this script. */
export default defineContentScript({
  matches: HELP_CENTRE_MATCHES,
  noScriptStartedPostMessage: true,
  main() {
    if (isErrorPage()) return;
    // A page that the browser has loaded on suspicion has not been opened by anybody.
    if ('prerendering' in document && document.prerendering === true)
      document.addEventListener('prerenderingchange', teach, { once: true });
    else teach();
  },
});

function teach(): void {
  const reading = readHelpPage(document, location);
  if (reading !== undefined) sendLesson(reading);
}

function isErrorPage(): boolean {
  return performance
    .getEntriesByType('navigation')
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.responseStatus >= 400);
}
