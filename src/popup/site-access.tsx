import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { popupStrings } from '../ui/popup-strings';
import type { PopupWorld } from './world';

/** Says when the official pages are kept from the extension, and how to let it in again. */
export function SiteAccess({ access }: { readonly access: PopupWorld['siteAccess'] }): VNode | null {
  const [state, setState] = useState<'unknown' | 'given' | 'withheld' | 'given-now'>('unknown');
  useEffect(() => {
    access.isGiven().then((isGiven) => setState(isGiven ? 'given' : 'withheld'));
  }, [access]);
  const give = async (): Promise<void> => {
    if (await access.ask()) setState('given-now');
  };
  if (state === 'unknown' || state === 'given') return null;
  return (
    <div class="hint" role="status">
      {state === 'given-now' ? (
        <p>{popupStrings.accessGiven}</p>
      ) : (
        <>
          <p>{popupStrings.accessWithheld}</p>
          <button type="button" class="link" onClick={give}>
            {popupStrings.giveAccess}
          </button>
        </>
      )}
    </div>
  );
}
