import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { MuteScope } from '../storage/mutes';
import { strings } from '../ui/strings';

const SCOPES: readonly MuteScope[] = ['terms', 'pages', 'sites'];

/** The way to less: no more of this term, of this page, of this site; then the way back. */
export function MuteButtons({
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
    <p class="mutes" role="status">
      {muted === undefined ? (
        <>
          {strings.mute}
          {SCOPES.map((scope) => (
            <button
              key={scope}
              type="button"
              aria-label={`${strings.mute} ${strings.muteScope[scope]}`}
              onClick={() => mute(scope, true)}
            >
              {strings.muteScope[scope]}
            </button>
          ))}
        </>
      ) : (
        <>
          {strings.muted[muted]}
          <button key="undo" type="button" onClick={() => mute(muted, false)}>
            {strings.undo}
          </button>
        </>
      )}
    </p>
  );
}
