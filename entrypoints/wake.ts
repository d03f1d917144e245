import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askBackground } from '../src/channel/ask-background';

/** Wakes the background while the popup's own script, some forty times as long, is still on its way. */
export default defineUnlistedScript(() => {
  askBackground({ type: 'popular' }).catch(() => {}); // the popup asks again, and hears of the failure
});
