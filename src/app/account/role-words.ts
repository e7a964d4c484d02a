import type { Role } from '../../domain/roles.ts';

/** What each role may do, as a sentence that follows its name. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  viewer: 'reads and exports.',
  buyer: 'also judges parts, writes notes, saves views.',
  planner: 'also imports data, puts versions in use, keeps assumptions and scenarios.',
  admin: 'also invites people, changes roles, reads the audit.',
};
