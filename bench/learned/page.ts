import type { Driver } from '../../browser-driver/driver';
import { ARTICLE_URLS, articleHtml } from '../../test/support/articles';
import { rest, traceScript } from '../page/trace';

/** A page that the help-page script reads. */
export interface ArticlePage {
  readonly name: string;
  readonly html: string;
}

const PARAGRAPHS = 60;
const SENTENCE = 'Les habitants apportent leurs outils et repartent avec ce qu’ils ont fabriqué.';
const REST_MS = 1_500;

/** From an ordinary article to an unrealistically big one. */
export function articlePages(): ArticlePage[] {
  const body = `<p>${SENTENCE} <a href="/fr/">Accueil</a> <b>en hiver</b>.</p>`.repeat(PARAGRAPHS);
  return [
    { name: 'our fixture', html: articleHtml('absence-ou-echec') },
    { name: `an article of ${PARAGRAPHS} paragraphs`, html: pageOf(body) },
    { name: '20,000 nodes, 100,000 characters', html: pageOf('<p>Un <b>mot</b>.</p>'.repeat(3_330)) },
    { name: 'a million nodes', html: pageOf('<p>Un <b>mot</b>.</p>'.repeat(166_000)) },
  ];
}

/** Main-thread milliseconds of the help-page script in each of `runs` loads of the page. */
export async function measureReading(
  driver: Driver,
  { html }: ArticlePage,
  runs: number,
): Promise<readonly number[]> {
  const { page } = await driver.open({ url: ARTICLE_URLS['atelier-velos'], html });
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    times.push(
      await traceScript(page, 'content-scripts/help-page.js', async () => {
        await page.reload();
        await rest(REST_MS);
      }),
    );
  }
  await page.close();
  return times;
}

function pageOf(body: string): string {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Vélos</title><main><h1>Vélos</h1><div>${body}</div><p>Mis à jour le : 14/03/2024</p></main>`;
}
