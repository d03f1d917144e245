import type { HTTPRequest, Page } from 'puppeteer-core';

/** A file of a site. */
export interface SiteFile {
  readonly type: string;
  readonly body: string;
  /** The file is sent once this has resolved: for what must arrive late. */
  readonly after?: Promise<unknown> | undefined;
}

/** A web site of one host that exists in the browser only. */
export interface Site {
  /** The address to open. Its host is the site's. */
  readonly url: string;
  /** The document at every path of the host that no file has. */
  readonly html: string;
  /** By path, with its leading slash. */
  readonly files?: Readonly<Record<string, SiteFile>> | undefined;
  /** Of the documents; 200 when left out. */
  readonly status?: number | undefined;
  /** Response headers of the documents, over the strict policy below. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** The strictest policy that a page with scripts of its own can live under; ours must live there too. */
const STRICT_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'",
};

/** Answers every request of `page` from `site`. What goes to another host fails, as without a network. */
export async function serveSite(page: Page, site: Site): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, site));
}

async function answer(request: HTTPRequest, site: Site): Promise<void> {
  const { protocol, host, pathname } = new URL(request.url());
  // A frame of the extension in the page.
  if (protocol.endsWith('-extension:')) {
    await request.continue();
    return;
  }
  if (host !== new URL(site.url).host) {
    await request.abort('internetdisconnected');
    return;
  }
  const file = site.files?.[pathname];
  await file?.after;
  // The tab may have gone while a late file waited.
  await request.respond(file === undefined ? documentOf(request, site) : fileOf(file)).catch(() => {});
}

function documentOf(request: HTTPRequest, { html, headers, status = 200 }: Site) {
  if (!request.isNavigationRequest()) return { status: 204 };
  return {
    status,
    contentType: 'text/html; charset=utf-8',
    headers: { ...STRICT_HEADERS, ...headers },
    body: html,
  };
}

function fileOf({ type, body }: SiteFile) {
  return { status: 200, contentType: `${type}; charset=utf-8`, body };
}
