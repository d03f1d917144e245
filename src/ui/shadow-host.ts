import { type ComponentChild, render } from 'preact';
import answerCss from './answer.css?inline';
import themeCss from './theme.css?inline';

// Events inside our interface must not trigger the page's shortcuts, nor its handlers for clicks outside something.
const OWN_EVENTS =
  'keydown keypress keyup beforeinput input change compositionstart compositionupdate compositionend copy cut paste ' +
  'pointerdown pointerup mousedown mouseup click auxclick dblclick contextmenu touchstart touchend wheel';

/** A part of our interface inside the closed shadow root. */
export interface Surface {
  /**
   * Shows `content`, or nothing for null; then the focus returns to where it was before it came here. `beside` is the
   * node of the page that the content belongs to: the surface stays usable over the dialog or popover around it.
   */
  show(content: ComponentChild, beside?: Node): void;
  /** Whether it is shown now. The page may have removed it. */
  isShown(): boolean;
  /** The element that holds the content, inside the shadow root. */
  readonly element: HTMLElement;
}

/** The element that the extension adds to a page. */
export interface ShadowHost {
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
  /** A new surface in the shadow root. Its element is a manual popover: above everything, and only when shown. */
  createSurface(className: string): Surface;
}

/**
 * Makes the host, marked with `attribute`. It enters the page with the first surface shown, under `<html>` and outside
 * what frameworks render, and leaves it when `signal` aborts.
 *
 * The host is a `div`: only an element with a custom name can be upgraded to a class of the page, whose `attachInternals`
 * would give away the closed root.
 */
export function createShadowHost(
  attribute: string,
  extraCss: string,
  { signal }: { readonly signal: AbortSignal },
): ShadowHost {
  // Firefox starts a new version in open pages, where the old version has left its element.
  document.querySelector(`:root > div[${attribute}]`)?.remove();
  const element = document.createElement('div');
  element.setAttribute(attribute, '');
  element.lang = 'fr';
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeCss + answerCss + extraCss);
  root.adoptedStyleSheets = [sheet];
  signal.addEventListener('abort', () => element.remove());
  let focusBefore: Element | null = null;

  return {
    element,
    root,
    createSurface(className) {
      const container = createContainer(className, signal);
      root.append(container);
      const isShown = (): boolean => container.matches(':popover-open');
      const hide = (): void => {
        const hadFocus = root.activeElement !== null;
        render(null, container);
        if (isShown()) container.hidePopover();
        if (element.parentNode !== document.documentElement) document.documentElement.append(element);
        if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
      };
      return {
        element: container,
        isShown,
        show(content, beside) {
          if (signal.aborted) return;
          if (content === null) {
            hide();
            return;
          }
          if (root.activeElement === null) focusBefore = document.activeElement;
          const home = homeBeside(beside);
          if (element.parentNode !== home) home.append(element);
          // Shown before it is filled: nothing in a closed popover can take the focus.
          if (!isShown()) container.showPopover();
          render(content, container);
        },
      };
    },
  };
}

function createContainer(className: string, signal: AbortSignal): HTMLElement {
  const container = document.createElement('div');
  container.className = `surface ${className}`;
  container.popover = 'manual';
  for (const type of OWN_EVENTS.split(' ')) {
    // A script that got hold of our elements could still not operate them.
    container.addEventListener(type, (event) => event.isTrusted || event.stopImmediatePropagation(), {
      signal,
      passive: true,
      capture: true,
    });
    container.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
  return container;
}

/**
 * Where the host must stand. Everything outside a modal dialog and a full-screen element is inert, and a click outside
 * an auto popover closes it.
 */
function homeBeside(node: Node | undefined): Element {
  const around = node instanceof Element ? node : node?.parentElement;
  const layer =
    around?.closest(':modal, :fullscreen, :popover-open:not([popover="manual"])') ??
    [...document.querySelectorAll(':modal, :fullscreen')].at(-1);
  return layer ?? document.documentElement;
}
