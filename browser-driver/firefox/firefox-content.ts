import type { Scope } from '../scope';
import type { ChromeScope } from './firefox-chrome';

/** Where a content script runs: the extension, and the tab by its BiDi context. */
export interface ContentPlace {
  readonly extensionId: string;
  readonly context: string;
}

interface Reply {
  /** The result as JSON, of an array that holds it. */
  readonly json?: string;
  readonly error?: string;
}

/** What is not of this project's types: the little of Firefox's interfaces that is used here. */
declare const ChromeUtils: { importESModule(url: string): { readonly NavigableManager: NavigableManager } };
interface NavigableManager {
  getBrowserById(id: string): { readonly messageManager: MessageManager } | null;
}
interface MessageManager {
  addMessageListener(name: string, listener: (message: { readonly data: Reply }) => void): void;
  loadFrameScript(url: string, delayed: boolean): void;
}

const MAX_WAIT_MS = 20_000;

/** Whether the extension's content script runs in the tab. */
export async function isInFirefoxTab(chrome: ChromeScope, place: ContentPlace): Promise<boolean> {
  const reply = await runInTab(chrome, place, '"[true]"');
  return reply.json !== undefined;
}

/**
 * The content script's world in a tab, with `root` (an expression there, of the type asked for) given to what is run.
 */
export function contentScope<Root>(chrome: ChromeScope, place: ContentPlace, root: string): Scope<Root> {
  return {
    async evaluate(run, ...args) {
      const { json, error } = await runInTab(
        chrome,
        place,
        `(async () => JSON.stringify([await (${run})(${root}, ...${JSON.stringify(args)})]))()`,
      );
      if (json === undefined) throw new Error(error ?? 'No content script');
      return JSON.parse(json)[0];
    },
  };
}

/**
 * Firefox shows no content script to WebDriver: a frame script, privileged in the tab's process, finds the extension's
 * sandbox there and evaluates in it.
 */
function runInTab(
  chrome: ChromeScope,
  { extensionId, context }: ContentPlace,
  source: string,
): Promise<Reply> {
  const message = `faq-conum-test:${crypto.randomUUID()}`;
  const frameScript = `
    const { ExtensionContent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionContent.sys.mjs');
    const found = ExtensionContent.getContextByExtensionId(${JSON.stringify(extensionId)}, content);
    const reply = (data) => sendAsyncMessage(${JSON.stringify(message)}, data);
    if (found === undefined) reply({});
    else new Promise((resolve) => resolve(Cu.evalInSandbox(${JSON.stringify(source)}, found.sandbox)))
      .then((json) => reply({ json }), (error) => reply({ error: String(error) }));`;
  return chrome.evaluate(
    (id, name, url, longest) => {
      const { NavigableManager: tabs } = ChromeUtils.importESModule(
        'chrome://remote/content/shared/NavigableManager.sys.mjs',
      );
      const manager = tabs.getBrowserById(id)?.messageManager;
      if (manager === undefined) return { error: 'The tab has gone' };
      return new Promise<Reply>((resolve) => {
        manager.addMessageListener(name, ({ data }) => resolve(data));
        manager.loadFrameScript(url, false);
        setTimeout(() => resolve({ error: 'The tab did not answer' }), longest);
      });
    },
    context,
    message,
    `data:application/javascript;charset=utf-8,${encodeURIComponent(`{${frameScript}}`)}`,
    MAX_WAIT_MS,
  );
}
