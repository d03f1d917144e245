import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { launchExtended } from '../../browser-driver/launch';
import { untilHighlighted } from '../../browser-driver/page-text';
import { forget } from './forget';

/** The browser that the tests of a file share, and the page of the current test. */
export interface OnFormation {
  readonly driver: Driver;
  readonly page: HostPage;
}

/**
 * For tests on the page « Formation »: starts the browser once. Before each test, clears the storage, opens the page
 * and waits for its highlights.
 */
export function beforeEachOnFormation(give: (opened: OnFormation) => void): void {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launchExtended();
  });
  afterAll(() => driver.close());
  beforeEach(async () => {
    await forget(driver);
    const page = await driver.open(fixtureSite('formation'));
    await untilHighlighted(page.page, 'OPCO');
    give({ driver, page });
  });
}
