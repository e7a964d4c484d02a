import type { z } from 'zod';
import { createAsking, pathInWorkspace, requireDone } from '../ask.ts';
import type { Fetch } from '../ask.ts';
import type * as contract from './people-contract.ts';

type Given<T extends z.ZodType> = z.input<T>;

/** The routes about people as typed functions; each rejects with an `ApiError` on a refusal. */
export type PeopleClient = {
  signIn: (given: Given<typeof contract.signIn>) => Promise<contract.Me>;
  signOut: () => Promise<contract.Me>;
  setUp: (given: Given<typeof contract.setUp>) => Promise<contract.Me>;
  openInvitation: (token: string) => Promise<contract.OfferedInvitation>;
  acceptInvitation: (given: Given<typeof contract.acceptInvitation>) => Promise<contract.Me>;
  askForPasswordLink: (email: string) => Promise<unknown>;
  setPasswordByLink: (given: Given<typeof contract.useLink>) => Promise<contract.Me>;
  changeName: (name: string) => Promise<contract.Me>;
  changePassword: (given: Given<typeof contract.changePassword>) => Promise<contract.Me>;
  listSessions: (signal?: AbortSignal) => Promise<contract.Session[]>;
  revokeSession: (id: string) => Promise<contract.Session[]>;
  signInWithCode: (code: string) => Promise<contract.Me>;
  /** Input of WebAuthn in a browser. */
  askForPasskey: () => Promise<object>;
  signInWithPasskey: (given: Given<typeof contract.usePasskey>) => Promise<contract.Me>;
  describeProofs: (signal?: AbortSignal) => Promise<contract.Proofs>;
  beginCodes: (password: string) => Promise<contract.NewCodes>;
  confirmCodes: (code: string) => Promise<contract.Me>;
  endCodes: (password: string) => Promise<contract.Me>;
  beginPasskey: (given: Given<typeof contract.passkeyWanted>) => Promise<object>;
  addPasskey: (given: Given<typeof contract.newPasskey>) => Promise<contract.Proofs>;
  removePasskey: (id: string) => Promise<contract.Proofs>;
  listLinksForMe: (signal?: AbortSignal) => Promise<contract.LinkForMe[]>;
  withdrawLinkForMe: (id: string) => Promise<contract.LinkForMe[]>;
  listOwnTokens: (signal?: AbortSignal) => Promise<contract.Token[]>;
  makeToken: (given: Given<typeof contract.newToken>) => Promise<contract.MadeToken>;
  revokeOwnToken: (id: string) => Promise<contract.Token[]>;
  /** Deletes the asker. */
  deleteOwn: (given: Given<typeof contract.deletePerson>) => Promise<unknown>;
  deleteWorkspace: (workspace: string, name: string) => Promise<unknown>;
  deleteOrganisation: (organisation: string, name: string) => Promise<unknown>;
  makeOrganisation: (name: string) => Promise<contract.Membership>;
  renameOrganisation: (organisation: string, name: string) => Promise<contract.Membership>;
  describeRules: (organisation: string, signal?: AbortSignal) => Promise<contract.SignInState>;
  changeRules: (organisation: string, rules: contract.SignInRules) => Promise<contract.SignInState>;
  listMembers: (organisation: string, signal?: AbortSignal) => Promise<contract.Member[]>;
  changeRole: (
    organisation: string,
    member: string,
    given: Given<typeof contract.changeRole>,
  ) => Promise<contract.Member>;
  removeMember: (organisation: string, member: string) => Promise<contract.Member[]>;
  makePasswordLink: (
    organisation: string,
    member: string,
    given?: Given<typeof contract.newLink>,
  ) => Promise<contract.MadeLink>;
  listInvitations: (organisation: string, signal?: AbortSignal) => Promise<contract.Invitation[]>;
  invite: (organisation: string, given: Given<typeof contract.newInvitation>) => Promise<contract.MadeInvitation>;
  withdrawInvitation: (organisation: string, id: string) => Promise<contract.Invitation[]>;
  listTokens: (organisation: string, signal?: AbortSignal) => Promise<contract.Token[]>;
  revokeToken: (organisation: string, id: string) => Promise<contract.Token[]>;
  /** Newest first; `before` is the id of the last known event. */
  listOrganisationAudit: (
    organisation: string,
    page: { before?: number; limit?: number },
    signal?: AbortSignal,
  ) => Promise<contract.OrganisationEvent[]>;
};

