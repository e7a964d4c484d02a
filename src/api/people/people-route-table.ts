import { z } from 'zod';
import * as people from './people-contract.ts';
import { BYTES, UNREADABLE, list, read, write } from '../route.ts';
import type { Access, Route } from '../route.ts';

const organisation = '/organisations/{organisation}';

/** How events of an organisation are asked for, page by page. */
export const eventPage = z.object({
  before: z.coerce.number().int().positive().optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});
export const eventFile = z.object({ format: z.enum(['json', 'csv']).default('json') });

/** Routes about people; a host for one person answers 404 to all but `/me`, its organisation and its events. */
export const PEOPLE_ROUTES: readonly Route[] = [
  read('anyone', '/me', 'Says who asks, in which organisations they are, and how one signs in.', people.me),
  put('person', '/me', "Changes the asker's name.", people.changeName, people.me),
  put(
    'person',
    '/me/password',
    "Changes the asker's password; their other sessions and the tokens of their programs end.",
    people.changePassword,
    people.me,
  ),
  asksForProof(act('anyone', '/sign-in', 'Signs in with e-mail and password.', people.signIn, people.me)),
  asksForProof(
    act('anyone', '/sign-in/code', 'Ends a sign-in whose password was right with a code.', people.code, people.me),
  ),
  {
    ...act('anyone', '/sign-in/passkey/begin', 'Asks for a passkey.', people.nothing, people.passkeyOptions),
    others: [...UNREADABLE, 409],
  },
  asksForProof(act('anyone', '/sign-in/passkey', 'Signs in with a passkey.', people.usePasskey, people.me)),
  {
    ...read('anyone', '/sign-in/oidc', "Sends a browser to the company's OpenID Connect provider.", people.me),
    query: z.object({ next: z.string().optional() }),
    answer: { status: 302, schema: null },
  },
  {
    ...read('anyone', '/auth/callback/oidc', 'Takes a browser back from the provider.', people.me),
    answer: { status: 302, schema: null },
  },
  act('anyone', '/sign-out', 'Ends the session of the asker.', people.nothing, people.me),
  make('anyone', '/set-up', 'Makes the first account, with the link that the server printed.', people.setUp, people.me),
  act(
    'anyone',
    '/invitations/open',
    'Shows what an invitation offers.',
    people.openInvitation,
    people.offeredInvitation,
  ),
  asksForProof(
    make(
      'anyone',
      '/invitations/accept',
      'Joins an organisation by an invitation.',
      people.acceptInvitation,
      people.me,
    ),
  ),
  act('anyone', '/password-links/use', 'Sets a new password by a link.', people.useLink, people.me),
  act(
    'anyone',
    '/password-links/ask',
    'Sends a link for a new password to an address, where somebody has it; the answer is the same where nobody has.',
    people.askForLink,
    people.nothing,
  ),

  list('person', '/me/sessions', "Lists the asker's sessions.", people.session),
  end('person', '/me/sessions/{session}', "Ends one of the asker's sessions; gives what is left.", people.session),
  read('person', '/me/proofs', 'Says by what the asker signs in.', people.proofs),
  {
    ...act(
      'person',
      '/me/codes',
      'Begins with codes of an app; they are asked for once confirmed.',
      people.passwordAgain,
      people.newCodes,
    ),
    others: [...UNREADABLE, 409],
  },
  act('person', '/me/codes/confirm', 'Asks for codes of the app from now on.', people.code, people.me),
  act('person', '/me/codes/end', 'Asks for no codes any more.', people.passwordAgain, people.me),
  {
    ...act(
      'person',
      '/me/passkey-options',
      'Asks a browser to make a passkey; the password is asked for again where there is one.',
      people.passkeyWanted,
      people.passkeyOptions,
    ),
    others: [...UNREADABLE, 409],
  },
  make('person', '/me/passkeys', 'Adds the passkey that a browser has made.', people.newPasskey, people.proofs),
  {
    ...write('person', 'DELETE', '/me/passkeys/{passkey}', 'Removes one; gives what is left.', null, people.proofs),
    others: [409],
  },
  list('person', '/me/links', 'Lists the links for a new password that are out for the asker.', people.linkForMe),
  end('person', '/me/links/{link}', 'Withdraws one of them; gives what is left.', people.linkForMe),
  list('person', '/me/tokens', 'Lists the tokens of programs that act for the asker.', people.token),
  make('person', '/me/tokens', 'Makes a token; its secret is shown once.', people.newToken, people.madeToken),
  end('person', '/me/tokens/{token}', "Revokes one of the asker's tokens; gives what is left.", people.token),

  read('person', '/me/export', 'Gives all that is kept of the asker.', people.ownFile),
  {
    ...act(
      'person',
      '/me/delete',
      'Deletes the asker; what they did stays in the records of their organisations.',
      people.deletePerson,
      people.nothing,
    ),
    others: [...UNREADABLE, 409],
  },
  act(
    'admin',
    '/workspaces/{workspace}/delete',
    'Deletes a workspace with its versions, documents and runs; what was done in it stays with its organisation.',
    people.named,
    people.nothing,
  ),
  read(
    'admin',
    `${organisation}/export`,
    'Gives what is kept of an organisation; its events and its workspaces have exports of their own.',
    people.organisationFile,
  ),
  {
    ...act(
      'admin',
      `${organisation}/delete`,
      'Deletes an organisation with its workspaces; its members keep their accounts.',
      people.named,
      people.nothing,
    ),
    others: [...UNREADABLE, 409],
  },
  list('signed-in', '/organisations', 'Lists the organisations of the asker.', people.membership),
  make(
    'admin',
    '/organisations',
    'Makes an organisation, whose admin the asker becomes.',
    people.newOrganisation,
    people.membership,
  ),
  put('admin', organisation, 'Renames an organisation.', people.newOrganisation, people.membership),
  read('admin', `${organisation}/sign-in`, 'Says how one may sign in to an organisation.', people.signInState),
  {
    ...put(
      'admin',
      `${organisation}/sign-in`,
      'Changes how one may sign in to an organisation; with `companyOnly` the tokens of its programs end.',
      people.signInRules,
      people.signInState,
    ),
    others: [...UNREADABLE, 409],
  },
  list('viewer', `${organisation}/members`, 'Lists the members.', people.member),
  put('admin', `${organisation}/members/{member}`, "Changes a member's role.", people.changeRole, people.member),
  end('admin', `${organisation}/members/{member}`, 'Takes somebody out; gives who is left.', people.member),
  make(
    'admin',
    `${organisation}/members/{member}/password-link`,
    'Makes a link by which a member sets a new password; it goes by mail where the server sends mail.',
    people.newLink,
    people.madeLink,
  ),
  list('admin', `${organisation}/invitations`, 'Lists the open invitations.', people.invitation),
  make(
    'admin',
    `${organisation}/invitations`,
    'Invites somebody; the link goes by mail where the server sends mail, or is shown once.',
    people.newInvitation,
    people.madeInvitation,
  ),
  end(
    'admin',
    `${organisation}/invitations/{invitation}`,
    'Withdraws an invitation; gives what is left.',
    people.invitation,
  ),
  list('admin', `${organisation}/tokens`, "Lists the tokens of everybody's programs.", people.token),
  end('admin', `${organisation}/tokens/{token}`, 'Revokes a token; gives what is left.', people.token),
  {
    ...read('admin', `${organisation}/audit`, 'Lists who did what, newest first.', z.array(people.organisationEvent)),
    query: eventPage,
    others: [422],
  },
  {
    ...read(
      'admin',
      `${organisation}/audit/export`,
      'Gives all events as a file, and records that.',
      z.array(people.organisationEvent),
    ),
    query: eventFile,
    answer: { status: 200, schema: z.array(people.organisationEvent), alsoAs: 'text/csv' },
    others: [422],
  },
];

function put(access: Access, path: string, summary: string, body: z.ZodType, schema: z.ZodType): Route {
  return write(access, 'PUT', path, summary, body, schema, getBytes(body));
}

function make(access: Access, path: string, summary: string, body: z.ZodType, schema: z.ZodType): Route {
  return write(access, 'POST', path, summary, body, schema, getBytes(body));
}

function getBytes(body: z.ZodType): number {
  return body === people.nothing ? BYTES.nothing : BYTES.fields;
}

/** A `POST` without a result to be asked for afterwards. */
function act(access: Access, path: string, summary: string, body: z.ZodType, schema: z.ZodType): Route {
  return { ...make(access, path, summary, body, schema), answer: { status: 200, schema }, others: UNREADABLE };
}

function asksForProof(route: Route): Route {
  return { ...route, others: [401, ...route.others] };
}

function end(access: Access, path: string, summary: string, schema: z.ZodType): Route {
  return { ...write(access, 'DELETE', path, summary, null, z.array(schema)), others: [409] };
}
