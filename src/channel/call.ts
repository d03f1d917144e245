import { type MessageListener, native, type Sender } from '../browser/native';

/** The methods of a service that is called through messages: each takes one input, or none. */
export type Methods<Service> = { readonly [Name in keyof Service]: (input: never) => unknown };

/** What a method of a service takes; undefined when it takes nothing. */
export type Input<Service extends Methods<Service>, Name extends keyof Service> = Parameters<
  Service[Name]
>[0];

/** The message that calls a method of a service. */
export type Call<Service extends Methods<Service>, Names extends keyof Service = keyof Service> = {
  readonly [Name in Names]: { readonly method: Name; readonly input: Input<Service, Name> };
}[Names];

/** The reply to a call: the method's result, or its error. */
export type Reply = { readonly value: unknown } | { readonly error: string };

/** A service as its callers see it: each method sends a message, and rejects when the method fails. */
export type Remote<Service extends Methods<Service>, Missing = never> = {
  readonly [Name in keyof Service]: (
    ...input: Parameters<Service[Name]>
  ) => Promise<ReturnType<Service[Name]> | Missing>;
};

type Send = (call: { readonly method: string; readonly input: unknown }) => Promise<Reply | undefined>;

/**
 * Connects to the service behind `send`. Without a reply, a method resolves to undefined. Each method keeps its
 * identity, so hooks may list it as a dependency.
 */
export function connect<Service extends Methods<Service>, Missing = never>(
  send: Send,
): Remote<Service, Missing>;
export function connect(send: Send): object {
  const methods: Record<string, (input?: unknown) => Promise<unknown>> = {};
  return new Proxy(methods, {
    get(_, method) {
      // JavaScript itself asks for symbols, and `await` for « then »: they are no methods of a service.
      if (typeof method === 'symbol' || method === 'then') return undefined;
      methods[method] ??= async (input) => {
        const reply = await send({ method, input });
        if (reply === undefined) return undefined;
        if ('error' in reply) throw new Error(reply.error);
        return reply.value;
      };
      return methods[method];
    },
  });
}

/** The implementation of a service: a function for each method, which also gets the sender. */
export type Handlers<Service extends Methods<Service>> = {
  readonly [Name in keyof Service]: (
    input: Input<Service, Name>,
    sender: Sender,
  ) => ReturnType<Service[Name]> | Promise<ReturnType<Service[Name]>>;
};

/** Answers the messages that `accept` accepts as calls, until `signal` aborts. Others get no reply. */
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
