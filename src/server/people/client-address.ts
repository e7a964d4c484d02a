const addresses = new WeakMap<Request, string>();

/** Remembers from which address a request came. */
export function setClientAddress(request: Request, address: string): void {
  addresses.set(request, address);
}

/** The address from which a request came; "unknown" where nobody remembered it. */
export function getClientAddress(request: Request): string {
  return addresses.get(request) ?? 'unknown';
}

/**
 * The address of whoever sent a request: of the connection, or behind a proxy (which is then the only one that can connect) the last that
 * it added to `X-Forwarded-For`; what stands before that anybody can write.
 */
export function readClientAddress(
  { remoteAddress, forwardedFor }: { remoteAddress: string | undefined; forwardedFor: string | undefined },
  isBehindProxy: boolean,
): string {
  const forwarded = isBehindProxy ? forwardedFor?.split(',').at(-1)?.trim() : undefined;
  return forwarded || remoteAddress || 'unknown';
}
