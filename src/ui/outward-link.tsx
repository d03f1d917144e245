import type { ComponentChildren, VNode } from 'preact';

/** A link that leaves the extension: in a tab of its own, which learns nothing of where it was opened. */
export function OutwardLink(props: {
  readonly href: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}): VNode {
  return <a {...props} target="_blank" rel="noopener noreferrer" />;
}
