import type { Page } from 'puppeteer-core';
import type { Chord } from './keys';
import type { Observed } from './observed';
import type { Scope } from './scope';
import type { Site } from './site';

/** Differences between the browsers that are by design; tests choose their expectations by them. */
export interface Capabilities {
  /** After an update, the new content script starts in open pages. */
  readonly entersOpenPages: boolean;
  /** Tests can grant access when the extension asks for it. They cannot reach Chromium's dialog. */
  readonly grantsFromPopup: boolean;
  /** The extension survives a restart. Chromium must load the unpacked one again, like a new installation. */
  readonly startsWithExtension: boolean;
  /** Tests can read the style of a highlight on screen and in print: WebDriver has no print preview of Firefox. */
  readonly readsHighlightStyle: boolean;
  /** Tests can count the nodes and listeners of a page. Firefox has no protocol for it. */
  readonly countsObjects: boolean;
  /** The browser tells an extension what a page paints over its interface. */
  readonly seesCovers: boolean;
  /** A page with the header Cross-Origin-Embedder-Policy may show the quick search. */
  readonly framesInIsolatedPages: boolean;
}

/** The preferred colours: `forced` means the system's palette, as in Windows' high contrast. */
export type ColorScheme = 'light' | 'dark' | 'forced';

/** How to start a browser. */
export interface LaunchOptions {
  /** Folder of the built extension; undefined: none, for comparison. */
  readonly extension?: string | undefined;
  /** Opens a window; the default is headless. */
  readonly visible?: boolean | undefined;
  /** Folder of the profile, for a restart with the same data; undefined: a temporary profile. */
  readonly profile?: string | undefined;
}

/** What a user or a store does to an installed extension. */
export interface Management {
  /** Updates the extension to the build in `folder`: in Chromium, the same folder with new content. */
  update(folder: string): Promise<void>;
  /** Enables or disables it, as on the browser's page of extensions. */
  setEnabled(isEnabled: boolean): Promise<void>;
  /** Grants or withdraws access to the official pages, as a user can. */
  setHostAccess(isGiven: boolean): Promise<void>;
}

/** A running browser with the extension. One implementation per browser. */
export interface Driver {
  /** The problems and requests of pages, popups and the background. */
  readonly observed: Observed;
  readonly management: Management;
  /** Opens `site` in a new tab, without network access, and waits until the page is parsed. */
  open(site: Site): Promise<HostPage>;
  /** Presses the popup's shortcut in `page`. Resolves to the popup; rejects if none opens. */
  openPopup(page: HostPage): Promise<Page>;
  /** Resolves to the next toolbar popup that opens. Call it before the gesture. */
  nextPopup(): Promise<Page>;
  /** Resolves to the next side panel opened. Call it before the gesture. */
  nextSidePanel(): Promise<Page>;
  /** Closes that panel. */
  closeSidePanel(panel: Page): Promise<void>;
  /**
   * Fires the event of « Chercher dans la FAQ » in the context menu of the selected `text`. Tests cannot open the menu
   * itself.
   */
  chooseSearchMenu(text: string): Promise<void>;
  /** Closes a toolbar popup, as a click outside does. */
  closePopup(popup: Page): Promise<void>;
  /** Opens the popup's document in a new tab. */
  openPopupInTab(width: number, height: number): Promise<Page>;
  /** Closes all such tabs. */
  closePopupTabs(): Promise<void>;
  /** Emulates preferred colours. */
  setColorScheme(page: Page, scheme: ColorScheme): Promise<void>;
  /** Emulates a touch screen of that size in `page`, as far as a desktop browser can. */
  setTouchScreen(page: Page, screen: { readonly width: number; readonly height: number }): Promise<void>;
  /** Calls `fetch(url)` in the background, as injected code would. Resolves to the outcome. */
  askFromBackground(url: string): Promise<'asked' | 'refused'>;
  /** Stops the background, as the browser does when it is idle. The next message starts it. */
  stopBackground(): Promise<void>;
  /** Resolves when the user or {@link close} has closed the browser. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

/** A web page in a tab. */
export interface HostPage {
  readonly page: Page;
  /** Sends keys to the browser, not only to the page, so that they trigger commands. */
  press(chord: Chord): Promise<void>;
  /** Waits for the content script's world. Rejects if the script does not start. */
  contentWorld(): Promise<Scope<typeof globalThis>>;
  /** The closed shadow root of the first element that `tag` selects, read in the content script's world. */
  closedRoot(tag: string): Promise<Scope<ShadowRoot> | undefined>;
  /** Whether our content script runs in the page. */
  hasContentScript(): Promise<boolean>;
}
