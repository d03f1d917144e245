import type { Page } from 'puppeteer-core';
import { answerStrings } from '../src/ui/strings';
import { plain } from './page-text';
import type { SurfaceRoot } from './shadow';
import { until, untilStill } from './wait';

/** The content of the clipboard; texts are {@link plain}. */
export interface Pasted {
  readonly text: string;
  readonly html: string;
}

/**
 * Clicks « Copier avec la source » in `root`, which `page` shows, and resolves to the confirmation. `origin` is the
 * position of `root` in the page, in CSS px; a frame needs it.
 */
export async function copyAnswer(
  page: Page,
  root: SurfaceRoot,
  origin: { readonly x: number; readonly y: number } = { x: 0, y: 0 },
): Promise<string> {
  const { x, y } = await untilStill('the copy button', () =>
    root.evaluate(middleOfButton, answerStrings.copy),
  );
  await page.mouse.click(origin.x + x, origin.y + y);
  return until(
    'the confirmation',
    () => root.evaluate((place) => place.querySelector('.copied')?.textContent ?? ''),
    (said) => said !== '',
  ).then(plain);
}

function middleOfButton(root: Document | ShadowRoot, label: string): { x: number; y: number } | undefined {
  const button = [...root.querySelectorAll('button')].find(({ title }) => title === label);
  if (button?.checkVisibility() !== true) return undefined;
  button.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}

/** Pastes by keyboard into the first text field of `page`. Resolves to the data. */
export async function paste(page: Page): Promise<Pasted> {
  const field = await page.evaluateHandle(() => {
    const element = document.querySelector<HTMLElement>('textarea, input');
    element?.focus();
    const pasted = new Promise<{ text: string; html: string }>((resolve) =>
      element?.addEventListener('paste', ({ clipboardData }) =>
        resolve({
          text: clipboardData?.getData('text/plain') ?? '',
          html: clipboardData?.getData('text/html') ?? '',
        }),
      ),
    );
    return { pasted };
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v', { commands: ['Paste'] });
  await page.keyboard.up('Control');
  const { text, html } = await field.evaluate(({ pasted }) => pasted);
  return { text: plain(text), html: plain(html) };
}
