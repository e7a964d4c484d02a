/** Rights of a person in an organisation, each with all rights of the ones before it. */
export const ROLES = ['viewer', 'buyer', 'planner', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** True if a role suffices for another one's rights. */
export function hasRole(role: Role, needed: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(needed);
}

/** The lesser of two roles: the rights of a program acting for a person. */
export function getLesserRole(one: Role, other: Role): Role {
  return hasRole(one, other) ? other : one;
}
