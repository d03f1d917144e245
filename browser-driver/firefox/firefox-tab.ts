import type { Page } from 'puppeteer-core';
import type { ColorScheme } from '../driver';
import type { ChromeScope } from './firefox-chrome';

interface TabBrowser {
  readonly browsingContext: {
    prefersColorSchemeOverride: 'light' | 'dark';
    forcedColorsOverride: 'active' | 'none';
  };
  focus(): void;
}
declare const ChromeUtils: {
  importESModule(url: string): {
    readonly NavigableManager: { getBrowserById(id: string): TabBrowser | null };
  };
};

declare const Services: { readonly prefs: { setIntPref(name: string, value: number): void } };

/** The WebDriver BiDi id of the tab of `page`, a private field of Puppeteer. */
export function contextOf(page: Page): string {
  return String(Reflect.get(page.mainFrame(), '_id'));
}

/** Focuses the page; in a new tab the address bar has the focus. */
export function focusTab(chrome: ChromeScope, page: Page): Promise<void> {
  return chrome.evaluate((id) => {
    const { NavigableManager: tabs } = ChromeUtils.importESModule(
      'chrome://remote/content/shared/NavigableManager.sys.mjs',
    );
    tabs.getBrowserById(id)?.focus();
  }, contextOf(page));
}

/** Emulates the preferred colours `scheme` in `page`. */
export function preferColorScheme(chrome: ChromeScope, page: Page, scheme: ColorScheme): Promise<void> {
  return chrome.evaluate(
    (id, wanted) => {
      const { NavigableManager: tabs } = ChromeUtils.importESModule(
        'chrome://remote/content/shared/NavigableManager.sys.mjs',
      );
      const browser = tabs.getBrowserById(id);
      if (browser === null) return;
      browser.browsingContext.prefersColorSchemeOverride = wanted === 'dark' ? 'dark' : 'light';
      browser.browsingContext.forcedColorsOverride = wanted === 'forced' ? 'active' : 'none';
    },
    contextOf(page),
    scheme,
  );
}

/** Emulates touch in every page (`pointer: coarse`, no hover). */
export function pretendFingers(chrome: ChromeScope): Promise<void> {
  return chrome.evaluate(() => {
    const COARSE = 1;
    for (const which of ['primary', 'all'])
      Services.prefs.setIntPref(`ui.${which}PointerCapabilities`, COARSE);
  });
}
