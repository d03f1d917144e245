import { describe, expect, test } from 'vitest';
import { untilCard, untilNoCard } from '../../browser-driver/card';
import type { HostPage } from '../../browser-driver/driver';
import { pressToClose, QUICK_SEARCH_CHORD } from '../../browser-driver/keys';
import { capabilities } from '../../browser-driver/launch';
import {
  clickText,
  highlightedTexts,
  hoverText,
  leaveText,
  untilHighlighted,
} from '../../browser-driver/page-text';
import { quickSearchPanel } from '../../browser-driver/panel';
import { HOST, settle } from '../../browser-driver/shadow';
import { until } from '../../browser-driver/wait';
import { HIGHLIGHT_NAME } from '../../entrypoints/content/names';
import { beforeEachOnFormation } from './on-formation';

// Page behaviour that broke other extensions. Each test checks our remedy.

let page: HostPage;
beforeEachOnFormation((opened) => {
  ({ page } = opened);
});

describe('a page that', () => {
  test('clears the highlight registry is painted again at the next pointer move', async () => {
    // Wait: the load event repaints.
    await page.page.waitForFunction(() => document.readyState === 'complete');
    await settle(page);
    await page.page.evaluate(() => CSS.highlights.clear());
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await highlightedTexts(page.page)).toEqual([]);
    await page.page.mouse.move(30, 30);
    await page.page.mouse.move(40, 40);
    await untilHighlighted(page.page, 'OPCO');
  });

  test('removes our element gets it back with the next card', async () => {
    await clickText(page.page, 'OPCO', '#opco');
    await untilCard(page);
    await page.page.evaluate((tag) => document.querySelector(tag)?.remove(), HOST);
    await page.page.mouse.click(2, 2);
    await clickText(page.page, 'assiduité', '#presence');
    const card = await untilCard(page);
    expect(card.name).toContain('assiduité');
  });

  test('styles our element away leaves our card to be seen', async () => {
    await page.page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent =
        'html > div[data-faq-conum] { opacity: 0 !important; transform: scale(0) !important; display: none !important }';
      document.head.append(style);
    });
    await clickText(page.page, 'OPCO', '#opco');
    expect((await untilCard(page)).box.width).toBeGreaterThan(100);
    const opacity = await page.page.evaluate(
      (tag) => getComputedStyle(document.querySelector(tag) ?? document.body).opacity,
      HOST,
    );
    expect(opacity).toBe('1');
  });

  test('shows a modal dialog has the card inside it, and may take the dialog away', async () => {
    await page.page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<p id="modal">Le financement par l’OPCO de la structure.</p>';
      document.body.append(dialog);
      dialog.showModal();
    });
    const untilFound = () =>
      until(
        'the term in the dialog, too',
        () => highlightedTexts(page.page),
        (found) => found.filter((text) => text === 'OPCO').length === 2,
      );
    await untilFound();
    await clickText(page.page, 'OPCO', '#modal');
    await untilCard(page);
    const isInside = () =>
      page.page.evaluate((tag) => document.querySelector(tag)?.closest('dialog') !== null, HOST);
    expect(await isInside()).toBe(true);
    await page.page.evaluate(() => document.querySelector('dialog')?.close());
    await until('our element to leave the closed dialog', isInside, (inside) => !inside);
    await page.page.evaluate(() => document.querySelector('dialog')?.showModal());
    await untilFound();
    await clickText(page.page, 'OPCO', '#modal');
    await untilCard(page);
    await page.page.evaluate(() => document.querySelector('dialog')?.remove());
    await untilNoCard(page);
    await clickText(page.page, 'assiduité', '#presence');
    await untilCard(page);
    expect(
      await page.page.evaluate((tag) => document.querySelector(tag)?.parentElement?.localName, HOST),
    ).toBe('html');
  });

  test('goes into full screen has the card in what fills it', async () => {
    const isFull = await page.page.evaluate(async () => {
      const main = document.querySelector('main');
      await main?.requestFullscreen().catch(() => {});
      return document.fullscreenElement !== null;
    });
    expect(isFull).toBe(true);
    await clickText(page.page, 'CCP1', '#intro');
    await untilCard(page);
    expect(
      await page.page.evaluate((tag) => document.querySelector(tag)?.parentElement?.localName, HOST),
    ).toBe('main');
  });

  test('changes ten thousand times a second is followed to its last state', async () => {
    await page.page.evaluate(async () => {
      const main = document.querySelector('main');
      // Reading this takes several slices: the page changes between two of them.
      const list = document.createElement('div');
      main?.append(list);
      for (let turn = 0; turn < 20; turn += 1) {
        list.innerHTML = `<p>Le tour ${turn} de l’OPCO</p>`.repeat(5_000);
        await new Promise((resolve) => setTimeout(resolve, 10));
        for (const box of [...list.children].slice(0, 500)) box.textContent = 'Le REMN';
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      list.replaceChildren();
      list.innerHTML = '<p>La Caisse des dépôts paie enfin les cours du remplaçant.</p>';
    });
    const found = await untilHighlighted(page.page, 'Caisse des dépôts');
    await settle(page);
    expect(found.filter((text) => text === 'OPCO')).toHaveLength(1);
    expect(await highlightedTexts(page.page)).toEqual(found);
  });

  test('changes while it is read, and never again, is followed to its last state', async () => {
    // The background judges this sentence now: no answer starts another reading below.
    await page.page.evaluate(() =>
      document.querySelector('main')?.insertAdjacentHTML('beforeend', '<p>Le REMN.</p>'),
    );
    await untilHighlighted(page.page, 'REMN');
    await page.page.evaluate(async () => {
      const list = document.createElement('div');
      // Reading this takes longer than the frames below and the pause before the next reading.
      list.innerHTML = '<p>Le REMN.</p>'.repeat(60_000);
      document.querySelector('main')?.append(list);
      for (let frame = 0; frame < 10; frame += 1)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      const [, second] = list.children;
      if (second !== undefined)
        second.textContent = 'La Caisse des dépôts paie enfin les cours du remplaçant.';
    });
    await untilHighlighted(page.page, 'Caisse des dépôts');
  });

  test('is left and come back to from the cache still explains its terms', async () => {
    await page.page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['persisted'] = String(persisted);
      });
    });
    await page.page.goto(page.page.url().replace('formation', 'aide'), { waitUntil: 'domcontentloaded' });
    await untilHighlighted(page.page, 'OPCO');
    await page.page.evaluate(() => history.back());
    await until(
      'the page before',
      // A document being unloaded rejects.
      () => page.page.evaluate(() => location.pathname).catch(() => ''),
      (path) => path === '/formation',
    );
    expect(await page.page.evaluate(() => document.documentElement.dataset['persisted'])).toBe('true');
    await untilHighlighted(page.page, 'OPCO');
    await clickText(page.page, 'OPCO', '#opco');
    await untilCard(page);
  });

  test('navigates for an hour keeps one element, one highlight and no more ranges than terms', async () => {
    const counts = () =>
      page.page.evaluate(
        (name, tag) => [
          document.querySelectorAll(tag).length,
          CSS.highlights.size,
          CSS.highlights.get(name)?.size ?? 0,
        ],
        HIGHLIGHT_NAME,
        HOST,
      );
    await page.press(QUICK_SEARCH_CHORD);
    await quickSearchPanel(page).until('the field', ({ isFieldFocused }) => isFieldFocused);
    await pressToClose(page.page.keyboard, 'Escape');
    const before = await counts();
    await page.page.evaluate(async () => {
      const main = document.querySelector('main');
      const text = main?.innerHTML ?? '';
      for (let visit = 0; visit < 60; visit += 1) {
        history.pushState(null, '', `/page-${visit % 7}`);
        if (main !== null) main.innerHTML = visit % 2 === 0 ? '<p>Rien à lire ici.</p>' : text;
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      if (main !== null) main.innerHTML = text;
    });
    await untilHighlighted(page.page, 'OPCO');
    await settle(page);
    expect(await counts()).toEqual(before);
  });
});

