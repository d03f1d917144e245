import type { Page } from 'puppeteer-core';
import type { Chord } from './keys';
import type { Observed } from './observed';
import type { Scope } from './scope';
import type { Site } from './site';

/** Where the browsers differ in what they do by design, so that a test expects of each what is right there. */
export interface Capabilities {
  /** A new version's content script comes into the pages that are open. */
  readonly entersOpenPages: boolean;
  /** Tests can say yes when the extension asks for access: Chromium's own dialog is out of their reach. */
  readonly grantsFromPopup: boolean;
  /** Started again, it has the extension from the first; Chromium is given an unpacked one anew, as if just installed. */
  readonly startsWithExtension: boolean;
  /** Tests can read how a highlight is painted, on screen and on paper: WebDriver has no print preview for Firefox. */
  readonly readsHighlightStyle: boolean;
  /** Tests can count the nodes and listeners that a page holds: Firefox has no protocol for it. */
  readonly countsObjects: boolean;
}

/** Colours that a user prefers: `forced` are the system's own few, as in Windows' high contrast. */
export type ColorScheme = 'light' | 'dark' | 'forced';

/** How to start a browser. */
export interface LaunchOptions {
  /** Folder of the built extension; left out, a browser without it, to compare with. */
  readonly extension?: string | undefined;
  /** A window that a person can use; else there is none. */
  readonly visible?: boolean | undefined;
  /** Folder in which the browser keeps what it stores, to be started again on; left out, nothing is kept. */
  readonly profile?: string | undefined;
}

/** What its user and its store do with an installed extension. */
export interface Management {
  /** Puts the build in `folder` in the place of the one that runs: for Chromium, the same folder with other content. */
  update(folder: string): Promise<void>;
  /** Turns the extension off or on, as on the browser's page of extensions. */
  setEnabled(isEnabled: boolean): Promise<void>;
  /** Keeps the official pages from the extension, as its user can, or gives them back. */
  setHostAccess(isGiven: boolean): Promise<void>;
}

/** A running browser with the extension. One implementation per browser. */
export interface Driver {
  /** Everything that pages, popups and the background have said and asked of the network. */
  readonly observed: Observed;
  readonly management: Management;
  /** Opens a page of `site` in a new tab, served to it without any network, and waits until it is parsed. */
  open(site: Site): Promise<HostPage>;
  /** Presses the popup's shortcut over `page` and gives the toolbar popup. Rejects when none opens. */
  openPopup(page: HostPage): Promise<Page>;
  /** The toolbar popup that opens next, whatever opens it. Call it before the gesture. */
  nextPopup(): Promise<Page>;
  /** The panel beside the page that opens next. Call it before the gesture. */
  nextSidePanel(): Promise<Page>;
  /** Closes that panel. */
  closeSidePanel(panel: Page): Promise<void>;
  /**
   * Does what the browser does when « Chercher dans la FAQ » is chosen in the menu of the selected `text`: the menu
   * itself is out of reach.
   */
  chooseSearchMenu(text: string): Promise<void>;
  /** Closes a toolbar popup, as a click beside it does. */
  closePopup(popup: Page): Promise<void>;
  /** The popup's document in a tab of its own. */
  openPopupInTab(width: number, height: number): Promise<Page>;
  /** Closes all such tabs. */
  closePopupTabs(): Promise<void>;
  /** What the user of `page` prefers. */
  setColorScheme(page: Page, scheme: ColorScheme): Promise<void>;
  /** Gives `page` a screen of that size that is used with fingers, as far as a desktop browser can pretend. */
  setTouchScreen(page: Page, screen: { readonly width: number; readonly height: number }): Promise<void>;
  /** Lets the background try to fetch `url`, as a spy in it would, and tells what came of it. */
  askFromBackground(url: string): Promise<'asked' | 'refused'>;
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
  /** The content script's world, once there. Rejects where the script does not come. */
  contentWorld(): Promise<Scope<typeof globalThis>>;
  /** The closed shadow root of the page's first `tag` element, which only the content script's world may enter. */
  closedRoot(tag: string): Promise<Scope<ShadowRoot> | undefined>;
  /** Whether our content script runs in the page. */
  hasContentScript(): Promise<boolean>;
}
