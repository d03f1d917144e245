const DOMAIN = 'conseiller-numerique.gouv.fr';
// Private chat, statistics, APIs and files: their pages need no explanations. Marked pure, for the scripts without it.
const EXCLUDED_HOSTS = /* @__PURE__ */ ['discussion', 'metabase', 'api', 'app2', 'cdn'].map(
  (name) => `${name}.${DOMAIN}`,
);

/** Manifest match patterns of the official pages: the domain and its subdomains, https only. */
export const OFFICIAL_MATCHES = [`https://${DOMAIN}/*`, `https://*.${DOMAIN}/*`];

/** Manifest match patterns of the excluded hosts. */
export const EXCLUDED_MATCHES = /* @__PURE__ */ EXCLUDED_HOSTS.map((host) => `https://${host}/*`);

/** Maximum length of an article's or a category's address, in UTF-16 units. */
const MAX_ADDRESS_LENGTH = 500;

const PATH = /^\/[a-z]{2}\/(article|category)\/(?:[a-z0-9]+-)*([a-z0-9]{4,20})\/?$/;

/** Whether `url` is a page that the content script runs on. False for an invalid URL. */
export function isOfficialPage(url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' || EXCLUDED_HOSTS.includes(hostname)) return false;
  return hostname === DOMAIN || hostname.endsWith(`.${DOMAIN}`);
}

/** The origin of every article and category page. */
export const HELP_CENTRE_ORIGIN = `https://aide.${DOMAIN}`;

/** The help centre's home, for questions that the FAQ does not answer. */
export const HELP_CENTRE_URL = `${HELP_CENTRE_ORIGIN}/fr/`;

/** The official page on training, full of terms that the FAQ explains. */
export const TRAINING_PAGE_URL = `https://www.${DOMAIN}/formation`;

/** Manifest match patterns of help-centre pages. */
export const HELP_CENTRE_MATCHES = /* @__PURE__ */ ['article', 'category'].map(
  (kind) => `${HELP_CENTRE_ORIGIN}/*/${kind}/*`,
);

/**
 * Whether terms may be detected at this address: not in application forms, which hold personal data, and not in a
 * help-centre article whose id is in `answered`, because it is itself the answer.
 */
export function isDetectionAllowed(
  { pathname }: Pick<Location, 'pathname'>,
  answered: readonly string[],
): boolean {
  // The page decides on its path, which is read at each change: a split stays linear where a lazy pattern does not.
  const [, slug = ''] = pathname.split('/article/');
  const article = slug.replace(/\/$/, '').split(/\W/).at(-1) ?? '';
  return !pathname.startsWith('/candidature-') && !answered.includes(article);
}

/** An address of the help centre, without query and fragment, which do not change the page. */
export interface Address {
  /** The part that stays when the title and the slug change: "1fh1gis". */
  readonly id: string;
  readonly url: string;
}

/** Parses the https address of a help-centre article; undefined for any other `url`. */
export function parseArticleUrl(url: string): Address | undefined {
  return parseAddress(url, 'article');
}

/** Parses the https address of a help-centre category; undefined for any other `url`. */
export function parseCategoryUrl(url: string): Address | undefined {
  return parseAddress(url, 'category');
}

/** The id of a category that is not bundled. */
export function ownCategoryId({ id }: Address): string {
  return `aide-${id}`;
}

/** Whether `url` is a web address without a user name, which could look like a host: https://gouv.fr@evil.example. */
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
