const DOMAIN = 'conseiller-numerique.gouv.fr';
// Private chat, statistics, programming interfaces and bare files: nothing to explain there.
const EXCLUDED_HOSTS = ['discussion', 'metabase', 'api', 'app2', 'cdn'].map((name) => `${name}.${DOMAIN}`);

/** Manifest match patterns of the official pages: the domain and its subdomains, https only. */
export const OFFICIAL_MATCHES = [`https://${DOMAIN}/*`, `https://*.${DOMAIN}/*`];

/** Manifest match patterns of the hosts left out. */
export const EXCLUDED_MATCHES = EXCLUDED_HOSTS.map((host) => `https://${host}/*`);

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
