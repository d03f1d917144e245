import { describe, expect, test } from 'vitest';
import { readCard } from '../../browser-driver/card';
import type { HostPage } from '../../browser-driver/driver';
import { capabilities } from '../../browser-driver/launch';
import { highlightedTexts, leaveText } from '../../browser-driver/page-text';
import { settle } from '../../browser-driver/shadow';
import { HIGHLIGHT_NAME } from '../../entrypoints/content/names';
import { beforeEachOnFormation } from './on-formation';

let page: HostPage;
beforeEachOnFormation((opened) => {
  ({ page } = opened);
});

describe('what the page owns:', () => {
  test.each(['input[name=organisme]', 'textarea', '#brouillon'])(
    'typing and pasting in %s',
    async (field) => {
      const value = () =>
        page.page.evaluate((selector) => {
          const element = document.querySelector(selector);
          return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
            ? element.value
            : (element?.textContent ?? '');
        }, field);
      const before = await highlightedTexts(page.page);
      await page.page.focus(field);
      await page.page.keyboard.type('OPCO pix/?');
      // Like an input method, without key events. Firefox accepts single characters.
      for (const character of 'La certification Pix') await page.page.keyboard.sendCharacter(character);
      expect(await value()).toContain('OPCO pix/?La certification Pix');
      await settle(page);
      expect(await highlightedTexts(page.page)).toEqual(before);
      await leaveText(page.page);
      expect(await readCard(page)).toBeUndefined();
    },
  );

  if (capabilities.readsHighlightStyle) {
    test('its print has no highlights', async () => {
      const painted = () =>
        page.page.evaluate((name) => {
          const term = document.querySelector('#opco');
          return term === null ? '' : getComputedStyle(term, `::highlight(${name})`).textDecorationLine;
        }, HIGHLIGHT_NAME);
      expect(await painted()).toContain('underline');
      await page.page.emulateMediaType('print');
      expect(await painted()).not.toContain('underline');
    });
  }
});
