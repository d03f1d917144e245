import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { MessageListener } from '../../src/browser/native';

const listeners = new Set<MessageListener>();
const sender = { id: 'ours', url: 'chrome-extension://ours/popup.html' };
const failures: Error[] = [];
vi.stubGlobal('chrome', {
  runtime: {
    id: 'ours',
    async sendMessage(message: unknown) {
      const failure = failures.pop();
      if (failure !== undefined) throw failure;
      return new Promise((resolve) => {
        const isHeard = [...listeners].some((listener) => listener(message, sender, resolve));
        if (!isHeard) resolve(undefined);
      });
    },
    onMessage: {
      addListener: (listener: MessageListener) => listeners.add(listener),
      removeListener: (listener: MessageListener) => listeners.delete(listener),
    },
  },
});
afterAll(() => vi.unstubAllGlobals());
beforeEach(() => listeners.clear());

const { connectBackground } = await import('../../src/channel/background');
const { acceptPageCall } = await import('../../src/channel/page');
const { serve } = await import('../../src/channel/call');

interface Kitchen {
  questionsOf(categoryId: string): readonly string[];
  learned(): never;
}

/** Serves two methods of the background, of which one fails. */
function serveTwo(signal?: AbortSignal): void {
  serve<Kitchen>(
    (message) => {
      const { method, input } = Object(message);
      return method === 'questionsOf' || method === 'learned' ? { method, input } : undefined;
    },
    {
      questionsOf: async (id) => [`${id} ?`],
      learned: () => {
        throw new Error('full');
      },
    },
    signal === undefined ? {} : { signal },
  );
}

describe('a call of the background', () => {
  it('resolves to what the method gives', async () => {
    serveTwo();
    expect(await connectBackground<'questionsOf'>().questionsOf('formation')).toEqual(['formation ?']);
  });

  it('is not sent for a name that JavaScript asks for by itself', async () => {
    const asked: unknown[] = [];
    listeners.add((message) => {
      asked.push(message);
      return undefined;
    });
    const background = connectBackground<'questionsOf'>();
    expect(await background).toBe(background);
    expect(String(Reflect.get(background, Symbol.toPrimitive))).toBe('undefined');
    expect(asked).toEqual([]);
  });

  it('rejects when the method fails', async () => {
    serveTwo();
    await expect(connectBackground<'learned'>().learned()).rejects.toThrow('full');
  });

  it('rejects when the background accepts no such call', async () => {
    serveTwo();
    await expect(connectBackground<'popular'>().popular()).rejects.toThrow('accepts no such call');
  });

  it('is sent again when the browser stops the background meanwhile, but only once', async () => {
    serveTwo();
    failures.push(new Error('channel closed'));
    expect(await connectBackground<'questionsOf'>().questionsOf('a')).toEqual(['a ?']);
    failures.push(new Error('second'), new Error('first'));
    await expect(connectBackground<'questionsOf'>().questionsOf('a')).rejects.toThrow('second');
  });

  it('is never answered in a page whose extension is gone', async () => {
    failures.push(new Error('context invalidated'));
    const answer = connectBackground<'popular'>({ isInvalid: true }).popular();
    expect(await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, 20, 'none'))])).toBe(
      'none',
    );
  });

  it('is answered until the signal aborts', async () => {
    const life = new AbortController();
    serveTwo(life.signal);
    life.abort();
    await expect(connectBackground<'questionsOf'>().questionsOf('a')).rejects.toThrow();
  });

  it('is the same function each time, so that hooks may depend on it', () => {
    const background = connectBackground<'popular'>();
    expect(background.popular).toBe(background.popular);
  });
});

describe('a page', () => {
  it.each([
    { method: 'toggleQuickSearch', input: undefined },
    { method: 'listTerms', input: undefined },
    { method: 'showTerm', input: 'pix' },
    { method: 'stepTerm', input: 'next' },
  ])('takes $method from the extension, not from another one', (call) => {
    expect(acceptPageCall({ ...call, more: 1 }, { id: 'ours' }, 'ours')).toEqual(call);
    expect(acceptPageCall(call, { id: 'theirs' }, 'ours')).toBeUndefined();
  });

  it.each([
    null,
    { method: 'showTerm' },
    { method: 'stepTerm', input: 'sideways' },
    { method: 'search', input: { text: 'pix' } },
    { method: 'toString' },
  ])('takes no %j', (message) => {
    expect(acceptPageCall(message, { id: 'ours' }, 'ours')).toBeUndefined();
  });
});
