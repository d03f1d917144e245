import { fileURLToPath } from 'node:url';
import { buildExtension, extensionDir } from '../browser-driver/build-extension';
import { launchChromium } from '../browser-driver/chromium/chromium';
import { hasDisplay } from '../browser-driver/find-browser';
import { FORMATION_URL, fixtureSite } from '../browser-driver/fixture';
import { runTour } from './tour/run-tour';

const TOUR_FOLDER = fileURLToPath(new URL('../tour', import.meta.url));

async function play(): Promise<void> {
  const driver = await launchChromium({ extension: extensionDir('chromium'), visible: true });
  await driver.open(fixtureSite('formation'));
  console.log(
    `${FORMATION_URL} is open, with text of our own in place of the site's.
  Rest the pointer on a highlighted term, or press Alt+Shift+K.
  Alt+Shift+U opens the popup, Alt+Shift+Q the quick search.
Close the window to end.`,
  );
  await driver.closed;
}

async function tour(): Promise<void> {
  const driver = await launchChromium({ extension: extensionDir('chromium') });
  try {
    const failed = await runTour(driver, TOUR_FOLDER);
    if (failed > 0) throw new Error(`${failed} of the tour's steps failed.`);
  } finally {
    await driver.close();
  }
}

async function start(): Promise<void> {
  process.stdout.write('Building the extension … ');
  await buildExtension('chromium');
  console.log('✓');
  if (hasDisplay()) return play();
  console.log('No display here, so a guided tour:\n');
  return tour();
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
