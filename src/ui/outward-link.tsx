import type { ComponentChildren, VNode } from 'preact';
import { Icon, OUTWARD } from './icons';
import { strings } from './strings';

/** A link that leaves the extension: in a tab of its own, which learns nothing of where it was opened. */
export function OutwardLink({
  href,
  class: className,
  label,
  children,
}: {
  readonly href: string;
  /** `official`: the way to the official text, with a sign that it leaves. */
  readonly class?: 'official';
  /** The whole name of a link whose text is short. */
  readonly label?: string;
  readonly children: ComponentChildren;
}): VNode {
  return (
    <a
      class={className}
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={label}
      title={label === undefined ? strings.newTab : `${label} · ${strings.newTab}`}
    >
      {children}
      {className === 'official' && <Icon path={OUTWARD} />}
    </a>
  );
}
