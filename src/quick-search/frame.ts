import type { ShadowHost } from '../ui/shadow-host';
import { pageStrings } from '../ui/strings';
import dialogCss from './dialog.css?inline';

/** The search that the keyboard opens over an official page. */
export interface QuickSearch {
  /** Opens it, or closes it when it is open. */
  toggle(): void;
  close(): void;
}

/**
 * Opens the extension's page at `url` in a frame inside the closed root of `host`. The page around it can neither read
 * nor take the keys typed in a frame of another origin, and the dialog makes all of it inert: it cannot take the focus.
 * What it can do is cover or remove the frame, or open a modal dialog of its own: then the quick search closes, and the
 * next `toggle` opens it again. Closes when `signal` aborts.
 */
export function createQuickSearch({
  host: { element, root, addStyles },
  url,
  isDark,
  signal,
}: {
  readonly host: ShadowHost;
  readonly url: string;
  readonly isDark: () => boolean;
  readonly signal: AbortSignal;
}): QuickSearch {
  addStyles(dialogCss);
  let dialog: HTMLDialogElement | undefined;
  const close = (): void => {
    // Closed before it goes, so that the browser gives the focus back to where it was.
    dialog?.close();
    dialog?.remove();
    dialog = undefined;
  };
  const open = (): void => {
    const scheme = isDark() ? 'dark' : 'light';
    const opened = createDialog(`${url}#${scheme}`, () => {
      if (dialog === opened) close();
    });
    dialog = opened;
    dialog.style.colorScheme = scheme;
    // A frame that is moved loads again.
    if (element.parentNode !== document.documentElement) document.documentElement.append(element);
    root.append(dialog);
    dialog.style.zoom = String(1 / dialog.currentCSSZoom);
    dialog.showModal();
  };
  signal.addEventListener('abort', close);
  return {
    close,
    toggle() {
      // The page may have removed it, or closed it by removing what it stood in.
      const isOpen = dialog?.open === true && dialog.isConnected;
      close();
      if (!isOpen && !signal.aborted) open();
    },
  };
}

function createDialog(url: string, onEnd: () => void): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.ariaLabel = pageStrings.quickSearchLabel;
  const frame = document.createElement('iframe');
  frame.title = pageStrings.quickSearchLabel;
  frame.src = url;
  dialog.append(frame);
  dialog.addEventListener('close', onEnd);
  dialog.addEventListener(
    'pointerdown',
    ({ isTrusted, target }) => isTrusted && target === dialog && onEnd(),
  );
  const opened = new AbortController();
  dialog.addEventListener('close', () => opened.abort());
  const onFocusMoved = (): void => {
    setTimeout(() => {
      // A window that loses the focus keeps its search; a page that takes it from the frame ends it.
      if (dialog.open && document.hasFocus() && !dialog.matches(':focus-within')) onEnd();
    });
  };
  frame.addEventListener('load', () => {
    // The dialog may have given the frame the focus before its page was there: only a new focus reaches that page.
    frame.blur();
    frame.focus();
    // Before, the focus comes and goes by itself. Firefox fires no `focusout` when it leaves a frame.
    dialog.addEventListener('focusout', onFocusMoved);
    window.addEventListener('focus', onFocusMoved, { capture: true, signal: opened.signal });
  });
  return dialog;
}
