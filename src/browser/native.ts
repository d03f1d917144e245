/** Who sent a message, as the browser says. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly incognito: boolean } | undefined;
  /** Chromium only: "prerender" before the user sees the page. */
  readonly documentLifecycle?: string | undefined;
}

/** Gets each message and its sender; to reply later, returns true and calls `sendResponse` when it can. */
export type MessageListener = (
  message: unknown,
  sender: Sender,
  sendResponse: (reply: unknown) => void,
) => true | undefined;

/** The part of the extension API that pages and the messaging code use. */
interface NativeApi {
  readonly extension: { readonly inIncognitoContext?: boolean };
  readonly runtime: {
    readonly id: string;
    getURL(path: string): string;
    sendMessage<Message, Reply>(message: Message): Promise<Reply>;
    readonly onMessage: {
      addListener(listener: MessageListener): void;
      removeListener(listener: MessageListener): void;
    };
  };
  readonly storage: { readonly local: StorageArea };
  /** Chromium only. */
  readonly sidePanel?: { open(options: { readonly windowId: number }): Promise<void> };
  /** Firefox only. */
  readonly sidebarAction?: { open(): Promise<void> };
}

declare const chrome: NativeApi;

/**
 * The extension API without the polyfill, which would be an eighth of the content script: since Manifest V3 it returns
 * promises in every browser. The global `browser` is not safe in a page: an element with that id can replace it.
 */
export const native = chrome;

/** What the store needs of the browser's `storage.local`. */
export interface StorageArea {
  get(key: string): Promise<Readonly<Record<string, unknown>>>;
  set(items: Readonly<Record<string, unknown>>): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: StorageChange) => void): void;
    removeListener(listener: (changes: StorageChange) => void): void;
  };
}

/** The keys that changed, with their new values. */
export type StorageChange = Readonly<Record<string, { readonly newValue?: unknown }>>;
