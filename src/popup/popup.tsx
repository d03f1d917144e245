import type { VNode } from 'preact';
import { useCallback, useMemo } from 'preact/hooks';
import type { Query } from '../search/types';
import { SearchPanel } from '../ui/search-panel';
import { popupStrings, strings } from '../ui/strings';
import type { PanelPlace } from '../ui/use-panel';
import { Footer } from './footer';
import { useAsked, useStored } from './hooks';
import { FirstLearned } from './learned';
import { type LeftAt, rememberState } from './memory';
import { SiteAccess } from './site-access';
import { useStart } from './use-start';
import { useSuggestions } from './use-suggestions';
import { Welcome } from './welcome';
import type { PopupWorld } from './world';

const NO_RECENTS: readonly string[] = [];

/** The toolbar popup: who speaks, the search panel, then what can be set. */
export function Popup({
  world,
  initialText,
}: {
  readonly world: PopupWorld;
  /** What was typed before the popup stood. */
  readonly initialText: string | undefined;
}): VNode {
  const memory = useStored(world.memory);
  const { background } = world;
  // Before all articles are loaded, an answer may differ from the one after.
  const isSettled = useAsked<boolean>(background.settled, false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function makes the panel repeat its query
  const search = useCallback((query: Query) => background.search(query), [background, isSettled]);
  const start = useStart(world);
  const isOldTab = useAsked(world.takeOldTab, false);
  const { groups, chooseCategory, status, leaveCategory } = useSuggestions(
    world,
    memory?.recents ?? NO_RECENTS,
    isSettled,
  );
  const remember = useMemo(() => createRememberer(world), [world]);
  const passing = start?.isPassing ? start.text : undefined;
  const onChange = useCallback(
    (place: PanelPlace) => remember(place.text === passing ? { ...place, text: '' } : place),
    [remember, passing],
  );
  return (
    <main class="surface popup">
      <header>
        <h1>{strings.productName}</h1>
        <span class="badge">{strings.unofficial}</span>
      </header>
      {memory?.isWelcomed === false && (
        <Welcome
          world={world}
          onUnderstood={() => void world.memory.change((before) => ({ ...before, isWelcomed: true }))}
        />
      )}
      <FirstLearned world={world} />
      <SiteAccess access={world.siteAccess} />
      {isOldTab && <p class="hint">{popupStrings.oldTab}</p>}
      <SearchPanel
        search={search}
        helpCentreUrl={world.helpCentreUrl}
        suggestions={groups}
        suggestionsStatus={status}
        initialText={initialText}
        start={start}
        onChange={onChange}
        onTerm={world.showTerm}
        onCategory={chooseCategory}
        onClose={leaveCategory}
        answerTools={({ id }) => (
          <a class="in-tab-link" href={`#${id}`} target="_blank" rel="noopener">
            {popupStrings.openInTab}
          </a>
        )}
      />
      <Footer world={world} />
    </main>
  );
}

/** Keeps each place. While one is being written the next wait, and are then written at once: typists are quicker. */
function createRememberer(world: PopupWorld): (place: PanelPlace) => void {
  let waiting: readonly LeftAt[] = [];
  return (place) => {
    world.address.write(place.openId ?? '');
    waiting = [...waiting, { ...place, at: world.now() }];
    if (waiting.length > 1) return;
    void world.memory.change((before) => {
      const places = waiting;
      waiting = [];
      return places.reduce(rememberState, before);
    });
  };
}
