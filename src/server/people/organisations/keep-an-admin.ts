import { and, count, eq } from 'drizzle-orm';
import type { Role } from '../../../domain/roles.ts';
import type { Queries } from '../../database/database.ts';
import { members } from '../../database/people-schema.ts';
import { refuse } from '../people-context.ts';

/** Refuses what would leave an organisation without anybody who could let others in: `role` is that of the member who goes, or may do less. */
export async function keepAnAdmin(queries: Queries, organisation: string, role: Role): Promise<void> {
  if (role !== 'admin') return;
  const [left] = await queries
    .select({ admins: count() })
    .from(members)
    .where(and(eq(members.organisationId, organisation), eq(members.role, 'admin')));
  if ((left?.admins ?? 0) <= 1) refuse(409, 'This is the last admin; make somebody else one first.');
}
