import type { Browser } from 'puppeteer-core';

/** Puppeteer's private WebDriver BiDi connection of a browser. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ readonly result: unknown }>;
  on(event: string, listener: (params: unknown) => void): void;
  /** Gives Puppeteer an `event` as if the browser sent it. */
  emit(event: string, params: object): void;
}

/**
 * Firefox's privileged scope ("chrome"): the globals of the browser window and all internal interfaces. It requires
 * `--remote-allow-system-access`.
 */
export interface ChromeScope {
  readonly connection: BidiConnection;
  /** Runs `run` there. Arguments and result are copied as JSON. Rejects if `run` throws. */
  evaluate<Args extends readonly unknown[], Result>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Runs `run` there once, with a function that sends a text to `listener` here. */
  listen(run: (send: (text: string) => void) => void, listener: (text: string) => void): Promise<void>;
}

interface Called {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: string };
  readonly exceptionDetails?: { readonly text: string };
}

/** The chrome scope of the first window of `browser`. */
export async function openChromeScope(browser: Browser): Promise<ChromeScope> {
  const connection = connectionOf(browser);
  const { contexts } = await ask<{ contexts: readonly { context: string }[] }>(
    connection,
    'browsingContext.getTree',
    { 'moz:scope': 'chrome' },
  );
  const target = { context: contexts[0]?.context };
  const call = async (code: string, args: readonly object[]): Promise<string | undefined> => {
    const called = await ask<Called>(connection, 'script.callFunction', {
      functionDeclaration: code,
      arguments: args,
      target,
      awaitPromise: true,
    });
    if (called.type === 'exception') throw new Error(`In Firefox: ${called.exceptionDetails?.text}`);
    return called.result?.value;
  };
  return {
    connection,
    async evaluate(run, ...args) {
      const code = `async (args) => JSON.stringify([await (${run})(...JSON.parse(args))])`;
      const [result] = JSON.parse(
        (await call(code, [{ type: 'string', value: JSON.stringify(args) }])) ?? '[]',
      );
      return result;
    },
    async listen(run, listener) {
      const channel = `listen-${run.name}`;
      connection.on('script.message', (message) => {
        const { channel: from, data } = message as { channel: string; data: { value: string } };
        if (from === channel) listener(data.value);
      });
      await call(String(run), [{ type: 'channel', value: { channel } }]);
    },
  };
}

// Replies have the types of the protocol: https://w3c.github.io/webdriver-bidi/
async function ask<Reply>(connection: BidiConnection, method: string, params: object): Promise<Reply> {
  const { result } = await connection.send(method, params);
  return result as Reply;
}

function connectionOf(browser: Browser): BidiConnection {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isConnection(connection)) throw new Error('Puppeteer keeps no BiDi connection where it did');
  return connection;
}

function isConnection(value: unknown): value is BidiConnection {
  if (typeof value !== 'object' || value === null) return false;
  return ['send', 'on', 'emit'].every((name) => typeof Reflect.get(value, name) === 'function');
}
