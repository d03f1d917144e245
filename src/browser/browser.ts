import browser from 'webextension-polyfill';

/** The extension API with promises, in every browser. Only this file imports the polyfill. */
export { browser };
