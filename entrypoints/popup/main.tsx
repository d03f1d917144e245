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
// Firefox loads the popup out of sight and loses the focus on the way to its place.
window.addEventListener('focus', () => {
  if (document.activeElement === document.body) root?.querySelector('input')?.focus();
});
if (root !== null) {
  const early = document.querySelector<HTMLInputElement>('#early')?.value;
  root.replaceChildren();
  // The field is there at once; asking wakes the background while the first keys are typed.
  render(<Popup world={popupWorld} initialText={early} />, root);
  // Another answer's address, typed or chosen among the bookmarks over this one.
  window.addEventListener('hashchange', () => location.reload());
  currentSurface().then((surface) => {
    document.documentElement.dataset['surface'] = surface;
  });
}
