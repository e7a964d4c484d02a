const addresses = new WeakMap<Request, string>();

/** Remembers the address of a request. */
export function setClientAddress(request: Request, address: string): void {
  addresses.set(request, address);
}

/** The remembered address of a request; "unknown" where nobody remembered it. */
export function getClientAddress(request: Request): string {
  return addresses.get(request) ?? 'unknown';
}

/**
 * The address of a request's sender: of the connection, or behind a proxy (then the only one able to connect) its last addition to
 * `X-Forwarded-For`; anybody can write the text before it.
 */
export function readClientAddress(
  { remoteAddress, forwardedFor }: { remoteAddress: string | undefined; forwardedFor: string | undefined },
  isBehindProxy: boolean,
): string {
  const forwarded = isBehindProxy ? forwardedFor?.split(',').at(-1)?.trim() : undefined;
  return forwarded || remoteAddress || 'unknown';
}
