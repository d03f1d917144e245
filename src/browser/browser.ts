import browser from 'webextension-polyfill';

/** The browser's extension API, with promises, in every browser. The one importer of the polyfill. */
export { browser };
