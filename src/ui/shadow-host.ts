import hostCss from './host.css?inline';

/** The element that the extension adds to a page. */
export interface ShadowHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Adds a style sheet to the shadow root. */
  addStyles(css: string): void;
  /**
   * From now on watches what the page paints over `element`, even what lets clicks through. The result says whether
   * something covers it. Always false in Firefox, which cannot tell:
   * https://bugzilla.mozilla.org/show_bug.cgi?id=1896900
   *
   * `element` must not fade in: browsers do not tell what is partly transparent from what is covered.
   */
  watchCover(element: Element): () => boolean;
}

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
    let isCovered = false;
    const options = { threshold: 0, trackVisibility: true, delay: 100 };
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        isCovered = entry.isIntersecting && 'isVisible' in entry && entry.isVisible === false;
      }
    }, options);
    observer.observe(shown);
    signal.addEventListener('abort', () => observer.disconnect());
    return () => isCovered;
  };
  return { element, root, addStyles, watchCover };
}
