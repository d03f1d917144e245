import type { CategorySize } from '../faq/catalogue';
import type { FaqEntry } from '../faq/types';
import type { ImportReport } from '../learning/library';
import type { LearnedOverview } from '../learning/overview';
import type { Query, SearchOutcome } from '../search/types';
import type { Settings } from '../storage/settings';
import type { Store } from '../storage/store';
import type { TermOption } from '../ui/option-list';
import type { PopupMemory } from './memory';

/** What the popup needs of the world around it. */
export interface PopupWorld {
  readonly helpCentreUrl: string;
  readonly search: (query: Query) => Promise<SearchOutcome>;
  readonly popular: () => Promise<readonly FaqEntry[]>;
  readonly categories: () => Promise<readonly CategorySize[]>;
  readonly questionsOf: (categoryId: string) => Promise<readonly FaqEntry[]>;
  /** Those that there are, in the order of the ids. */
  readonly entries: (ids: readonly string[]) => Promise<readonly FaqEntry[]>;
  /** The terms of the page in front; none where it is not an official one. */
  readonly terms: () => Promise<readonly TermOption[]>;
  /** How all terms are named. */
  readonly termNames: () => Promise<readonly TermOption[]>;
  readonly showTerm: (term: TermOption) => void;
  /** Whether the tab in front was open before the extension was there; said once. */
  readonly takeOldTab: () => Promise<boolean>;
  /** Whether the official pages are open to the extension; asking its user for them tells whether they are now. */
  readonly siteAccess: { isGiven(): Promise<boolean>; ask(): Promise<boolean> };
  /** The text for which the menu « Chercher dans la FAQ » was chosen; empty when it was not. */
  readonly takeSelection: () => Promise<string>;
  /** The keys that open the popup; empty when there are none, undefined where there cannot be. */
  readonly shortcut: () => Promise<string | undefined>;
  readonly chooseShortcut: () => void;
  /** What was learned from official pages. */
  readonly learned: {
    overview(): Promise<LearnedOverview>;
    /** Comes when all of it answers. */
    settled(): Promise<true>;
    forget(ids: readonly string[] | 'all'): Promise<LearnedOverview>;
    exportFile(): Promise<string>;
    /** Null when the text is not that of an exported file. */
    importFile(text: string): Promise<ImportReport | null>;
    /** Offers a file to the user. */
    save(name: string, text: string): void;
  };
  readonly memory: Store<PopupMemory>;
  readonly settings: Store<Settings>;
  /** The popup's own address after its `#`: the id of the answer shown, or nothing. */
  readonly address: { read(): string; write(id: string): void };
  /** Milliseconds since 1970. */
  readonly now: () => number;
}
