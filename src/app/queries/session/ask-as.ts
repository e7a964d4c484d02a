import type { Fetch } from '../../../api/client.ts';
import { PERSON_HEADER } from '../../../api/people/person-header.ts';

/** `fetch` as one person: refused with 412, and nothing changed, where somebody else has signed in in this browser meanwhile. */
export function askAs(fetch: Fetch, person: string): Fetch {
  return (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set(PERSON_HEADER, person);
    return fetch(input, { ...init, headers });
  };
}
