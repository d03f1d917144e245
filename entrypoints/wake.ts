import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { connectBackground } from '../src/channel/background';

/** Starts the background while the popup's own script, forty times as long, is still loading. */
export default defineUnlistedScript(() => {
  connectBackground<'popular'>()
    .popular()
    .catch(() => {}); // the popup asks again and sees the failure
});
