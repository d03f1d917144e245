import type { Browser } from 'webextension-polyfill';

declare const chrome: Browser;

/** The extension API for the background and the extension's own pages. Since Manifest V3 it returns promises in every browser. */
export const browser = chrome;
