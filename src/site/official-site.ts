const DOMAIN = 'conseiller-numerique.gouv.fr';
// Private chat, statistics, programming interfaces and bare files: nothing to explain there.
const EXCLUDED_HOSTS = ['discussion', 'metabase', 'api', 'app2', 'cdn'].map((name) => `${name}.${DOMAIN}`);

/** Manifest match patterns of the official pages: the domain and its subdomains, https only. */
export const OFFICIAL_MATCHES = [`https://${DOMAIN}/*`, `https://*.${DOMAIN}/*`];

/** Manifest match patterns of the hosts left out. */
export const EXCLUDED_MATCHES = EXCLUDED_HOSTS.map((host) => `https://${host}/*`);

/** The longest address of an article or a category that is read, in UTF-16 units. */
const MAX_ADDRESS_LENGTH = 500;

const PATH = /^\/[a-z]{2}\/(article|category)\/(?:[a-z0-9]+-)*([a-z0-9]{4,20})\/?$/;

/** Whether `url` is a page that the content script runs on. False for what is no URL. */
export function isOfficialPage(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' || EXCLUDED_HOSTS.includes(hostname)) return false;
  return hostname === DOMAIN || hostname.endsWith(`.${DOMAIN}`);
}

/** Where every official article and category page is. */
export const HELP_CENTRE_ORIGIN = `https://aide.${DOMAIN}`;

/** The help centre's home, where questions that the FAQ does not answer may find theirs. */
export const HELP_CENTRE_URL = `${HELP_CENTRE_ORIGIN}/fr/`;

/** The official page on training, full of terms that the FAQ explains. */
export const TRAINING_PAGE_URL = `https://www.${DOMAIN}/formation`;

/** Manifest match patterns of its articles and categories. */
export const HELP_CENTRE_MATCHES = ['article', 'category'].map((kind) => `${HELP_CENTRE_ORIGIN}/*/${kind}/*`);

/**
 * Whether terms may be looked for at this address: not in the application forms, which hold personal data, nor in an
 * article of the help centre, one of `answered` by its id, that is itself the answer.
 */
export function isDetectionAllowed(
  { pathname }: Pick<Location, 'pathname'>,
  answered: readonly string[],
): boolean {
  const [, article = ''] = /\/article\/.*?(\w+)\/?$/.exec(pathname) ?? [];
  return !pathname.startsWith('/candidature-') && !answered.includes(article);
}

/** An address of the help centre, without what changes nothing in the page (`?bust=`, a fragment). */
export interface Address {
  /** The part that stays when the title, and the slug with it, changes: "1fh1gis". */
  readonly id: string;
  readonly url: string;
}

/** `url` as the address of an article of the help centre, over https; undefined when it is none. */
export function parseArticleUrl(url: string): Address | undefined {
  return parseAddress(url, 'article');
}

/** `url` as the address of a category of the help centre, over https; undefined when it is none. */
export function parseCategoryUrl(url: string): Address | undefined {
  return parseAddress(url, 'category');
}

/** The id of a category that is not bundled. */
export function ownCategoryId({ id }: Address): string {
  return `aide-${id}`;
}

/** Whether `url` is an address of the web without a user name, which could pass for a host: https://gouv.fr@evil.example. */
export function isWebUrl(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return ['https:', 'http:'].includes(protocol) && username === '' && password === '';
}

function parseAddress(url: string, kind: string): Address | undefined {
  if (url.length > MAX_ADDRESS_LENGTH || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  const [, found, id] = PATH.exec(pathname) ?? [];
  if (origin !== HELP_CENTRE_ORIGIN || found !== kind || id === undefined) return undefined;
  return { id, url: origin + pathname.replace(/\/?$/, '/') };
}
