import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { NoteText } from '../ui/notes';
import { OutwardLink } from '../ui/outward-link';
import { learnedStrings, popupStrings } from '../ui/strings';
import { useStored } from './hooks';
import { Learned } from './learned';
import { Muted } from './muted';
import { Shortcut } from './welcome';
import type { PopupWorld } from './world';

const SWITCHES = [
  ['highlight', popupStrings.highlight],
  ['learn', learnedStrings.learn],
] as const;

/** What can be set, and who speaks: one of the two unfolds at a time. */
export function Footer({ world }: { readonly world: PopupWorld }): VNode {
  const [isOpen, setOpen] = useState(false);
  return (
    <footer>
      <details name="more" onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{popupStrings.settings}</summary>
        <div class="more">
          <Switches world={world} />
          {/* Hundreds of articles are not listed for nobody. */}
          {isOpen && <Learned world={world} />}
          <Muted world={world} />
          <Shortcut world={world} />
          <ForgetRecents world={world} />
        </div>
      </details>
      <details name="more">
        <summary>{popupStrings.about}</summary>
        <About helpCentreUrl={world.helpCentreUrl} renames={world.renames} />
      </details>
    </footer>
  );
}

function Switches({ world }: { readonly world: PopupWorld }): VNode {
  const settings = useStored(world.settings);
  return (
    <>
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
    </>
  );
}

function ForgetRecents({ world }: { readonly world: PopupWorld }): VNode {
  const [said, say] = useState('');
  const forget = async (): Promise<void> => {
    await world.memory.change((memory) => ({ ...memory, recents: [], left: undefined }));
    say(popupStrings.forgotten);
  };
  return (
    <p>
      <button type="button" class="link" onClick={forget}>
        {popupStrings.forget}
      </button>{' '}
      <span role="status">{said}</span>
    </p>
  );
}

function About({ helpCentreUrl, renames }: Pick<PopupWorld, 'helpCentreUrl' | 'renames'>): VNode {
  return (
    <div class="more">
      <p>{popupStrings.aboutUnofficial}</p>
      <p>
        {popupStrings.aboutSource}{' '}
        <OutwardLink href={helpCentreUrl}>{popupStrings.aboutSourceLink}</OutwardLink>.{' '}
        {popupStrings.aboutReuse}
      </p>
      <p>{popupStrings.aboutPrivacy}</p>
      <p>{popupStrings.aboutNames}</p>
      <ul>
        {renames.map((note) => (
          <li key={note.id}>
            <NoteText note={note} />
          </li>
        ))}
      </ul>
    </div>
  );
}
