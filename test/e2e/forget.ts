import type { Driver } from '../../browser-driver/driver';
import { settlePopup } from '../../browser-driver/shadow';

declare const chrome: { readonly storage: { readonly local: { clear(): Promise<void> } } };

/** Makes the extension forget all that it keeps: settings, the last answers, where its popup was left. No popup stays. */
export async function forget(driver: Driver): Promise<void> {
  await driver.closePopupTabs();
  const popup = await driver.openPopupInTab(400, 400);
  // What an earlier popup was about to write when it all began has been written by then.
  await settlePopup(popup);
  await popup.evaluate(() => chrome.storage.local.clear());
  await popup.close();
}
