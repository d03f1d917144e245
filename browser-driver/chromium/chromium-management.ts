import type { Browser, Page } from 'puppeteer-core';
import type { Management } from '../driver';
import type { Background } from './chromium-background';

declare const chrome: {
  readonly management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
  readonly developerPrivate: {
    updateExtensionConfiguration(update: { extensionId: string; hostAccess: string }): Promise<void>;
  };
};

/** Manages the extension `id` with the APIs of the page chrome://extensions. */
export function manageInChromium(browser: Browser, id: string, background: Background): Management {
  const onExtensionsPage = async (act: (page: Page) => Promise<void>): Promise<void> => {
    const page = await browser.newPage();
    await page.goto('chrome://extensions');
    await act(page);
    await page.close();
  };
  return {
    async update(folder) {
      await background.replace(async () => {
        const installed = await browser.installExtension(folder);
        if (installed !== id) throw new Error(`${folder} is another extension to Chromium`);
      });
    },
    async setEnabled(isEnabled) {
      const act = () =>
        onExtensionsPage((page) =>
          page.evaluate((name, wanted) => chrome.management.setEnabled(name, wanted), id, isEnabled),
        );
      await (isEnabled ? background.replace(act) : act());
    },
    setHostAccess: (isGiven) =>
      onExtensionsPage((page) =>
        page.evaluate(
          (extensionId, hostAccess) =>
            chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess }),
          id,
          isGiven ? 'ON_ALL_SITES' : 'ON_CLICK',
        ),
      ),
  };
}
