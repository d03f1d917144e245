import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { copyAnswer } from '../../browser-driver/clipboard';
import { popupPanel } from '../../browser-driver/panel';
import { scopeOf } from '../../browser-driver/scope';
import { popupStrings } from '../../src/ui/popup-strings';
import { answerStrings, panelStrings } from '../../src/ui/strings';

/** The popup's states, each with a function to reach it. */
export const STATES: readonly (readonly [string, (popup: Page) => Promise<void>])[] = [
  [
    'questions and terms',
    async (popup) => {
      await popupPanel(popup).until('terms', ({ groups }) => panelStrings.onThisPage in groups);
    },
  ],
  [
    'the words of welcome',
    async (popup) => {
      await popup.waitForSelector('.welcome');
      await popup.waitForSelector('[role="option"]');
    },
  ],
  [
    'results',
    async (popup) => {
      const { groups } = await popupPanel(popup).search('frais de déplacement');
      expect(groups).toHaveProperty([panelStrings.results]);
    },
  ],
  [
    'an answer',
    async (popup) => {
      await popupPanel(popup).search('dispense');
      await popupPanel(popup).openFirst();
    },
  ],
  [
    'an answer that has changed, copied',
    async (popup) => {
      await popupPanel(popup).search('deux certifications');
      const { text } = await popupPanel(popup).openFirst();
      expect(text).toContain(answerStrings.changed);
      await copyAnswer(popup, scopeOf(await popup.evaluateHandle(() => document)));
    },
  ],
  [
    'an answer with today’s rule, a bracket, the changes and the letter unfolded',
    async (popup) => {
      await popupPanel(popup).search('objectifs de la formation');
      await popupPanel(popup).openFirst();
      await popup.evaluate(() => {
        for (const details of document.querySelectorAll('article details')) details.setAttribute('open', '');
        document.querySelector<HTMLElement>('.bracket button')?.click();
      });
      await popup.waitForSelector('.bracket-note');
    },
  ],
  [
    'a topic that is treated elsewhere, and official pages about it',
    async (popup) => {
      await popupPanel(popup).search('salaire du conseiller');
      await popupPanel(popup).until('no answer', ({ text }) => text.includes(panelStrings.noAnswer));
    },
  ],
  [
    'the settings',
    async (popup) => {
      await popup.click('footer button:nth-of-type(1)');
      await popup.waitForSelector('.popup-page input');
    },
  ],
  [
    '« À propos »',
    async (popup) => {
      await popup.click('footer button:nth-of-type(2)');
      await popup.waitForSelector('.popup-page a');
    },
  ],
  [
    'the words of welcome understood, and a last answer',
    async (popup) => {
      await popupPanel(popup).search('dispense');
      await popupPanel(popup).openFirst();
      await popup.keyboard.press('Escape');
      await popup.keyboard.press('Escape');
      await popupPanel(popup).until('the last answer', ({ groups }) => popupStrings.recents in groups);
      await popup.evaluate(() => document.querySelector<HTMLElement>('.welcome > button')?.click());
      await popup.waitForSelector('.welcome', { hidden: true });
    },
  ],
  [
    'no answer',
    async (popup) => {
      await popupPanel(popup).search('recette de la pâte à crêpes');
      await popupPanel(popup).until('no answer', ({ text }) => text.includes(panelStrings.noAnswer));
    },
  ],
];
