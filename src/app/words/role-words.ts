import type { Role } from '../../domain/roles.ts';

/** What each role may do, as words that follow its name. */
export const ROLE_WORDS: Readonly<Record<Role, string>> = {
  viewer: 'reads and exports.',
  buyer: 'reads, exports, judges parts, writes notes and saves views.',
  planner: 'does what a buyer does, imports data, puts versions in use, keeps assumptions and scenarios.',
  admin: 'does everything, invites people, changes roles and reads the audit.',
};
