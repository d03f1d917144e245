import type { ComponentChildren, VNode } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { withMute } from '../storage/settings';
import { howChecked } from '../ui/citation';
import { BACK, Icon, OutwardLink } from '../ui/controls';
import { useAsked, useLostFocus } from '../ui/hooks';
import { NoteText } from '../ui/notes';
import { popupStrings } from '../ui/popup-strings';
import { learnedStrings, settingsStrings } from '../ui/settings-strings';
import { frenchKeys, MUTE_SCOPES, panelStrings } from '../ui/strings';
import { useStored } from './hooks';
import { Learned } from './learned';
import type { PopupWorld } from './world';

const SWITCHES = [
  ['highlight', settingsStrings.highlight],
  ['learn', learnedStrings.learn],
] as const;

/** The settings: switches, shortcuts, learned articles, muted terms and pages, recent answers. */
export function SettingsPage({ world }: { readonly world: PopupWorld }): VNode {
  return (
    <>
      <Switches world={world} />
      <Shortcuts world={world} />
      <Learned world={world} />
      <Muted world={world} />
      <ForgetRecents world={world} />
    </>
  );
}

/** « À propos »: publisher, sources, privacy and changed names. */
export function AboutPage({ world }: { readonly world: PopupWorld }): VNode {
  return (
    <>
      <p>{settingsStrings.aboutUnofficial}</p>
      <p>
        {settingsStrings.aboutSource}{' '}
        <OutwardLink href={world.helpCentreUrl}>{settingsStrings.aboutSourceLink}</OutwardLink>.{' '}
        {settingsStrings.aboutReuse}
      </p>
      <p>{settingsStrings.aboutPrivacy}</p>
      <section>
        <h3>{settingsStrings.aboutNames}</h3>
        <ul>
          {world.renames.map((note) => (
            <li key={note.id}>
              <NoteText note={note} />
            </li>
          ))}
        </ul>
        {world.renames.length > 0 && <p class="note-source">{howChecked(world.renames)}</p>}
      </section>
      <p class="small-print">{settingsStrings.aboutLaw}</p>
    </>
  );
}

/** A page shown instead of the search. Its title takes the focus; the button and Escape lead back. */
export function PopupPage({
  title,
  onBack,
  children,
}: {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ComponentChildren;
}): VNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onBack();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape works from anywhere in the page
    <div class="panel" onKeyDown={onKeyDown}>
      <div class="answer-bar">
        <button type="button" class="back" onClick={onBack}>
          <Icon path={BACK} />
          {panelStrings.back}
        </button>
      </div>
      <section class="popup-page scrolls" aria-labelledby="page-title">
        <h2 id="page-title" ref={heading} tabIndex={-1}>
          {title}
        </h2>
        {children}
      </section>
    </div>
  );
}

function Switches({ world }: { readonly world: PopupWorld }): VNode {
  const settings = useStored(world.settings);
  return (
    <div>
      {SWITCHES.map(([name, label]) => (
        <label key={name} class="switch">
          <input
            type="checkbox"
            checked={settings?.[name] === true}
            disabled={settings === undefined}
            onChange={(event) => {
              const isOn = event.currentTarget.checked;
              void world.settings.change((before) => ({ ...before, [name]: isOn }));
            }}
          />
          {label}
        </label>
      ))}
    </div>
  );
}

/** The assigned keys of each command and the button to change them; null where the browser has no commands. */
function Shortcuts({ world }: { readonly world: PopupWorld }): VNode | null {
  const shortcuts = useAsked(world.shortcuts, []);
  if (shortcuts.length === 0) return null;
  return (
    <section aria-labelledby="shortcuts-title">
      <h3 id="shortcuts-title">{popupStrings.shortcuts}</h3>
      <dl class="shortcuts">
        {shortcuts.map(({ name, keys }) => (
          <div key={name}>
            <dt>{popupStrings.shortcutNames[name]}</dt>
            <dd>{keys === '' ? settingsStrings.noShortcut : <kbd>{frenchKeys(keys)}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <button type="button" class="quiet" onClick={world.chooseShortcuts}>
        {settingsStrings.chooseShortcuts}
      </button>
    </section>
  );
}

function ForgetRecents({ world }: { readonly world: PopupWorld }): VNode {
  const [said, say] = useState('');
  const forget = async (): Promise<void> => {
    await world.memory.change((memory) => ({ ...memory, recents: [], left: undefined }));
    say(settingsStrings.forgotten);
  };
  return (
    <section aria-labelledby="recents-title">
      <h3 id="recents-title">{popupStrings.recents}</h3>
      <p>
        <button type="button" class="quiet" onClick={forget}>
          {settingsStrings.forget}
        </button>{' '}
        <span role="status">{said}</span>
      </p>
    </section>
  );
}

/** The muted terms, pages and sites, each with a button to restore it; null when there are none. */
function Muted({ world }: { readonly world: PopupWorld }): VNode | null {
  const settings = useStored(world.settings);
  const names = useAsked(world.background.termNames, []);
  const muted = MUTE_SCOPES.flatMap((scope) =>
    (settings?.muted[scope] ?? []).map((value) => ({ scope, value })),
  );
  const title = useRef<HTMLHeadingElement>(null);
  useLostFocus(title);
  if (muted.length === 0) return null;
  const nameOf = (value: string): string => names.find(({ id }) => id === value)?.label ?? value;
  return (
    <section aria-labelledby="muted-title">
      <h3 id="muted-title" ref={title} tabIndex={-1}>
        {settingsStrings.muted}
      </h3>
      <ul class="muted">
        {muted.map(({ scope, value }) => (
          <li key={scope + value}>
            {settingsStrings.mutedScope[scope](nameOf(value))}{' '}
            <button
              type="button"
              class="link"
              aria-label={settingsStrings.restoreWhat(nameOf(value))}
              onClick={() => void world.settings.change((before) => withMute(before, scope, value, false))}
            >
              {settingsStrings.restore}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
