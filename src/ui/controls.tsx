import type { ComponentChildren, VNode } from 'preact';
import { strings } from './strings';

// Outlines in a box of 20 by 20, one constant each, so that a script holds only those that it draws.
/** ‹ */
export const BACK = 'M12 4.5 6.5 10l5.5 5.5';
/** › */
export const NEXT = 'M8 4.5 13.5 10 8 15.5';
/** × */
export const CLOSE = 'M5 5l10 10M15 5 5 15';
/** × in a circle. */
export const CLEAR = 'M7.7 7.7l4.6 4.6M12.3 7.7l-4.6 4.6M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0z';
// A page that opens elsewhere.
const OUTWARD = 'M8 4.5H4.5v11h11V12M11.5 4.5h4v4M15.5 4.5 9 11';
/** Two sheets. */
export const COPY = 'M7 7h9v9H7zM13 7V4H4v9h3';
/** A printer. */
export const PRINT = 'M6 8V3.5h8V8M6 13.5H3.5V8h13v5.5H14M6 11.5h8v5H6z';
/** A window with a tab. */
export const TAB = 'M3.5 16.5v-13h13v13zM3.5 7.5h13M8 3.5v4';
/** A window with a side panel. */
export const PANEL = 'M3.5 4h13v12h-13zM11.5 4v12';
/** A file being taken in. */
export const FILE = 'M10 12.5V4M6.5 7.5 10 4l3.5 3.5M4 12.5V16h12v-3.5';
/** Two sliders. */
export const SETTINGS = 'M3.5 6h7M14.5 6h2M3.5 14h2M9.5 14h7M12.5 4v4M7.5 12v4';
/** ⓘ */
export const INFO = 'M10 9v5M10 6.2v.1M17 10a7 7 0 1 1-14 0 7 7 0 0 1 14 0z';
/** ⋯ */
export const MORE = 'M4 10h1.5M9.3 10h1.5M14.6 10h1.5';

/** An icon in the colour of the text. The caller provides the accessible name. */
export function Icon({ path }: { readonly path: string }): VNode {
  return (
    <svg class="glyph" viewBox="0 0 20 20" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}

/** A button that shows only an icon; `label` is its name and its title. */
export function IconButton({
  path,
  label,
  class: className = '',
  onClick,
}: {
  readonly path: string;
  readonly label: string;
  readonly class?: string;
  readonly onClick: () => void;
}): VNode {
  return (
    <button
      type="button"
      class={`icon-button ${className}`}
      aria-label={label}
      title={label}
      onClick={onClick}
    >
      <Icon path={path} />
    </button>
  );
}

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
