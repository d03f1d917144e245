import type { JSHandle, Page } from 'puppeteer-core';
import type { Chord } from './keys';
import type { Observed } from './observed';
import type { Site } from './site';

/** What a browser under automation can do for real. Tests that need more than it has are skipped there. */
export interface Capabilities {
  /** The toolbar popup opens as such, by its shortcut, not only as a page in a tab. */
  readonly realPopup: boolean;
  /** The clock of the content script's world can be stopped. */
  readonly contentClock: boolean;
}

/** How to start a browser. */
export interface LaunchOptions {
  /** Folder of the built extension; left out, a browser without it, to compare with. */
  readonly extension?: string | undefined;
  /** A window that a person can use; else there is none. */
  readonly visible?: boolean | undefined;
}

/** A running browser with the extension. One implementation per browser. */
export interface Driver {
  /** Everything that pages, popups and the background have said and asked of the network. */
  readonly observed: Observed;
  /** Opens a page of `site` in a new tab, served to it without any network, and waits until it is parsed. */
  open(site: Site): Promise<HostPage>;
  /** Presses the popup's shortcut over `page` and gives the toolbar popup. Rejects when none opens. */
  openPopup(page: HostPage): Promise<Page>;
  /** The toolbar popup that opens next, whatever opens it. Call it before the gesture. */
  nextPopup(): Promise<Page>;
  /** The popup's document in a tab of its own. */
  openPopupInTab(width: number, height: number): Promise<Page>;
  /** Puts the background to sleep, as the browser does after a while; the next message wakes it. */
  stopBackground(): Promise<void>;
  /** Resolves when the browser has gone, closed by its user or by {@link close}. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** A web page in a tab. */
export interface HostPage {
  readonly page: Page;
  /** Presses keys where the browser sees them first, so that the extension's commands answer. */
  press(chord: Chord): Promise<void>;
  /** The global object of the content script's world, once there. Rejects where the script does not come. */
  contentWorld(): Promise<JSHandle<typeof globalThis>>;
  /** Whether our content script runs in the page. */
  hasContentScript(): boolean;
}
