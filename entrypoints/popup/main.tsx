import { render } from 'preact';
import { currentSurface } from '../../src/browser/own-page';
import { Popup } from '../../src/popup/popup';
import '../../src/ui/theme.css';
import '../../src/ui/answer.css';
import '../../src/ui/panel.css';
import '../../src/popup/popup.css';
import '../../src/popup/print.css';
import { popupWorld } from './world';

const root = document.getElementById('popup');
// Firefox loads the popup off screen and loses the focus when it shows it.
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) root?.querySelector('input')?.focus();
});
if (root !== null) {
  const early = document.querySelector<HTMLInputElement>('#early')?.value;
  root.replaceChildren();
  // The field is shown at once; the first call wakes the background while the user types.
  render(<Popup world={popupWorld} initialText={early} />, root);
  // The user typed, or opened from a bookmark, the address of another answer.
  window.addEventListener('hashchange', () => location.reload());
  currentSurface().then((surface) => {
    document.documentElement.dataset['surface'] = surface;
  });
}
