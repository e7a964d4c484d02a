import type { Database } from '../database/database.ts';
import { people } from '../database/people-schema.ts';

/** Whether anybody has an account in a database. */
export async function hasAccounts({ queries }: Database): Promise<boolean> {
  return (await queries.select({ id: people.id }).from(people).limit(1)).length > 0;
}
