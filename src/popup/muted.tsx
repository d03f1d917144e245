import type { VNode } from 'preact';
import { type MuteScope, withMute } from '../storage/mutes';
import { popupStrings } from '../ui/popup-strings';
import { useAsked, useStored } from './hooks';
import type { PopupWorld } from './world';

const SCOPES: readonly MuteScope[] = ['terms', 'pages', 'sites'];

/** What pages no longer highlight, each with the way back; nothing when nothing is muted. */
export function Muted({ world }: { readonly world: PopupWorld }): VNode | null {
  const settings = useStored(world.settings);
  const names = useAsked(world.background.termNames, []);
  const muted = SCOPES.flatMap((scope) => (settings?.muted[scope] ?? []).map((value) => ({ scope, value })));
  if (muted.length === 0) return null;
  const nameOf = (value: string): string => names.find(({ id }) => id === value)?.label ?? value;
  return (
    <section aria-labelledby="muted-title">
      <h3 id="muted-title">{popupStrings.muted}</h3>
      <ul class="muted">
        {muted.map(({ scope, value }) => (
          <li key={scope + value}>
            {popupStrings.mutedScope[scope](nameOf(value))}{' '}
            <button
              type="button"
              class="link"
              aria-label={popupStrings.restoreWhat(nameOf(value))}
              onClick={() => void world.settings.change((before) => withMute(before, scope, value, false))}
            >
              {popupStrings.restore}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
