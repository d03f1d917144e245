import { HELP_CENTRE_ORIGIN } from './official-site';

/** The longest address of an article or a category that is read, in UTF-16 units. */
const MAX_ADDRESS_LENGTH = 500;

/** An address of the help centre, without what changes nothing in the page (`?bust=`, a fragment). */
export interface Address {
  /** The part that stays when the title, and the slug with it, changes: "1fh1gis". */
  readonly id: string;
  readonly url: string;
}

const PATH = /^\/[a-z]{2}\/(article|category)\/(?:[a-z0-9]+-)*([a-z0-9]{4,20})\/?$/;

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
