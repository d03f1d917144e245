// FNV-1a over UTF-16 units, http://www.isthe.com/chongo/tech/comp/fnv/, with a final avalanche.

/** The initial hash; each `seed` gives another hash function. */
export function startHash(seed: number): number {
  return 0x811c9dc5 ^ seed;
}

/** Mixes one more number into `hash`. */
export function mixHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** Mixes the UTF-16 units of `text` into the hash `from`. */
export function hashText(text: string, from: number): number {
  let hash = from;
  for (let index = 0; index < text.length; index += 1) hash = mixHash(hash, text.charCodeAt(index));
  return hash;
}

/** The hash as a number from 0 to 2^`bits` - 1. */
export function finishHash(hash: number, bits: number): number {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return ((once ^ (once >>> 12)) >>> 0) & ((1 << bits) - 1);
}
