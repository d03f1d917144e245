import type { VNode } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { LearnedItem, LearnedOverview } from '../learning/library';
import { CLOSE, IconButton, OutwardLink } from '../ui/controls';
import { useAsked, useLostFocus } from '../ui/hooks';
import { popupStrings } from '../ui/popup-strings';
import { frenchKeys } from '../ui/strings';
import { useStored } from './hooks';
import type { PopupBackground, PopupWorld } from './world';

/** The notice of the first opening: one sentence, a link to an official page, the shortcut and example questions. */
export function Welcome({
  world,
  onTry,
  onShortcuts,
  onUnderstood,
}: {
  readonly world: Pick<PopupWorld, 'shortcuts' | 'trainingPageUrl'>;
  /** Called with the example question that the user chose. */
  readonly onTry: (question: string) => void;
  /** Called when the user asks for the list of shortcuts. */
  readonly onShortcuts: () => void;
  readonly onUnderstood: () => void;
}): VNode {
  const shortcuts = useAsked(world.shortcuts, []);
  const keys = shortcuts.find(({ name }) => name === '_execute_action')?.keys;
  return (
    <section class="welcome" aria-label={popupStrings.welcome}>
      <IconButton path={CLOSE} label={popupStrings.understood} onClick={onUnderstood} />
      <p>
        {popupStrings.welcomeWhat}{' '}
        <OutwardLink href={world.trainingPageUrl}>{popupStrings.seeOnPage}</OutwardLink>
        {keys !== undefined && (
          <>
            {' · '}
            <button type="button" class="link" onClick={onShortcuts}>
              {keys === '' ? popupStrings.shortcuts : popupStrings.withKeys(frenchKeys(keys))}
            </button>
          </>
        )}
      </p>
      <p class="tries">
        {popupStrings.welcomeTries.map((question) => (
          <button key={question} type="button" class="quiet chip" onClick={() => onTry(question)}>
            {question}
          </button>
        ))}
      </p>
    </section>
  );
}

/** The notice that the browser withholds access to official pages, with a button to ask for it; null if it is given. */
export function SiteAccess({ access }: { readonly access: PopupWorld['siteAccess'] }): VNode | null {
  const [state, setState] = useState<'unknown' | 'given' | 'withheld' | 'given-now'>('unknown');
  const said = useRef<HTMLParagraphElement>(null);
  useLostFocus(said);
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
        <p ref={said} tabIndex={-1}>
          {popupStrings.accessGiven}
        </p>
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

type FirstLearnedWorld = Pick<PopupWorld, 'memory' | 'settings'> & {
  readonly background: Pick<PopupBackground, 'learned'>;
};

/** The announcement of the first learned article, with a button to stop learning; null before, and once dismissed. */
export function FirstLearned({ world }: { readonly world: FirstLearnedWorld }): VNode | null {
  const memory = useStored(world.memory);
  return memory?.isTold === false ? <Announcement world={world} /> : null;
}

function Announcement({ world }: { readonly world: FirstLearnedWorld }): VNode | null {
  const overview = useAsked<LearnedOverview | undefined>(world.background.learned, undefined);
  const isRead = ({ origin, extent }: LearnedItem): boolean => origin === 'visit' && extent === 'full';
  if (overview?.articles.some(isRead) !== true) return null;
  const told = () => void world.memory.change((before) => ({ ...before, isTold: true }));
  return (
    <section class="hint" aria-label={popupStrings.learnedTitle}>
      <p>{popupStrings.firstLearned}</p>
      <p class="choices">
        <button type="button" class="primary" onClick={told}>
          {popupStrings.goOn}
        </button>
        <button
          type="button"
          class="quiet"
          onClick={() => {
            void world.settings.change((before) => ({ ...before, learn: false }));
            told();
          }}
        >
          {popupStrings.stopLearning}
        </button>
      </p>
    </section>
  );
}
