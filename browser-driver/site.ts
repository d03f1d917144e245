import type { HTTPRequest, Page } from 'puppeteer-core';

/** A file of a site. */
interface SiteFile {
  readonly type: string;
  readonly body: string;
  /** Delays the file until this resolves. */
  readonly after?: Promise<unknown> | undefined;
}

/** An emulated web site with one host. */
export interface Site {
  /** The address to open; its host is the site's. */
  readonly url: string;
  /** The document at every path without a file. */
  readonly html: string;
  /** By path with leading slash. */
  readonly files?: Readonly<Record<string, SiteFile>> | undefined;
  /** Status of documents; default 200. */
  readonly status?: number | undefined;
  /** Response headers of documents; they override STRICT_HEADERS. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** The strictest policy that allows the page's own scripts. Our code must work under it. */
const STRICT_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; script-src 'self'",
};

/** Answers every request of `page` from `site`. Requests to other hosts fail as if offline. */
export async function serveSite(page: Page, site: Site): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, site));
}

async function answer(request: HTTPRequest, site: Site): Promise<void> {
  const { protocol, host, pathname } = new URL(request.url());
  // A frame of the extension.
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
  // The tab may be closed after the delay.
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
