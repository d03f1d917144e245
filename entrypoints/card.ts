import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createCardView } from '../src/tooltip/card-view';

/** The card over a page, in a separate file. `content/load-card.ts` imports it in a page that has a term. */
export default defineUnlistedScript(() => createCardView);
