import type { ShadowHost } from '../ui/shadow-host';
import { QUICK_SEARCH_LABEL } from '../ui/strings';
import dialogCss from './dialog.css?inline';

/** The search that the keyboard opens over an official page. */
export interface QuickSearch {
  /** Opens it, or closes it when it is open. */
  toggle(): void;
  close(): void;
}

/**
 * Opens the extension's page at `url` in a frame inside the closed root of `host`. The host page cannot read or
 * intercept keys typed in a frame of another origin, and the modal dialog makes the page inert, so it cannot take the
 * focus. The page can cover or remove the frame, or open a modal dialog: the quick search then closes, and the next
 * `toggle` opens it again. Closes when `signal` aborts.
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
    // Closing before removal lets the browser restore the focus.
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
    // Moving a frame reloads it.
    if (element.parentNode !== document.documentElement) document.documentElement.append(element);
    root.append(dialog);
    dialog.showModal();
    // Only now: the zoom of a closed dialog is always 1.
    dialog.style.zoom = String(1 / dialog.currentCSSZoom);
  };
  signal.addEventListener('abort', close);
  return {
    close,
    toggle() {
      // The page may have removed the dialog or its parent.
      const isOpen = dialog?.open === true && dialog.isConnected;
      close();
      if (!isOpen && !signal.aborted) open();
    },
  };
}

function createDialog(url: string, onEnd: () => void): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.ariaLabel = QUICK_SEARCH_LABEL;
  const frame = document.createElement('iframe');
  frame.title = QUICK_SEARCH_LABEL;
  frame.src = url;
  dialog.append(frame);
  dialog.addEventListener(
    'pointerdown',
    ({ isTrusted, target }) => isTrusted && target === dialog && onEnd(),
  );
  const opened = new AbortController();
  dialog.addEventListener('close', () => {
    opened.abort();
    onEnd();
  });
  const onFocusMoved = (): void => {
    setTimeout(() => {
      // Stays open when the window loses the focus; closes when the page takes the focus from the frame.
      if (dialog.open && document.hasFocus() && !dialog.matches(':focus-within')) onEnd();
    });
  };
  frame.addEventListener('load', () => {
    // A focus given before the frame's page has loaded does not reach that page.
    frame.blur();
    frame.focus();
    // Only now: during loading the focus moves by itself. Firefox fires no `focusout` when the focus leaves a frame.
    dialog.addEventListener('focusout', onFocusMoved);
    addEventListener('focus', onFocusMoved, { capture: true, signal: opened.signal });
  });
  return dialog;
}
