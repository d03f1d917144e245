import type { Driver } from '../../browser-driver/driver';
import { settlePopup } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';

declare const chrome: {
  readonly storage: { readonly local: { clear(): Promise<void>; get(): Promise<object> } };
};

/** Clears the extension's storage (settings, learned articles, popup memory) and closes popups in tabs. */
export async function forget(driver: Driver): Promise<void> {
  await driver.closePopupTabs();
  const popup = await driver.openPopupInTab(400, 400);
  // A popup that resumes at an answer stores its place again, maybe after the clearing.
  const forgetOnce = async (): Promise<number> => {
    await popup.evaluate(() => chrome.storage.local.clear());
    await settlePopup(popup);
    return popup.evaluate(async () => Object.keys(await chrome.storage.local.get()).length);
  };
  await until('a storage that stays empty', forgetOnce, (count) => count === 0);
  await popup.close();
}
