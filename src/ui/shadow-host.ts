import { type ComponentChild, render } from 'preact';
import answerCss from './answer.css?inline';
import panelCss from './panel.css?inline';
import themeCss from './theme.css?inline';

// What is done in our interface is not the page's: its shortcuts and its closing on outside clicks must not answer.
const OWN_EVENTS =
  'keydown keypress keyup beforeinput input compositionstart compositionupdate compositionend copy cut paste ' +
  'pointerdown pointerup mousedown mouseup click auxclick dblclick contextmenu touchstart touchend wheel';

/** A place in the page where our interface lives, out of the page's reach. */
export interface Surface {
  /** Shows `content`, or nothing for null: then the focus goes back to where it was before it came to us. */
  show(content: ComponentChild): void;
  /** The element that holds the content, inside the shadow root. */
  readonly element: HTMLElement;
  readonly root: ShadowRoot;
}

/** The one element that the extension adds to a page. */
export interface ShadowHost {
  readonly element: HTMLElement;
  /** A new surface in the shadow root. Its element is a manual popover: above everything, and only when shown. */
  createSurface(className: string): Surface;
}

/**
 * Makes the host; it stands under `<html>`, outside what frameworks render, from the first surface shown on; while one
 * is shown over a modal dialog or in full screen, in that.
 * Removed when `signal` aborts.
 */
export function createShadowHost(
  tagName: string,
  extraCss: string,
  { signal }: { readonly signal: AbortSignal },
): ShadowHost {
  // Firefox starts a new version in the pages that are open, where the old one has left its own, dead.
  document.querySelector(tagName)?.remove();
  const element = document.createElement(tagName);
  element.lang = 'fr';
  const root = element.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(themeCss + answerCss + panelCss + extraCss);
  root.adoptedStyleSheets = [sheet];
  signal.addEventListener('abort', () => element.remove());
  let focusBefore: Element | null = null;

  return {
    element,
    createSurface(className) {
      const container = document.createElement('div');
      container.className = `surface ${className}`;
      container.popover = 'manual';
      for (const type of OWN_EVENTS.split(' ')) {
        container.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
      }
      root.append(container);
      return {
        element: container,
        root,
        show(content) {
          if (signal.aborted) return;
          const hadFocus = root.activeElement !== null;
          if (!hadFocus) focusBefore = document.activeElement;
          // The page may have removed the host, with or without what it stood in.
          const home = content === null ? document.documentElement : topLayer();
          if (element.parentNode !== home) home.append(element);
          // Shown first: nothing in a closed popover can take the focus.
          if (content !== null && !container.matches(':popover-open')) container.showPopover();
          render(content, container);
          if (content !== null) return;
          container.hidePopover();
          if (hadFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
        },
      };
    },
  };
}

/** What makes all else inert: there alone can we be used. Without it, the document element. */
function topLayer(): Element {
  return [...document.querySelectorAll(':modal, :fullscreen')].at(-1) ?? document.documentElement;
}
