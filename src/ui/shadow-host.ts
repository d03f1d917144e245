import hostCss from './host.css?inline';

/** The element that the extension adds to a page. */
export interface ShadowHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** Adds a style sheet to the shadow root. */
  addStyles(css: string): void;
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
  return { element, root, addStyles };
}
