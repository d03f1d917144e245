import { native } from '../../src/browser/native';
import type { CreateCardView } from '../../src/tooltip/card-view';

let attempts = 0;

/** Imports the card (`entrypoints/card.ts`) into our isolated world. Rejects when it cannot be loaded. */
export async function loadCard(): Promise<CreateCardView> {
  // Firefox ESR 153 caches a failed import by URL: https://bugzilla.mozilla.org/show_bug.cgi?id=2055211
  attempts += 1;
  const file: { readonly default: CreateCardView } = await import(
    native.runtime.getURL(`card.js?${attempts}`)
  );
  return file.default;
}
