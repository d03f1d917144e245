import type { Observer } from '../observed';
import type { ChromeScope } from './firefox-chrome';

interface Principal {
  readonly addonPolicy?: { readonly id: string } | null;
  readonly contentScriptAddonPolicy?: { readonly id: string } | null;
}
interface HttpChannel {
  readonly URI: { readonly spec: string };
  readonly loadInfo: { readonly triggeringPrincipal?: Principal };
}
interface ConsoleMessage {
  QueryInterface(type: unknown): {
    readonly errorMessage: string;
    readonly sourceName: string;
    readonly flags: number;
  };
}
declare const Ci: { readonly nsIHttpChannel: unknown; readonly nsIScriptError: unknown };
declare const Services: {
  readonly obs: {
    addObserver(
      observer: (subject: { QueryInterface(type: unknown): HttpChannel }) => void,
      topic: string,
    ): void;
  };
  readonly console: { registerListener(listener: { observe(message: ConsoleMessage): void }): void };
};

/**
 * Reports to `observer` what WebDriver omits: the requests of extensions (background, popups, content scripts) and the
 * errors in their files.
 */
export async function observeExtensions(chrome: ChromeScope, observer: Observer): Promise<void> {
  await chrome.listen(watchRequests, observer.addExtensionRequest);
  await chrome.listen(watchErrors, observer.addProblem);
}

/** In the chrome scope. */
function watchRequests(send: (url: string) => void): void {
  Services.obs.addObserver((subject) => {
    const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
    const asker = loadInfo.triggeringPrincipal;
    if (asker?.addonPolicy || asker?.contentScriptAddonPolicy) send(URI.spec);
  }, 'http-on-opening-request');
}

/** In the chrome scope. */
function watchErrors(send: (problem: string) => void): void {
  const WARNING = 1;
  // Logged when a page of ours closes before the background answers. It is harmless.
  const UNLOADED = 'Promise rejected after context unloaded';
  Services.console.registerListener({
    observe(message) {
      try {
        const { errorMessage, sourceName, flags } = message.QueryInterface(Ci.nsIScriptError);
        const isOurs = sourceName.startsWith('moz-extension:');
        if (isOurs && (flags & WARNING) === 0 && !errorMessage.includes(UNLOADED))
          send(`extension: ${errorMessage} (${sourceName})`);
      } catch {
        // The message is not an nsIScriptError.
      }
    },
  });
}
