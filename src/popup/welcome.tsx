import type { VNode } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { OutwardLink } from '../ui/outward-link';
import { popupStrings } from '../ui/popup-strings';
import { frenchKeys } from '../ui/strings';
import { useAsked } from './hooks';
import type { PopupWorld } from './world';

/** The first opening: one sentence, questions to try, a page on which terms are explained, and the keys. */
export function Welcome({
  world,
  onTry,
  onUnderstood,
}: {
  readonly world: Pick<PopupWorld, 'shortcuts' | 'chooseShortcuts' | 'trainingPageUrl'>;
  /** A question to try was chosen. */
  readonly onTry: (question: string) => void;
  readonly onUnderstood: () => void;
}): VNode {
  const shortcuts = useAsked(world.shortcuts, []);
  const shortcut = shortcuts.find(({ name }) => name === '_execute_action');
  return (
    <section class="welcome" aria-label={popupStrings.welcome}>
      <p>{popupStrings.welcomeWhat}</p>
      <p class="tries">
        {popupStrings.welcomeTries.map((question) => (
          <button key={question} type="button" class="quiet" onClick={() => onTry(question)}>
            {question}
          </button>
        ))}
      </p>
      {shortcut !== undefined && (
        <p>
          {shortcut.keys === '' ? (
            <button type="button" class="link" onClick={world.chooseShortcuts}>
              {popupStrings.chooseShortcut}
            </button>
          ) : (
            <>
              {popupStrings.openWith} <kbd>{frenchKeys(shortcut.keys)}</kbd>
            </>
          )}
        </p>
      )}
      <p class="welcome-end">
        <OutwardLink href={world.trainingPageUrl}>{popupStrings.seeOnPage}</OutwardLink>
        <button type="button" class="primary" onClick={onUnderstood}>
          {popupStrings.understood}
        </button>
      </p>
    </section>
  );
}

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
