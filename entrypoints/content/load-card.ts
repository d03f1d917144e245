import { native } from '../../src/browser/native';
import type { CreateCardView } from '../../src/tooltip/card-view';

/** Imports the file of the card (`entrypoints/card.ts`) into our world of the page. Rejects when it cannot be loaded. */
export async function loadCard(): Promise<CreateCardView> {
  const file: { readonly default: CreateCardView } = await import(native.runtime.getURL('card.js'));
  return file.default;
}
