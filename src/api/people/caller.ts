import type { Role } from '../../domain/roles.ts';
import type { Me, Membership } from './people-contract.ts';

/** A person allowed to ask, with their rights by place. */
export type Caller = {
  person: NonNullable<Me['person']>;
  /** How versions and audit events name them. */
  author: string;
  /** A person at a browser, a program acting for one, or the one person of a host without sign-in. */
  by: 'session' | 'token' | 'host';
  /** Id of the session or token. */
  credential: string;
  organisations: readonly Membership[];
  /** True: they are admins with the rights of planners, until they have a second factor. */
  lacksSecondFactor?: boolean;
  /** Names of organisations open only by the company's sign-in, not used here; absent: none. */
  closed?: readonly string[];
  /** Cookies of the answer, because a session was prolonged. */
  cookies?: readonly string[];
};

/** The caller's organisation of this id; undefined if they are not in it. */
export function findMembership(caller: Caller, organisation: string): Membership | undefined {
  return caller.organisations.find(({ id }) => id === organisation);
}

/** A refusal in a sentence, for a role too low; `forSome` is the one that some of what was asked needs besides. */
export function describeMissingRole(needed: Role, has: Role, forSome: Role = needed): string {
  const more = forSome === needed ? '' : `, for some of it "${forSome}"`;
  return `This needs the role "${needed}"${more}; yours is "${has}".`;
}
