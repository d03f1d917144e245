import { HELP_CENTRE } from '../faq/sources';
import { LONGEST_ADDRESS } from './bounds';

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

function parseAddress(url: string, kind: string): Address | undefined {
  if (url.length > LONGEST_ADDRESS || !URL.canParse(url)) return undefined;
  const { origin, pathname } = new URL(url);
  const [, found, id] = PATH.exec(pathname) ?? [];
  if (`${origin}/` !== HELP_CENTRE || found !== kind || id === undefined) return undefined;
  return { id, url: origin + pathname.replace(/\/?$/, '/') };
}
