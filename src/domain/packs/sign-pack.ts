import { toCanonicalBytes } from './canonical-bytes.ts';
import type { PackContent, SignedPack, TrustedKey } from './pack-file.ts';

const ALGORITHM = 'Ed25519';
const RAW_BYTES = 32;

/** A new pair of keys: the public one raw in base64, as settings hold it, the private one as PKCS #8 in base64, for its owner alone. */
export async function createKeyPair(): Promise<{ publicKey: string; privateKey: string }> {
  const { publicKey, privateKey } = await getSubtle().generateKey(ALGORITHM, true, ['sign', 'verify']);
  const raw = await getSubtle().exportKey('raw', publicKey);
  const secret = await getSubtle().exportKey('pkcs8', privateKey);
  return { publicKey: toBase64(new Uint8Array(raw)), privateKey: toBase64(new Uint8Array(secret)) };
}

/** A pack with the signature of a private key (PKCS #8, in base64 or PEM). Throws if the text is no such key. */
export async function signPack(content: PackContent, privateKey: string): Promise<SignedPack> {
  const key = await getSubtle().importKey('pkcs8', fromBase64(stripPem(privateKey)), ALGORITHM, true, ['sign']);
  const value = await getSubtle().sign(ALGORITHM, key, toCanonicalBytes(content));
  const { x = '' } = await getSubtle().exportKey('jwk', key);
  const publicKey = toBase64(fromBase64(x.replaceAll('-', '+').replaceAll('_', '/')));
  return { ...content, signature: { key: publicKey, value: toBase64(new Uint8Array(value)) } };
}

/** Why the signature of a pack is not taken, as a sentence; null: it is that of one of the keys, over this very content. */
export async function refuseSignature(pack: SignedPack, keys: readonly TrustedKey[]): Promise<string | null> {
  const { signature, ...content } = pack;
  const trusted = keys.find(({ key }) => key === signature.key);
  if (trusted === undefined) {
    const known = keys.length === 0 ? 'no key is trusted here yet' : `trusted are ${keys.map(nameKey).join(', ')}`;
    return `It is signed with the key ${shortenKey(signature.key)}, which is not among the settings (${known}).`;
  }
  const isRight = await verify(trusted.key, signature.value, toCanonicalBytes(content));
  return isRight
    ? null
    : `Its signature is not that of ${nameKey(trusted)} over this content: the file was altered or damaged.`;
}

/** A public key as settings hold it, out of base64, hex or PEM (SPKI); null if the text is none. */
export function readPublicKey(text: string): string | null {
  const plain = text.trim();
  if (/^[0-9a-f]{64}$/i.test(plain)) {
    return toBase64(Uint8Array.from(plain.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16)));
  }
  if (plain.includes('PRIVATE')) return null;
  const bytes = tryBase64(stripPem(plain));
  // An SPKI of this kind is twelve fixed bytes and the raw key.
  const raw = bytes?.length === RAW_BYTES + 12 ? bytes.slice(12) : bytes;
  return raw?.length === RAW_BYTES ? toBase64(raw) : null;
}

/** A key for people: its first ten characters. */
export function shortenKey(key: string): string {
  return `${key.slice(0, 10)}…`;
}

function nameKey({ name, key }: TrustedKey): string {
  return `“${name}” (${shortenKey(key)})`;
}

async function verify(key: string, signature: string, bytes: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const [raw, value] = [tryBase64(key), tryBase64(signature)];
  if (raw?.length !== RAW_BYTES || value === null) return false;
  const opened = await getSubtle().importKey('raw', raw, ALGORITHM, false, ['verify']);
  return getSubtle().verify(ALGORITHM, opened, value, bytes);
}

function getSubtle(): SubtleCrypto {
  const subtle = (globalThis.crypto as Crypto | undefined)?.subtle;
  if (subtle === undefined) throw new Error('Signatures can be checked only over https or on this computer.');
  return subtle;
}

function stripPem(text: string): string {
  return text.replaceAll(/-----[A-Z ]+-----/g, '').replaceAll(/\s+/g, '');
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function tryBase64(text: string): Uint8Array<ArrayBuffer> | null {
  try {
    return fromBase64(text);
  } catch {
    return null;
  }
}
