import { type MessageListener, native, type Sender } from '../browser/native';
import type { Call, Input, Methods, Reply } from './call';

/** What does the work of a service: a function for each method, which also learns who called. */
export type Handlers<Service extends Methods<Service>> = {
  readonly [Name in keyof Service]: (
    input: Input<Service, Name>,
    sender: Sender,
  ) => ReturnType<Service[Name]> | Promise<ReturnType<Service[Name]>>;
};

/**
 * Answers the messages that `accept` takes for calls, until `signal` aborts. Others are left without reply.
 */
export function serve<Service extends Methods<Service>>(
  accept: (message: unknown, sender: Sender) => Call<Service> | undefined,
  handlers: Handlers<Service>,
  { signal }: { readonly signal?: AbortSignal } = {},
): void {
  const { onMessage } = native.runtime;
  const listener: MessageListener = (message, sender, sendResponse) => {
    const call = accept(message, sender);
    if (call === undefined) return undefined;
    void answer(handlers, call, sender).then(sendResponse);
    return true;
  };
  onMessage.addListener(listener);
  signal?.addEventListener('abort', () => onMessage.removeListener(listener));
}

async function answer<Service extends Methods<Service>, Name extends keyof Service>(
  handlers: Handlers<Service>,
  { method, input }: Call<Service, Name>,
  sender: Sender,
): Promise<Reply> {
  try {
    return { value: await handlers[method](input, sender) };
  } catch (error) {
    return { error: String(error) };
  }
}
