import { type ComponentChild, render } from 'preact';
import answerCss from './answer.css?inline';
import type { ShadowHost } from './shadow-host';
import themeCss from './theme.css?inline';

// Events inside our interface must not trigger the page's shortcuts or its handlers for clicks outside something.
const OWN_EVENTS =
  'keydown keypress keyup beforeinput input change compositionstart compositionupdate compositionend copy cut paste ' +
  'pointerdown pointerup mousedown mouseup click auxclick dblclick contextmenu touchstart touchend wheel';

/** A part of our interface inside the closed shadow root of a page. */
export interface Surface {
  /** Shows `content`, with the host in `home`, an element of the page. */
  show(content: ComponentChild, home: Element): void;
  /** Hides it. A focus inside it returns to where it was before. */
  hide(): void;
  /** Whether it is shown now. The page may have removed it. */
  isShown(): boolean;
  /** The element that holds the content: a manual popover, above everything. */
  readonly element: HTMLElement;
}

/**
 * Creates a surface in `host` with the styles of answers and `css`. The host is under `<html>`, outside what frameworks
 * render, or in the dialog, popover or full-screen element around its content. Shows nothing once `signal` aborts.
 */
export function createSurface(
  host: ShadowHost,
  {
    className,
    css,
    signal,
  }: { readonly className: string; readonly css: string; readonly signal: AbortSignal },
): Surface {
  const { element: hostElement, root } = host;
  host.addStyles(themeCss + answerCss + css);
  const element = createContainer(className, host, signal);
  root.append(element);
  let focusBefore: Element | null = null;
  const isShown = (): boolean => element.matches(':popover-open');
  // Without a root, the page is being replaced.
  const moveTo = (home: Element | null): void => {
    if (hostElement.parentNode !== home) home?.append(hostElement);
  };

  return {
    element,
    isShown,
    show(content, home) {
      if (signal.aborted) return;
      if (root.activeElement === null) focusBefore = document.activeElement;
      moveTo(home);
      // Shown before it is filled: nothing in a closed popover can take the focus.
      if (!isShown()) element.showPopover();
      render(content, element);
    },
    hide() {
      if (signal.aborted) return;
      const hadFocus = root.activeElement !== null;
      render(null, element);
      if (isShown()) element.hidePopover();
      moveTo(document.documentElement);
      // By the prototype: a field named `focus` shadows the form's method.
      if (hadFocus && focusBefore instanceof HTMLElement)
        HTMLElement.prototype.focus.call(focusBefore, { preventScroll: true });
    },
  };
}

function createContainer(className: string, { watchCover }: ShadowHost, signal: AbortSignal): HTMLElement {
  const container = document.createElement('div');
  container.className = `surface ${className}`;
  container.popover = 'manual';
  const isCovered = watchCover(container);
  for (const type of OWN_EVENTS.split(' ')) {
    // Page scripts cannot operate our elements even if they reach them, nor lead a click to them. A key press has no
    // `detail`.
    const refuse = (event: Event): void => {
      const isLedAstray = event instanceof MouseEvent && event.detail > 0 && isCovered();
      if (!event.isTrusted || isLedAstray) event.stopImmediatePropagation();
    };
    container.addEventListener(type, refuse, { signal, passive: true, capture: true });
    container.addEventListener(type, (event) => event.stopPropagation(), { signal, passive: true });
  }
  return container;
}
