import { CONTENT_SECURITY_POLICY } from './content-security-policy.ts';

/** Common to every answer, files and API alike. */
export const RESPONSE_HEADERS = {
  'content-security-policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
} as const;

/**
 * Common to every answer where the public address is https: for a year browsers ask this name and names under it over https only. Nothing where
 * it is plain http, on loopback alone.
 */
export function getTransportHeaders(publicUrl: string | null): Readonly<Record<string, string>> {
  return publicUrl?.startsWith('https://') ? { 'strict-transport-security': STRICT_TRANSPORT } : {};
}

const STRICT_TRANSPORT = `max-age=${String(365 * 24 * 60 * 60)}; includeSubDomains`;
