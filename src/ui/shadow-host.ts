import hostCss from './host.css?inline';

/** The element that the extension adds to a page. */
export interface ShadowHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Adds a style sheet to the shadow root. */
  addStyles(css: string): void;
  /**
   * From now on watches what the page paints over `element`, even what lets clicks through. The result says whether
   * something has covered it for 400 ms. Always false in Firefox, which cannot tell:
   * https://bugzilla.mozilla.org/show_bug.cgi?id=1896900
   */
  watchCover(element: Element): () => boolean;
}

/** An element that appears is transparent at first, which browsers do not tell from covered. */
const MIN_COVERED_MS = 400;

/**
 * Makes the host, marked with `attribute`. It enters the page with the first thing shown in it, and leaves it when
 * `signal` aborts.
 *
 * The host is a `div`: only an element with a custom name can be upgraded to a class of the page, whose `attachInternals`
 * would give away the closed root.
 */
export function createShadowHost(
  attribute: string,
  { signal }: { readonly signal: AbortSignal },
): ShadowHost {
  // Firefox starts a new version in open pages, where the old version has left its element.
  document.querySelector(`:root > div[${attribute}]`)?.remove();
  const element = document.createElement('div');
  element.setAttribute(attribute, '');
  element.lang = 'fr';
  const root = element.attachShadow({ mode: 'closed' });
  const addStyles = (css: string): void => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };
  addStyles(hostCss);
  signal.addEventListener('abort', () => element.remove());
  const watchCover = (shown: Element): (() => boolean) => {
    let coveredFrom = Number.POSITIVE_INFINITY;
    const options = { threshold: 0, trackVisibility: true, delay: 100 };
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const isCovered = entry.isIntersecting && 'isVisible' in entry && entry.isVisible === false;
        coveredFrom = isCovered ? entry.time : Number.POSITIVE_INFINITY;
      }
    }, options);
    observer.observe(shown);
    signal.addEventListener('abort', () => observer.disconnect());
    return () => performance.now() - coveredFrom > MIN_COVERED_MS;
  };
  return { element, root, addStyles, watchCover };
}
