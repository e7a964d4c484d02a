import { createHash, randomBytes } from 'node:crypto';

/** An unguessable text: 256 bits from the system's source, safe in an address. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Stored instead of a secret. A fast hash is enough for 256 random bits; passwords have a slow one. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
