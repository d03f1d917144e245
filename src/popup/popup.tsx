import type { VNode } from 'preact';
import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Query } from '../search/types';
import { Icon, INFO, PANEL, PRINT, SETTINGS, TAB } from '../ui/controls';
import { useAsked } from '../ui/hooks';
import type { PanelPlace, PanelStart } from '../ui/panel';
import { popupStrings } from '../ui/popup-strings';
import { SearchPanel } from '../ui/search-panel';
import { frenchDay, strings } from '../ui/strings';
import { useStart, useStored, useSuggestions } from './hooks';
import { type LeftAt, rememberState } from './memory';
import { FirstLearned, SiteAccess, Welcome } from './welcome';
import type { PopupWorld, Surface } from './world';

const NO_RECENTS: readonly string[] = [];

const PAGES = [
  { name: 'settings', title: popupStrings.settings, icon: SETTINGS },
  { name: 'about', title: popupStrings.about, icon: INFO },
] as const;

type Page = (typeof PAGES)[number];

/** In a file of their own, loaded when the user opens one. */
const loadPages = () => import('./settings-page');

/** The popup, also shown in a tab and in the side panel: search, settings or « À propos », then a row of buttons. */
export function Popup({
  world,
  initialText,
}: {
  readonly world: PopupWorld;
  /** Text typed before this was rendered. */
  readonly initialText: string | undefined;
}): VNode {
  const [page, setPage] = useState<Awaited<ReturnType<typeof loadPages>> & Page>();
  const show = async (next: Page | undefined): Promise<void> =>
    setPage(next && { ...(await loadPages()), ...next });
  const surface = useAsked<Surface>(world.surface, 'popup');
  return (
    <main class="surface popup">
      <header>
        <h1>{strings.productName}</h1>
        <span class="badge">{strings.unofficial}</span>
      </header>
      <div class="popup-search" hidden={page !== undefined}>
        <Search {...{ world, initialText, surface }} onShortcuts={() => void show(PAGES[0])} />
      </div>
      {page !== undefined && (
        <page.PopupPage key={page.name} title={page.title} onBack={() => show(undefined)}>
          {page.name === 'settings' ? <page.SettingsPage world={world} /> : <page.AboutPage world={world} />}
        </page.PopupPage>
      )}
      <footer>
        {PAGES.map((one) => (
          <button
            key={one.name}
            type="button"
            aria-pressed={one.name === page?.name}
            onClick={() => void show(one.name === page?.name ? undefined : one)}
          >
            <Icon path={one.icon} />
            {one.title}
          </button>
        ))}
        {surface === 'popup' && (
          <button type="button" class="beside" title={popupStrings.openBeside} onClick={world.openBeside}>
            <Icon path={PANEL} />
            {popupStrings.beside}
          </button>
        )}
        <span class="badge">{strings.unofficial}</span>
      </footer>
      <p class="printed">{popupStrings.printedOn(frenchDay(world.now()))}</p>
    </main>
  );
}

/** The search panel with suggestions, notices and the resumed query. */
function Search({
  world,
  initialText,
  surface,
  onShortcuts,
}: {
  readonly world: PopupWorld;
  readonly initialText: string | undefined;
  readonly surface: Surface;
  readonly onShortcuts: () => void;
}): VNode {
  const { background } = world;
  const memory = useStored(world.memory);
  // Learned articles still loading may change an answer.
  const isSettled = useAsked<boolean>(background.settled, false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function makes the panel repeat its query
  const search = useCallback((query: Query) => background.search(query), [background, isSettled]);
  const [tried, setTried] = useState<PanelStart>();
  const found = useStart(world);
  const start = tried ?? found;
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
      notices={
        <>
          {memory?.isWelcomed === false && (
            <Welcome
              world={world}
              onTry={(text) => setTried({ text, open: undefined })}
              onShortcuts={onShortcuts}
              onUnderstood={() => void world.memory.change((before) => ({ ...before, isWelcomed: true }))}
            />
          )}
          <FirstLearned world={world} />
          <SiteAccess access={world.siteAccess} />
          {isOldTab && <p class="hint">{popupStrings.oldTab}</p>}
        </>
      }
      answerTools={({ id }) => <AnswerTools id={id} surface={surface} print={world.print} />}
    />
  );
}

/** In a tab, a button that prints the answer; elsewhere, a link that opens it in a tab. */
function AnswerTools({
  id,
  surface,
  print,
}: {
  readonly id: string;
  readonly surface: Surface;
  readonly print: () => void;
}): VNode {
  if (surface === 'tab')
    return (
      <button type="button" onClick={print}>
        <Icon path={PRINT} />
        {popupStrings.print}
      </button>
    );
  return (
    <a
      class="icon-button"
      href={`#${id}`}
      target="_blank"
      rel="noopener"
      aria-label={popupStrings.openInTab}
      title={popupStrings.openInTab}
    >
      <Icon path={TAB} />
    </a>
  );
}

/** Stores each place. Places that arrive during a write are stored together in the next one. */
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
