import { afterAll, beforeAll, beforeEach } from 'vitest';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { fixtureSite } from '../../browser-driver/fixture';
import { launchExtended } from '../../browser-driver/launch';
import { untilHighlighted } from '../../browser-driver/page-text';
import { forget } from './forget';

/** What the tests of a file share: one browser, and for each test a page of its own. */
export interface OnFormation {
  readonly driver: Driver;
  readonly page: HostPage;
}

/**
 * For a file of tests over the page « Formation »: starts the browser once, and gives it before each test with the page,
 * opened anew, its terms highlighted, and nothing stored.
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
