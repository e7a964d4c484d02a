import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import type { DecipherGCM } from 'node:crypto';
import { ConfigError } from '../config/config-error.ts';

/** Beginning of an encrypted backup; then salt, nonce, encrypted bytes (AES-256-GCM), and the tag proving it whole. */
export const ENCRYPTED = Buffer.from('lodestone-encrypted-backup-1\n');
const SALT_BYTES = 16;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SHORTEST_KEY = 32;

/** Reads `LODESTONE_BACKUP_KEY`; null if it is not set. Throws a `ConfigError` without repeating it. */
export function readBackupKey(text: string | undefined): string | null {
  if (text === undefined || text.trim() === '') return null;
  if (text.trim().length >= SHORTEST_KEY) return text.trim();
  throw new ConfigError(
    `LODESTONE_BACKUP_KEY has ${String(text.trim().length)} characters and needs ${String(SHORTEST_KEY)} or more; make one with: openssl rand -base64 32`,
  );
}

/** Bytes encrypted with a key worked out of `secret`; a nonce and a salt of its own for each backup. */
export async function* encrypt(secret: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const [salt, nonce] = [randomBytes(SALT_BYTES), randomBytes(NONCE_BYTES)];
  const cipher = createCipheriv('aes-256-gcm', scryptSync(secret, salt, 32), nonce);
  cipher.setAAD(ENCRYPTED);
  yield Buffer.concat([ENCRYPTED, salt, nonce]);
  for await (const bytes of source) yield cipher.update(bytes);
  yield cipher.final();
  yield cipher.getAuthTag();
}

/** The decrypted bytes. Throws at the end, after all of them, where the key is another or a byte was changed: nobody may count on them before. */
export async function* decrypt(secret: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let held = Buffer.alloc(0);
  let decipher: DecipherGCM | null = null;
  const headBytes = ENCRYPTED.length + SALT_BYTES + NONCE_BYTES;
  for await (const bytes of source) {
    held = Buffer.concat([held, bytes]);
    if (decipher === null && held.length >= headBytes) {
      decipher = createDecipheriv(
        'aes-256-gcm',
        scryptSync(secret, held.subarray(ENCRYPTED.length, ENCRYPTED.length + SALT_BYTES), 32),
        held.subarray(ENCRYPTED.length + SALT_BYTES, headBytes),
      ).setAAD(ENCRYPTED);
      held = held.subarray(headBytes);
    }
    if (decipher === null || held.length <= TAG_BYTES) continue;
    // The last bytes may be the tag.
    yield decipher.update(held.subarray(0, held.length - TAG_BYTES));
    held = held.subarray(held.length - TAG_BYTES);
  }
  if (decipher === null || held.length < TAG_BYTES) throw new Error('It ends too early.');
  decipher.setAuthTag(held);
  yield decipher.final();
}
