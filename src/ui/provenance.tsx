import type { VNode } from 'preact';
import type { FaqEntry } from '../faq/types';
import { provenanceOf } from './citation';
import { OutwardLink } from './outward-link';
import { strings } from './strings';

/** How much of the official answer this is, where it comes from, with the way there, and of what date. */
export function Provenance({ entry }: { readonly entry: FaqEntry }): VNode {
  const [before, source, after] = provenanceOf(entry).split(strings.helpCentreNamed);
  return (
    <p class="provenance">
      {before}
      <OutwardLink href={entry.source.url}>{source}</OutwardLink>
      {after}
    </p>
  );
}
