import { native } from '../browser/native';
import type { BackgroundReplies, BackgroundRequest } from './messages';

/** Asks the background, which wakes for it. Rejects when the extension was updated or removed meanwhile. */
export async function askBackground<Type extends BackgroundRequest['type']>(
  request: Extract<BackgroundRequest, { type: Type }>,
): Promise<BackgroundReplies[Type]> {
  return native.runtime.sendMessage<BackgroundRequest, BackgroundReplies[Type]>(request);
}
