import { createHash, createHmac, generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';

/** The code of an authenticator app at a moment (RFC 6238, SHA-1, 6 digits, 30 seconds), from what the app was given. */
export function computeCode(uri: string, at = Date.now()): string {
  const secret = decodeBase32(new URL(uri).searchParams.get('secret') ?? '');
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const offset = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, '0');
}

/** The half minute before is taken only while it stays good for so long: on a loaded machine a request takes seconds. */
const LEFT_MS = 10_000;

/** Codes of an app, none of them twice. Of three half minutes they are taken, the latest first, which stays good for longest; where all were, that of the next is waited for. */
export function createCodeTaker(readUri: () => string): () => Promise<string> {
  const entered = new Set<string>();
  return async () => {
    for (;;) {
      const left = 30_000 - (Date.now() % 30_000);
      const code = (left > LEFT_MS ? [1, 0, -1] : [1, 0])
        .map((steps) => computeCode(readUri(), Date.now() + steps * 30_000))
        .find((one) => !entered.has(one));
      if (code !== undefined) {
        entered.add(code);
        return code;
      }
      await wait(left);
    }
  };
}

function decodeBase32(text: string): Buffer {
  const bits = text
    .replaceAll('=', '')
    .split('')
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** CBOR (RFC 8949) of what an authenticator says: numbers, texts, bytes and maps, each short. */
function encode(value: number | string | Buffer | ReadonlyMap<number | string, unknown>): Buffer {
  const head = (major: number, count: number): Buffer =>
    count < 24
      ? Buffer.from([(major << 5) | count])
      : count < 256
        ? Buffer.from([(major << 5) | 24, count])
        : Buffer.from([(major << 5) | 25, count >> 8, count & 255]);
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value);
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
  if (Buffer.isBuffer(value)) return Buffer.concat([head(2, value.length), value]);
  const entries = [...value].flatMap(([key, content]) => [encode(key), encode(content as string)]);
  return Buffer.concat([head(5, value.size), ...entries]);
}

const KNOWN_USER = 0b101;
const PRESENT_ONLY = 0b001;

/** A device with one passkey for `host`, at pages of `origin`; `knowsUser` false: it gives it to whoever holds it. */
export function createAuthenticator(host: string, origin: string, { knowsUser = true } = {}) {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const id = randomBytes(16);
  const part = (flags: number): Buffer =>
    Buffer.concat([createHash('sha256').update(host).digest(), Buffer.from([flags, 0, 0, 0, 0])]);
  const say = (type: string, challenge: string): Buffer =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const wrap = (response: object) => ({
    id: id.toString('base64url'),
    rawId: id.toString('base64url'),
    type: 'public-key',
    clientExtensionResults: {},
    response,
  });
  return {
    make: (challenge: string) => {
      const key = encode(
        new Map<number, unknown>([
          [1, 2],
          [3, -7],
          [-1, 1],
          [-2, Buffer.from(x, 'base64url')],
          [-3, Buffer.from(y, 'base64url')],
        ]),
      );
      const made = Buffer.concat([part(KNOWN_USER | 0x40), Buffer.alloc(16), Buffer.from([0, id.length]), id, key]);
      const attestation = encode(
        new Map<string, unknown>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', made],
        ]),
      );
      return wrap({
        clientDataJSON: say('webauthn.create', challenge).toString('base64url'),
        attestationObject: attestation.toString('base64url'),
      });
    },
    answer: (challenge: string) => {
      const [said, data] = [say('webauthn.get', challenge), part(knowsUser ? KNOWN_USER : PRESENT_ONLY)];
      const signed = Buffer.concat([data, createHash('sha256').update(said).digest()]);
      return wrap({
        clientDataJSON: said.toString('base64url'),
        authenticatorData: data.toString('base64url'),
        signature: sign('sha256', signed, privateKey).toString('base64url'),
      });
    },
  };
}
