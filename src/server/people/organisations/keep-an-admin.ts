import { and, count, eq } from 'drizzle-orm';
import type { Role } from '../../../domain/roles.ts';
import type { Queries } from '../../database/database.ts';
import { members } from '../../database/people-schema.ts';
import { refuse } from '../people-context.ts';

/** Refuses to leave an organisation without anybody able to let others in: `role` is that of the member going, or with fewer rights. */
export async function keepAnAdmin(queries: Queries, organisation: string, role: Role): Promise<void> {
  if (role !== 'admin') return;
  const [left] = await queries
    .select({ admins: count() })
    .from(members)
    .where(and(eq(members.organisationId, organisation), eq(members.role, 'admin')));
  if ((left?.admins ?? 0) <= 1) refuse(409, 'This is the last admin; make somebody else one first.');
}
