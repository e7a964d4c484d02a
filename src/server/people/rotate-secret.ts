import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The secret for signing and encrypting now, and earlier ones, the last one first. */
export type Secrets = { secret: string; earlierSecrets: readonly string[] };

/**
 * The secrets as the library takes them: encrypted data carry the number of their secret, worked out of the secret itself, so it is the same in
 * any place of the list. Data encrypted before there were numbers are read with the oldest.
 */
export function listSecrets({ secret, earlierSecrets }: Secrets) {
  const all = [secret, ...earlierSecrets];
  return { secret: all.at(-1) ?? secret, secrets: all.map((value) => ({ version: numberSecret(value), value })) };
}

/** The cookies of a request, those signed by an earlier secret as the present one signs them; others as they are. */
export function resignCookies(cookies: string, { secret, earlierSecrets }: Secrets): string {
  if (earlierSecrets.length === 0) return cookies;
  return cookies
    .split(/; */)
    .map((cookie) => {
      const [name = '', value = ''] = cookie.split(/=(.*)/s);
      const [, text = '', signature = ''] = /^(.*)\.([\w+/]{43}=)$/s.exec(decode(value)) ?? [];
      if (signature === '' || !earlierSecrets.some((earlier) => isEqual(sign(text, earlier), signature))) return cookie;
      return `${name}=${encodeURIComponent(`${text}.${sign(text, secret)}`)}`;
    })
    .join('; ');
}

function numberSecret(secret: string): number {
  return createHash('sha256').update(secret).digest().readUInt32BE();
}

function sign(text: string, secret: string): string {
  return createHmac('sha256', secret).update(text).digest('base64');
}

function isEqual(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
