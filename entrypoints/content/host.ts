import dialogCss from '../../src/quick-search/dialog.css?inline';
import tooltipCss from '../../src/tooltip/tooltip.css?inline';
import { createShadowHost, type ShadowHost } from '../../src/ui/shadow-host';
import { HOST_ATTRIBUTE } from './names';

/** The one element that we add to a page, with the styles of what it shows. */
export function createHost(options: { readonly signal: AbortSignal }): ShadowHost {
  return createShadowHost(HOST_ATTRIBUTE, tooltipCss + dialogCss, options);
}
