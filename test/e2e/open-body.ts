import type { Driver, HostPage } from '../../browser-driver/driver';
import { FORMATION_URL } from '../../browser-driver/fixture';
import { untilHighlighted } from '../../browser-driver/page-text';

const LAST = '<h2>Fin</h2><p id="fin">La Caisse des dépôts paie les cours du remplaçant.</p>';

/** Opens a page with only `body`; its title is about training. */
export function openBodyAlone(driver: Driver, body: string): Promise<HostPage> {
  const html = `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Se former</title><body>${body}`;
  return driver.open({ url: FORMATION_URL, html });
}

/** Opens a page with `body` and waits until the term at its end is highlighted. */
export async function openBody(driver: Driver, body: string): Promise<HostPage> {
  const page = await driver.open({
    url: FORMATION_URL,
    html: `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Page</title>${body}${LAST}`,
  });
  await untilHighlighted(page.page, 'Caisse des dépôts');
  return page;
}
