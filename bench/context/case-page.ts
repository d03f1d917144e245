import type { Page } from 'puppeteer-core';
import { readCard, untilCard, untilNoCard } from '../../browser-driver/card';
import type { Driver, HostPage } from '../../browser-driver/driver';
import { plain } from '../../browser-driver/page-text';
import { until } from '../../browser-driver/wait';
import { HIGHLIGHT_NAME } from '../../entrypoints/content/names';
import type { ContextCase } from '../../scripts/meaning/queries';
import type { Span } from '../../src/search/types';

/** A page that holds every case in a section of its own. */
export interface CasePage {
  /** The highlighted spans of each case's text, by the index of the case. */
  readonly highlighted: readonly (readonly Span[])[];
  /** Clicks on a highlighted span and returns the questions in the tooltip, the open one first. */
  ask(index: number, span: Span): Promise<string[]>;
}

// The cases come from pages of all kinds: this one is not about training.
const URL = 'https://www.conseiller-numerique.gouv.fr/actualites';
// The last element: once its term is highlighted, all is read.
const END = 'end';

/** Opens the page and waits until it has been read to its end. */
export async function openCasePage(driver: Driver, cases: readonly ContextCase[]): Promise<CasePage> {
  const host = await driver.open({ url: URL, html: htmlOf(cases) });
  await until(
    'the page to be read to its end',
    () => hasHighlight(host.page, END),
    (isRead) => isRead,
  );
  const highlighted = await readHighlighted(host.page, cases.length);
  return { highlighted, ask: (index, span) => ask(host, index, span) };
}

function htmlOf(cases: readonly ContextCase[]): string {
  const sections = cases.map(
    ({ text }, index) => `<h2>${index + 1}</h2><p id="case-${index}">${escapeHtml(text)}</p>`,
  );
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Cas</title>
<style>body { max-width: 600px; margin: auto } p { margin-block: 40px }</style>
${sections.join('\n')}<h2>Fin</h2><p id="${END}">OPCO</p>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function hasHighlight(page: Page, place: string): Promise<boolean> {
  return page.evaluate(
    (name, id) =>
      [...(CSS.highlights.get(name) ?? [])].some(
        ({ startContainer }) => startContainer.parentElement?.id === id,
      ),
    HIGHLIGHT_NAME,
    place,
  );
}

function readHighlighted(page: Page, count: number): Promise<Span[][]> {
  return page.evaluate(
    (name, length) => {
      const spans = Array.from({ length }, (): { start: number; end: number }[] => []);
      for (const { startContainer, startOffset: start, endOffset: end } of CSS.highlights.get(name) ?? []) {
        const id = startContainer.parentElement?.id ?? '';
        if (id.startsWith('case-')) spans[Number(id.slice('case-'.length))]?.push({ start, end });
      }
      return spans;
    },
    HIGHLIGHT_NAME,
    count,
  );
}

async function ask(host: HostPage, index: number, { start, end }: Span): Promise<string[]> {
  const place = await host.page.evaluate(
    (id, from, to) => {
      const node = document.getElementById(id)?.firstChild;
      if (node === null || node === undefined) return null;
      node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      const [box] = range.getClientRects();
      return box === undefined ? null : { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    `case-${index}`,
    start,
    end,
  );
  if (place === null) throw new Error(`Case ${index + 1} is not in the page`);
  await host.page.mouse.click(place.x, place.y);
  const { title, others } = await untilCard(host);
  await host.page.keyboard.press('Escape');
  if ((await readCard(host)) !== undefined) await untilNoCard(host);
  return [title, ...others].map(plain);
}
