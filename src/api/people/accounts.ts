import type { z } from 'zod';
import type { WorkspaceSummary } from '../contract.ts';
import type { Caller } from './caller.ts';
import type {
  Invitation,
  LinkForMe,
  NewCodes,
  Proofs,
  MadeInvitation,
  MadeLink,
  MadeToken,
  Me,
  Member,
  Membership,
  OfferedInvitation,
  OrganisationFile,
  OwnFile,
  Session,
  SignInRules,
  SignInState,
  Token,
  acceptInvitation,
  askForLink,
  changePassword,
  code,
  changeRole,
  deletePerson,
  named,
  newInvitation,
  newLink,
  newPasskey,
  passkeyWanted,
  passwordAgain,
  usePasskey,
  newOrganisation,
  newToken,
  setUp,
  signIn,
  useLink,
} from './people-contract.ts';
import type { ProblemStatus } from '../problem.ts';

/** A refusal of a request, in one sentence; `retryAfterSeconds` after too many. */
export type Refused = { ok: false; status: ProblemStatus; detail: string; retryAfterSeconds?: number };
export type Asked<T> = { ok: true; value: T } | Refused;

/** Somebody just signed in (null: out), with the cookies of it. */
export type SignedIn = {
  caller: Caller | null;
  cookies: readonly string[];
  /** True: the password was right, and a code is wanted as well. */
  needsCode?: boolean;
};

/** A browser's data for a passkey, and the cookies tying it to this browser. */
export type PasskeyQuestion = { options: object; cookies: readonly string[] };

/**
 * People with accounts, in a host for several: identities are proved here, rights are decided by the routes. Each write is one transaction with
 * its audit event.
 */
export type Accounts = {
  describeSignIn: () => Promise<NonNullable<Me['signIn']>>;
  signIn: (request: Request, given: z.output<typeof signIn>) => Promise<Asked<SignedIn>>;
  /** The answer sending a browser to the company's provider, and from there back to `next` if it is a page of the app, else to the first one. */
  goToProvider: (request: Request, next: string) => Promise<Response>;
  /** Takes a browser back from the provider, signed in or with a reason why not. */
  comeBackFromProvider: (request: Request) => Promise<Response>;
  signOut: (request: Request) => Promise<SignedIn>;
  setUp: (request: Request, given: z.output<typeof setUp>) => Promise<Asked<SignedIn>>;

  openInvitation: (token: string) => Promise<Asked<OfferedInvitation>>;
  acceptInvitation: (
    request: Request,
    caller: Caller | null,
    given: z.output<typeof acceptInvitation>,
  ) => Promise<Asked<SignedIn>>;
  useLink: (request: Request, given: z.output<typeof useLink>) => Promise<Asked<SignedIn>>;
  /** Sends a link to the person of this address; says nothing of whether there is one. */
  askForLink: (request: Request, given: z.output<typeof askForLink>) => Promise<Asked<Record<string, never>>>;

  changeName: (request: Request, caller: Caller, name: string) => Promise<Caller>;
  changePassword: (request: Request, caller: Caller, given: z.output<typeof changePassword>) => Promise<Asked<null>>;
  listSessions: (caller: Caller) => Promise<Session[]>;
  revokeSession: (caller: Caller, id: string) => Promise<Asked<Session[]>>;
  /** Ways of a person's sign-in. */
  describeProofs: (caller: { person: { id: string } }) => Promise<Proofs>;
  beginCodes: (request: Request, caller: Caller, given: z.output<typeof passwordAgain>) => Promise<Asked<NewCodes>>;
  confirmCodes: (request: Request, caller: Caller, given: z.output<typeof code>) => Promise<Asked<SignedIn>>;
  endCodes: (request: Request, caller: Caller, given: z.output<typeof passwordAgain>) => Promise<Asked<SignedIn>>;
  signInWithCode: (request: Request, given: z.output<typeof code>) => Promise<Asked<SignedIn>>;
  beginPasskey: (
    request: Request,
    caller: Caller,
    given: z.output<typeof passkeyWanted>,
  ) => Promise<Asked<PasskeyQuestion>>;
  addPasskey: (request: Request, caller: Caller, given: z.output<typeof newPasskey>) => Promise<Asked<Caller>>;
  removePasskey: (caller: Caller, id: string) => Promise<Asked<void>>;
  askForPasskey: (request: Request) => Promise<Asked<PasskeyQuestion>>;
  signInWithPasskey: (request: Request, given: z.output<typeof usePasskey>) => Promise<Asked<SignedIn>>;
  listLinksForMe: (caller: Caller) => Promise<LinkForMe[]>;
  withdrawLinkForMe: (caller: Caller, id: string) => Promise<Asked<LinkForMe[]>>;
  listOwnTokens: (caller: Caller) => Promise<Token[]>;
  makeToken: (caller: Caller, given: z.output<typeof newToken>) => Promise<Asked<MadeToken>>;
  revokeOwnToken: (caller: Caller, id: string) => Promise<Asked<Token[]>>;

  makeOrganisation: (caller: Caller, given: z.output<typeof newOrganisation>) => Promise<Membership>;
  renameOrganisation: (caller: Caller, organisation: Membership, name: string) => Promise<Membership>;
  describeRules: (organisation: string) => Promise<SignInState>;
  changeRules: (caller: Caller, organisation: string, rules: SignInRules) => Promise<Asked<SignInState>>;
  listMembers: (organisation: string) => Promise<Member[]>;
  changeRole: (
    caller: Caller,
    organisation: string,
    member: string,
    given: z.output<typeof changeRole>,
  ) => Promise<Asked<Member>>;
  removeMember: (caller: Caller, organisation: string, member: string) => Promise<Asked<Member[]>>;
  makePasswordLink: (
    caller: Caller,
    organisation: string,
    member: string,
    given: z.output<typeof newLink>,
  ) => Promise<Asked<MadeLink>>;
  listInvitations: (organisation: string) => Promise<Invitation[]>;
  invite: (
    caller: Caller,
    organisation: string,
    given: z.output<typeof newInvitation>,
  ) => Promise<Asked<MadeInvitation>>;
  withdrawInvitation: (caller: Caller, organisation: string, id: string) => Promise<Asked<Invitation[]>>;
  /** Each of these deletes the things named once more in the input. */
  deleteWorkspace: (
    caller: Caller,
    workspace: Pick<WorkspaceSummary, 'id' | 'name' | 'organisation'>,
    given: z.output<typeof named>,
  ) => Promise<Asked<Record<string, never>>>;
  deleteOrganisation: (
    caller: Caller,
    organisation: Membership,
    given: z.output<typeof named>,
  ) => Promise<Asked<Record<string, never>>>;
  deletePerson: (
    request: Request,
    caller: Caller,
    given: z.output<typeof deletePerson>,
  ) => Promise<Asked<Record<string, never>>>;
  /** Data kept of the asker, and of an organisation. */
  tellOwn: (caller: Caller) => Promise<OwnFile>;
  tellOrganisation: (caller: Caller, organisation: Membership) => Promise<OrganisationFile>;
  listTokens: (organisation: string) => Promise<Token[]>;
  revokeToken: (caller: Caller, organisation: string, id: string) => Promise<Asked<Token[]>>;
};
