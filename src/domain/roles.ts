/** What a person may do in an organisation, each with all that the ones before it may. */
export const ROLES = ['viewer', 'buyer', 'planner', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** True where a role may do what another one is needed for. */
export function hasRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** The lesser of two roles: what a program may do that acts for a person. */
export function getLesserRole(one: Role, other: Role): Role {
  return hasRole(one, other) ? other : one;
}
