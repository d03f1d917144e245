import { type MessageListener, native } from '../browser/native';
import type { Handlers } from './handlers';
import { type PageReplies, type PageRequest, parsePageRequest } from './messages';

type PageHandlers = Handlers<PageRequest, PageReplies>;

/** Answers the background and the popup in a page, until `signal` aborts. */
export function servePage(handlers: PageHandlers, { signal }: { readonly signal: AbortSignal }): void {
  const { id, onMessage } = native.runtime;
  const listener: MessageListener = (message, sender, sendResponse) => {
    const request = parsePageRequest(message);
    if (request === undefined || sender.id !== id) return undefined;
    void Promise.resolve(reply(handlers, request)).then(sendResponse);
    return true;
  };
  onMessage.addListener(listener);
  signal.addEventListener('abort', () => onMessage.removeListener(listener));
}

function reply(handlers: PageHandlers, request: PageRequest): unknown {
  switch (request.type) {
    case 'toggle-quick-search':
      return handlers[request.type](request);
    case 'list-terms':
      return handlers[request.type](request);
    case 'show-term':
      return handlers[request.type](request);
    case 'step-term':
      return handlers[request.type](request);
  }
}
