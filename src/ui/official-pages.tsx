import type { VNode } from 'preact';
import type { OfficialPage } from '../faq/types';
import { typeset } from '../text/typography';
import { OutwardLink } from './outward-link';
import { frenchDate, panelStrings } from './strings';

/** Official pages that may treat what the FAQ does not: links with the date on which each was seen. No answer. */
export function OfficialPages({ pages }: { readonly pages: readonly OfficialPage[] }): VNode | null {
  if (pages.length === 0) return null;
  return (
    <section class="official-pages" aria-label={panelStrings.officialPages}>
      <p>{panelStrings.officialPages}</p>
      <ul>
        {pages.map(({ id, title, url, seen }) => (
          <li key={id}>
            <OutwardLink href={url}>{typeset(title)}</OutwardLink>{' '}
            <span class="note-source">({panelStrings.pageSeen(frenchDate(seen))})</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
