/** Bytes as text, so that a store of JSON can hold them: base64, four letters for three bytes. */

export const toText = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** @throws DOMException where the text is no base64 */
export function toBytes(text: string): Uint8Array {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  // An edition reads two texts for each article: `Uint8Array.from` takes ten times as long.
  for (let i = 0; i < letters.length; i += 1) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

/** A well-spread number of 32 bits for a text (FNV-1a with the last steps of MurmurHash3); the same everywhere. */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(hash);
}

/** Spreads the bits of a number over 32 (the finaliser of MurmurHash3). */
export function mix(given: number): number {
  let hash = given;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
