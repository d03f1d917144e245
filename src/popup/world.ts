import type { Background, PopupCalls } from '../channel/background';
import type { Remote } from '../channel/call';
import type { Note } from '../faq/entry';
import type { TermName } from '../lexicon/lexicon';
import type { Settings } from '../storage/settings';
import type { Store } from '../storage/store';
import { popupStrings } from '../ui/popup-strings';
import type { PopupMemory } from './memory';

const SHORTCUTS: readonly string[] = Object.keys(popupStrings.shortcutNames);

/** The background's methods that the popup calls. */
export type PopupBackground = Remote<Pick<Background, PopupCalls>>;

/** Where the popup is shown: in the toolbar's window, in a tab, or in the browser's side panel. */
export type Surface = 'popup' | 'tab' | 'panel';

/** A command of the manifest, and its keys as the browser names them ("Alt+Shift+U"); empty when none are assigned. */
export interface Shortcut {
  readonly name: keyof typeof popupStrings.shortcutNames;
  readonly keys: string;
}

/** Whether the popup knows what the command is for. */
export function isShortcut(command: { readonly name: string; readonly keys: string }): command is Shortcut {
  return SHORTCUTS.includes(command.name);
}

/** What the popup needs from the browser. */
export interface PopupWorld {
  readonly background: PopupBackground;
  readonly helpCentreUrl: string;
  /** The notes on new names. */
  readonly renames: readonly Note[];
  /** An official page on which terms are explained. */
  readonly trainingPageUrl: string;
  readonly surface: () => Promise<Surface>;
  /** The terms of the page in the active tab; empty on pages that are not official. */
  readonly terms: () => Promise<readonly TermName[]>;
  /** Calls `onChange` when the page in the active tab, or its terms, change. */
  readonly watchPage: (onChange: () => void, options: { readonly signal: AbortSignal }) => void;
  readonly showTerm: (term: TermName) => void;
  /** Whether the active tab was open before the extension was installed; true once for each tab. */
  readonly takeOldTab: () => Promise<boolean>;
  /** Whether the extension may run in the official pages; `ask` asks the user and resolves to the answer. */
  readonly siteAccess: { isGiven(): Promise<boolean>; ask(): Promise<boolean> };
  /** The assigned shortcuts; empty where the browser has no commands. */
  readonly shortcuts: () => Promise<readonly Shortcut[]>;
  readonly chooseShortcuts: () => void;
  /** Opens the side panel, or a tab where the browser has none. */
  readonly openBeside: () => void;
  readonly print: () => void;
  /** Downloads a file. */
  readonly saveFile: (name: string, text: string) => void;
  readonly memory: Store<PopupMemory>;
  readonly settings: Store<Settings>;
  /** The popup's own address after its `#`: the id of the answer shown, or nothing. */
  readonly address: { read(): string; write(id: string): void };
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