if (capabilities.countsObjects) {
  test('an hour of navigation and hovering leaves no more nodes and listeners than its beginning', async () => {
    const session = await page.page.createCDPSession();
    const visit = async (): Promise<void> => {
      await hoverText(page.page, 'OPCO', '#opco');
      await untilCard(page);
      await leaveText(page.page);
      await page.page.evaluate(() => {
        const main = document.querySelector('main');
        sessionStorage.setItem('text', main?.innerHTML ?? '');
        history.pushState(null, '', `/page-${history.length % 7}`);
        main?.replaceChildren();
      });
      await untilNoCard(page);
      // The last term removes its listeners with it.
      await until(
        'no highlights',
        () => highlightedTexts(page.page),
        (found) => found.length === 0,
      );
      await page.page.evaluate(() => {
        const main = document.querySelector('main');
        if (main !== null) main.innerHTML = sessionStorage.getItem('text') ?? '';
      });
      await untilHighlighted(page.page, 'OPCO');
    };
    const count = async () => {
      await session.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
      return { nodes, jsEventListeners };
    };
    for (let warming = 0; warming < 5; warming += 1) await visit();
    const before = await count();
    for (let visits = 0; visits < 15; visits += 1) await visit();
    const after = await count();
    expect(after.jsEventListeners).toBeLessThanOrEqual(before.jsEventListeners);
    // The engine's cache of recent pages varies in size.
    expect(after.nodes).toBeLessThan(before.nodes * 1.1);
  });
}
