import type { StorageArea } from './storage-area';

/** Gets each message and its sender; to reply later, returns true and calls `sendResponse` when it can. */
export type MessageListener = (
  message: unknown,
  sender: { readonly id?: string | undefined },
  sendResponse: (reply: unknown) => void,
) => true | undefined;

/** The part of the extension API that pages use. */
interface NativeApi {
  readonly extension: { readonly inIncognitoContext?: boolean };
  readonly runtime: {
    readonly id: string;
    sendMessage<Message, Reply>(message: Message): Promise<Reply>;
    readonly onMessage: {
      addListener(listener: MessageListener): void;
      removeListener(listener: MessageListener): void;
    };
  };
  readonly storage: { readonly local: StorageArea };
}

declare const chrome: NativeApi;

/**
 * The extension API as the browser itself gives it, for what stands in pages: since Manifest V3 it returns promises
 * everywhere, and the polyfill would be an eighth of the content script. (`browser` would not do: a page could shadow
 * it with an element of that id.)
 */
export const native = chrome;
