import type { Citation } from './citation';

/**
 * Puts `citation` into the clipboard, as plain text and as HTML; no permission is needed within a gesture of the user.
 * Gives whether it is there: a page's policy may refuse its scripts the clipboard, and ours with them, which leaves the
 * older way.
 */
export async function copyCitation({ plain, html }: Citation): Promise<boolean> {
  try {
    const blob = (type: string, text: string): Blob => new Blob([text], { type });
    const types = { 'text/plain': blob('text/plain', plain), 'text/html': blob('text/html', html) };
    await navigator.clipboard.write([new ClipboardItem(types)]);
    return true;
  } catch {
    return copyByCommand({ plain, html });
  }
}

function copyByCommand({ plain, html }: Citation): boolean {
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
