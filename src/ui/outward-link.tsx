import type { ComponentChildren, VNode } from 'preact';
import { Icon, OUTWARD } from './icons';
import { strings } from './strings';

/** A link out of the extension. It opens in a new tab, without opener and referrer. */
export function OutwardLink({
  href,
  class: className,
  label,
  children,
}: {
  readonly href: string;
  /** `official`: the link to the official text, with an outward icon. */
  readonly class?: 'official';
  /** The full name of a link with a short text. */
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
