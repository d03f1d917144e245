import type { Driver } from '../../browser-driver/driver';
import { settlePopup } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';

declare const chrome: {
  readonly storage: { readonly local: { clear(): Promise<void>; get(): Promise<object> } };
};

/** Makes the extension forget all that it keeps: settings, the last answers, where its popup was left. No popup stays. */
export async function forget(driver: Driver): Promise<void> {
  await driver.closePopupTabs();
  const popup = await driver.openPopupInTab(400, 400);
  // A popup that goes on from an answer writes its place once more, maybe after all was cleared.
  const forgetOnce = async (): Promise<number> => {
    await popup.evaluate(() => chrome.storage.local.clear());
    await settlePopup(popup);
    return popup.evaluate(async () => Object.keys(await chrome.storage.local.get()).length);
  };
  await until('a storage that stays empty', forgetOnce, (count) => count === 0);
  await popup.close();
}
