import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { MuteScope } from '../storage/settings';
import { MUTE_SCOPES, pageStrings } from '../ui/strings';

/** Mutes the term, the page or the site; then says so and offers the way back, which takes the focus. */
export function MuteMenu({
  onMute,
}: {
  readonly onMute: (scope: MuteScope, isMuted: boolean) => void;
}): VNode {
  const [muted, setMuted] = useState<MuteScope>();
  const mute = (scope: MuteScope, isMuted: boolean): void => {
    setMuted(isMuted ? scope : undefined);
    onMute(scope, isMuted);
  };
  return (
    <div class="mutes">
      <span role="status">{muted !== undefined && pageStrings.muted[muted]}</span>
      {muted === undefined ? (
        <>
          <p id="mute">{pageStrings.mute}</p>
          {MUTE_SCOPES.map((scope) => (
            <button
              key={scope}
              id={`mute-${scope}`}
              type="button"
              aria-labelledby={`mute mute-${scope}`}
              onClick={() => mute(scope, true)}
            >
              {pageStrings.muteScope[scope]}
            </button>
          ))}
        </>
      ) : (
        <button ref={focus} key="undo" type="button" onClick={() => mute(muted, false)}>
          {pageStrings.undo}
        </button>
      )}
    </div>
  );
}

function focus(element: HTMLElement | null): void {
  element?.focus();
}
