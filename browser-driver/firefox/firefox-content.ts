import type { Scope } from '../scope';
import type { ChromeScope } from './firefox-chrome';

/** Where a content script runs: extension id, and BiDi context of the tab. */
export interface ContentPlace {
  readonly extensionId: string;
  readonly context: string;
}

interface Reply {
  /** The result in an array, as JSON. */
  readonly json?: string;
  readonly error?: string;
}

/** The used part of Firefox's internal interfaces. */
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
 * The content script's world in a tab. `root` is an expression there; its value is the argument of each function.
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
 * Firefox hides content scripts from WebDriver. A frame script, privileged in the tab's process, finds their
 * sandbox and evaluates `source` in it.
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
