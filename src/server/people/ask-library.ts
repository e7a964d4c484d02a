import { APIError } from 'better-auth/api';
import { explainFailure } from '../database/explain-failure.ts';
import { people } from '../database/people-schema.ts';
import { getClientAddress } from './client-address.ts';
import { ADDRESS_HEADER } from './create-auth.ts';
import { read } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';
import { resignCookies } from './rotate-secret.ts';

/**
 * The library's answer; null if it refuses. It refuses as well where the database fails, so this is tried then: the asker hears of a database
 * out of reach, and nobody takes it for a wrong password.
 */
export async function askLibrary<T>(context: PeopleContext, ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    await read(context, (queries) => queries.select({ id: people.id }).from(people).limit(1));
    if (error instanceof APIError) return null;
    throw explainFailure(error);
  }
}

/** Facts of a request for the library. */
export function toHeaders(
  { secrets }: PeopleContext,
  request: Request,
  { withCookies: hasCookies = true } = {},
): Headers {
  const headers = new Headers({ [ADDRESS_HEADER]: getClientAddress(request) });
  for (const name of hasCookies ? ['cookie', 'user-agent'] : ['user-agent']) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, name === 'cookie' ? resignCookies(value, secrets) : value);
  }
  return headers;
}