/** A client of the routes about people, for the API at `baseUrl` through `fetch`. */
export function createPeopleClient(options: { fetch: Fetch; baseUrl: string }): PeopleClient {
  const { get, getPages, write } = createAsking(options);
  const send = async <T>(method: 'POST' | 'PUT' | 'DELETE', path: string, value?: unknown): Promise<T> =>
    requireDone(await write<T, unknown>(method, path, value));
  const at = (organisation: string, ...rest: string[]): string =>
    ['/organisations', organisation, ...rest].map((part, i) => (i ? encodeURIComponent(part) : part)).join('/');

  return {
    signIn: (given) => send('POST', '/sign-in', given),
    signOut: () => send('POST', '/sign-out', {}),
    setUp: (given) => send('POST', '/set-up', given),
    openInvitation: (token) => send('POST', '/invitations/open', { token }),
    acceptInvitation: (given) => send('POST', '/invitations/accept', given),
    askForPasswordLink: (email) => send('POST', '/password-links/ask', { email }),
    setPasswordByLink: (given) => send('POST', '/password-links/use', given),
    changeName: (name) => send('PUT', '/me', { name }),
    changePassword: (given) => send('PUT', '/me/password', given),
    listSessions: (signal) => getPages('/me/sessions', signal),
    revokeSession: (id) => send('DELETE', `/me/sessions/${encodeURIComponent(id)}`),
    signInWithCode: (code) => send('POST', '/sign-in/code', { code }),
    askForPasskey: () => send('POST', '/sign-in/passkey/begin', {}),
    signInWithPasskey: (given) => send('POST', '/sign-in/passkey', given),
    describeProofs: (signal) => get('/me/proofs', signal),
    beginCodes: (password) => send('POST', '/me/codes', { password }),
    confirmCodes: (code) => send('POST', '/me/codes/confirm', { code }),
    endCodes: (password) => send('POST', '/me/codes/end', { password }),
    beginPasskey: (given) => send('POST', '/me/passkey-options', given),
    addPasskey: (given) => send('POST', '/me/passkeys', given),
    removePasskey: (id) => send('DELETE', `/me/passkeys/${encodeURIComponent(id)}`),
    listLinksForMe: (signal) => getPages('/me/links', signal),
    withdrawLinkForMe: (id) => send('DELETE', `/me/links/${encodeURIComponent(id)}`),
    listOwnTokens: (signal) => getPages('/me/tokens', signal),
    makeToken: (given) => send('POST', '/me/tokens', given),
    revokeOwnToken: (id) => send('DELETE', `/me/tokens/${encodeURIComponent(id)}`),
    deleteOwn: (given) => send('POST', '/me/delete', given),
    deleteWorkspace: (workspace, name) => send('POST', pathInWorkspace(workspace, 'delete'), { name }),
    deleteOrganisation: (organisation, name) => send('POST', at(organisation, 'delete'), { name }),
    makeOrganisation: (name) => send('POST', '/organisations', { name }),
    renameOrganisation: (organisation, name) => send('PUT', at(organisation), { name }),
    describeRules: (organisation, signal) => get(at(organisation, 'sign-in'), signal),
    changeRules: (organisation, rules) => send('PUT', at(organisation, 'sign-in'), rules),
    listMembers: (organisation, signal) => getPages(at(organisation, 'members'), signal),
    changeRole: (organisation, member, given) => send('PUT', at(organisation, 'members', member), given),
    removeMember: (organisation, member) => send('DELETE', at(organisation, 'members', member)),
    makePasswordLink: (organisation, member, given = {}) =>
      send('POST', at(organisation, 'members', member, 'password-link'), given),
    listInvitations: (organisation, signal) => getPages(at(organisation, 'invitations'), signal),
    invite: (organisation, given) => send('POST', at(organisation, 'invitations'), given),
    withdrawInvitation: (organisation, id) => send('DELETE', at(organisation, 'invitations', id)),
    listTokens: (organisation, signal) => getPages(at(organisation, 'tokens'), signal),
    revokeToken: (organisation, id) => send('DELETE', at(organisation, 'tokens', id)),
    listOrganisationAudit: (organisation, page, signal) => {
      const query = new URLSearchParams(Object.entries(page).map(([name, value]) => [name, String(value)]));
      return get(`${at(organisation, 'audit')}?${query.toString()}`, signal);
    },
  };
}
