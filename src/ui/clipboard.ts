import type { Citation } from './citation';

/**
 * Puts `citation` into the clipboard, as plain text and as HTML, within a gesture of the user; gives whether it is there.
 * No permission is needed, and no policy of the page stands against it, as one may against `navigator.clipboard`.
 */
export function copyCitation({ plain, html }: Citation): boolean {
  let isCopied = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', plain);
    event.clipboardData?.setData('text/html', html);
    event.preventDefault();
    event.stopImmediatePropagation();
    isCopied = true;
  };
  window.addEventListener('copy', onCopy, { capture: true });
  try {
    document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', onCopy, { capture: true });
  }
  return isCopied;
}
