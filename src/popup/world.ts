import type { Background, PopupCalls } from '../channel/background';
import type { Remote } from '../channel/call';
import type { Note } from '../faq/types';
import type { Settings } from '../storage/settings';
import type { Store } from '../storage/store';
import type { TermOption } from '../ui/option-list';
import type { PopupMemory } from './memory';

/** The background, as the popup calls it. */
export type PopupBackground = Remote<Pick<Background, PopupCalls>>;

/** What the popup needs of the browser around it. */
export interface PopupWorld {
  readonly background: PopupBackground;
  readonly helpCentreUrl: string;
  /** The notes on new names. */
  readonly renames: readonly Note[];
  /** The terms of the page in the active tab; none where it is not an official one. */
  readonly terms: () => Promise<readonly TermOption[]>;
  readonly showTerm: (term: TermOption) => void;
  /** Whether the active tab was open before the extension was installed; true once for each tab. */
  readonly takeOldTab: () => Promise<boolean>;
  /** Whether the extension may run in the official pages; `ask` asks the user and resolves to the answer. */
  readonly siteAccess: { isGiven(): Promise<boolean>; ask(): Promise<boolean> };
  /** The keys that open the popup; empty when there are none, undefined where the browser has no shortcuts. */
  readonly shortcut: () => Promise<string | undefined>;
  readonly chooseShortcut: () => void;
  /** Offers a file to the user. */
  readonly saveFile: (name: string, text: string) => void;
  readonly memory: Store<PopupMemory>;
  readonly settings: Store<Settings>;
  /** The popup's own address after its `#`: the id of the answer shown, or nothing. */
  readonly address: { read(): string; write(id: string): void };
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
