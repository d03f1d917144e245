import type { VNode } from 'preact';
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
