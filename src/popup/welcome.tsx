import type { VNode } from 'preact';
import { popupStrings } from '../ui/strings';
import { useAsked } from './hooks';
import type { PopupWorld } from './world';

/** The first opening: what the extension does, where, and the keys that open it. */
export function Welcome({
  world,
  onUnderstood,
}: {
  readonly world: PopupWorld;
  readonly onUnderstood: () => void;
}): VNode {
  return (
    <section class="welcome" aria-label={popupStrings.welcome}>
      <p>{popupStrings.welcomeWhat}</p>
      <p>{popupStrings.welcomeWhere}</p>
      <Shortcut world={world} />
      <button type="button" onClick={onUnderstood}>
        {popupStrings.understood}
      </button>
    </section>
  );
}

/** The keys that open the popup, as the browser has them, or the way to choose some. */
export function Shortcut({ world }: { readonly world: PopupWorld }): VNode | null {
  const keys = useAsked(world.shortcut, undefined);
  if (keys === undefined) return null;
  if (keys !== '') return <p>{popupStrings.shortcut(keys)}</p>;
  return (
    <p>
      {popupStrings.noShortcut}{' '}
      <button type="button" class="link" onClick={world.chooseShortcut}>
        {popupStrings.chooseShortcut}
      </button>
    </p>
  );
}
