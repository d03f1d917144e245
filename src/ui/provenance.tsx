import type { VNode } from 'preact';
import type { FaqEntry } from '../faq/types';
import { OutwardLink } from './outward-link';
import { provenanceOf } from './provenance-text';

/** How much of the official answer this is, where it comes from, with the way there, and of what date. */
export function Provenance({ entry }: { readonly entry: FaqEntry }): VNode {
  const { before, source, after } = provenanceOf(entry);
  return (
    <p class="provenance">
      {before}
      <OutwardLink href={entry.source.url}>{source}</OutwardLink>
      {after}
    </p>
  );
}
