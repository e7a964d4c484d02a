import { getClientAddress } from './client-address.ts';
import { ADDRESS_HEADER } from './create-auth.ts';

/** What the library has to know of a request. */
export function toHeaders(request: Request, { withCookies: hasCookies = true } = {}): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: getClientAddress(request) });
  for (const name of hasCookies ? ['cookie', 'user-agent'] : ['user-agent']) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return headers;
}
