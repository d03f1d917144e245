import { isDead } from '../../src/faq/parse-faq';
import { parseArticleUrl, parseCategoryUrl } from '../../src/site/official-site';
import { type Assets, readNotes, readOfficialPages, readStatements } from '../read-assets';

/** Reports links to gone or superseded pages. An entry's article may be superseded if `now` names another. */
export function checkLinks(folder: string, { entries, topics }: Assets): string[] {
  const pages = readOfficialPages(folder);
  const living = new Set(pages.filter((page) => !isDead(page)).map(({ id }) => id));
  const keysOf = (some: typeof pages): Set<string> => new Set(some.map(({ url }) => pageKey(url)));
  const [dead, gone] = [keysOf(pages.filter(isDead)), keysOf(pages.filter((page) => page.gone === true))];
  const links = [
    ...readNotes(folder).map(({ id, source }) => [`notes.yaml, "${id}"`, source.url, dead] as const),
    ...readStatements(folder).map(
      ({ entry, source }) => [`statements.yaml, "${entry}"`, source.url, dead] as const,
    ),
    ...pages
      .filter(({ id }) => living.has(id))
      .map(({ id, url }) => [`official-pages.yaml, "${id}"`, url, dead] as const),
    ...entries.flatMap(({ id, source: { url, now } }) => {
      const place = `the question "${id}"`;
      return [[place, now?.url ?? url, dead] as const, [place, url, gone] as const];
    }),
  ];
  const deadLinks = links
    .filter(([, url, bad]) => bad.has(pageKey(url)))
    .map(([place, url]) => `${place}: ${url} is gone or superseded, see official-pages.yaml`);
  return [
    ...new Set(deadLinks),
    ...pages
      .filter(({ supersededBy }) => supersededBy !== undefined && !living.has(supersededBy))
      .map(
        ({ id, supersededBy }) => `official-pages.yaml, "${id}": there is no page "${supersededBy}" to offer`,
      ),
    ...topics.flatMap((topic) =>
      topic.pages
        .filter((id) => !living.has(id))
        .map((id) => `topics.yaml, "${topic.id}": "${id}" is no page that may be offered`),
    ),
  ];
}

/** A key common to all addresses of a page: the id for a help-centre page, else host and path. */
function pageKey(url: string): string {
  const { hostname, pathname } = new URL(url);
  const { id } = parseArticleUrl(url) ?? parseCategoryUrl(url) ?? {};
  return id ?? hostname.replace(/^www\./, '') + pathname.replace(/\/$/, '');
}
