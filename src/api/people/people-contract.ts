import { z } from 'zod';
import { ROLES } from '../../domain/roles.ts';
import { auditEvent } from '../../domain/workspace/workspace.ts';
import { plainName, plainText } from '../contract.ts';

/** Input and output of the API about people: askers, their organisations, and the ways of others into them. */
const role = z.enum(ROLES);
const shortText = plainName.trim().min(1).max(200);
const secret = z.string().min(1).max(500);
const email = z.email().max(200).toLowerCase();
/** Long rather than strange, as NIST SP 800-63B advises; the most is what a hash takes without being a burden. */
const password = plainText.min(12, 'needs 12 characters or more').max(128, 'takes 128 characters at most');
const instant = z.iso.datetime();
/** How a link went to its person: `failed`: the mail was not taken, `off`: none was asked for, or this server sends none. */
const handedOver = {
  /** Shown here and never again; null: it went by mail. */
  link: z.string().nullable(),
  mail: z.enum(['sent', 'failed', 'off']),
};

/** An organisation and the asker's rights in it. */
export const membership = z.object({ id: z.string(), name: z.string(), role });
export type Membership = z.infer<typeof membership>;

export const me = z.object({
  /** null: nobody is signed in. */
  person: z.object({ id: z.string(), name: z.string(), email: z.string().nullable() }).nullable(),
  organisations: z.array(membership),
  /**
   * Ways of sign-in; null: this host is for one person, without need of one. `only`: with the company's sign-in and no password. `setUp`: nobody
   * has an account yet. `mail`: links for a new password can be sent. `passkeys`: they can be used here.
   */
  signIn: z
    .object({
      oidc: z.object({ name: z.string(), only: z.boolean() }).nullable(),
      setUp: z.boolean(),
      mail: z.boolean(),
      passkeys: z.boolean(),
    })
    .nullable(),
  /** `code`: the password was right, and a code is wanted as well. `second-factor`: they may do less than their role until they have one. */
  needs: z.enum(['code', 'second-factor']).optional(),
  /** Unused links for a new password of the asker, made by somebody else; absent: none. */
  links: z.number().int().positive().optional(),
  /** Names of organisations open to the asker by the company's sign-in; absent: none. */
  closed: z.array(z.string()).optional(),
});
export type Me = z.infer<typeof me>;

/** Ways of a person's sign-in. */
export const proofs = z.object({
  /** Whether somebody has proved the address as theirs: the company's sign-in, or a link by mail. */
  addressProved: z.boolean(),
  password: z.boolean(),
  /** Whether a code of an app is asked for beside the password. */
  codes: z.boolean(),
  passkeys: z.array(z.object({ id: z.string(), name: z.string(), created: instant.nullable() })),
});
export type Proofs = z.infer<typeof proofs>;
export const passwordAgain = z.object({ password: z.string().max(500) });
/** Before a passkey is made; without a password none is given. */
export const passkeyWanted = passwordAgain.partial();
/** An app's source of codes (`otpauth:`), and codes to write down, each good once. */
export const newCodes = z.object({ uri: z.string(), backupCodes: z.array(z.string()) });
export type NewCodes = z.infer<typeof newCodes>;
export const code = z.object({ code: z.string().max(50) });
/** Input and output of WebAuthn in a browser; checked in use. */
export const passkeyOptions = z.record(z.string(), z.unknown());
const encoded = z.string().max(8000);
const passkey = {
  id: encoded,
  rawId: encoded,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
};
export const newPasskey = z.object({
  name: shortText,
  response: z.object({ ...passkey, response: z.object({ clientDataJSON: encoded, attestationObject: encoded }) }),
});
export const usePasskey = z.object({
  response: z.object({
    ...passkey,
    response: z.object({ clientDataJSON: encoded, authenticatorData: encoded, signature: encoded }),
  }),
});

export const nothing = z.object({});
export const signIn = z.object({ email: z.string().max(200), password: z.string().max(500) });
export const setUp = z.object({ token: secret, organisation: shortText, name: shortText, email, password });
export const changeName = z.object({ name: shortText });
export const changePassword = z.object({ current: z.string().max(500), password });

export const openInvitation = z.object({ token: secret });
/** An invitation's words to a holder of its link. */
export const offeredInvitation = z.object({
  organisation: z.string(),
  email: z.string(),
  role,
  expires: instant,
  invitedBy: z.string(),
  /** Whether somebody with this address has an account, and signs in instead of making one. */
  hasAccount: z.boolean(),
});
export type OfferedInvitation = z.infer<typeof offeredInvitation>;
/** With name and password: of a new person; without: of the signed-in one. */
export const acceptInvitation = z.object({
  token: secret,
  newPerson: z.object({ name: shortText, password }).optional(),
});
export const useLink = z.object({ token: secret, password });
export const askForLink = z.object({ email });
/** An unused link for a new password of the asker, made by somebody. */
export const linkForMe = z.object({ id: z.string(), by: z.string(), created: instant, expires: instant });
export type LinkForMe = z.infer<typeof linkForMe>;

export const session = z.object({
  id: z.string(),
  created: instant,
  expires: instant,
  address: z.string().nullable(),
  agent: z.string().nullable(),
  /** The session of this request. */
  current: z.boolean(),
});
export type Session = z.infer<typeof session>;

export const token = z.object({
  id: z.string(),
  name: z.string(),
  organisation: z.string(),
  /** E-mail of the program's person. */
  owner: z.string(),
  /** Its highest right; never above its owner's. */
  role,
  created: instant,
  expires: instant,
  lastUsed: instant.nullable(),
});
export type Token = z.infer<typeof token>;
export const newToken = z.object({ name: shortText, organisation: z.string(), role, expires: instant });
/** `secret` is the program's proof; it is shown here and never again. */
export const madeToken = token.extend({ secret: z.string() });
export type MadeToken = z.infer<typeof madeToken>;

export const newOrganisation = z.object({ name: shortText });

const domain = z
  .string()
  .max(200)
  .toLowerCase()
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'takes a domain such as example.com');
/** How one may sign in to an organisation. */
export const signInRules = z.object({
  /** Domains of the addresses free to join; none: any. */
  domains: z.array(domain).max(50),
  /** Whether it is open only by the company's sign-in. */
  companyOnly: z.boolean(),
  /**
   * Newcomers of the company's sign-in from one of these domains, with their role: `claim` gives it by the values of a claim, `role` to the
   * others (null: those do not join). null: an invitation lets them in.
   */
  newcomers: z
    .object({
      role: role.nullable(),
      claim: z.object({ name: shortText, roles: z.record(shortText, role) }).nullable(),
    })
    .nullable(),
});
export type SignInRules = z.infer<typeof signInRules>;
/** The rules, the count of members with an address outside of the domains, and the name of the company's sign-in here; null: there is none. */
export const signInState = z.object({
  rules: signInRules,
  outside: z.number().int(),
  provider: z.string().nullable(),
});
export type SignInState = z.infer<typeof signInState>;

export const member = z.object({ id: z.string(), name: z.string(), email: z.string(), role, since: instant });
export type Member = z.infer<typeof member>;
export const changeRole = z.object({ role });

export const invitation = z.object({
  id: z.string(),
  email: z.string(),
  role,
  invitedBy: z.string(),
  created: instant,
  expires: instant,
});
export type Invitation = z.infer<typeof invitation>;
/** `show`: the link is wanted here, also where it could go by mail. */
export const newLink = z.object({ show: z.boolean().optional() });
export const newInvitation = newLink.extend({ email, role });
/** A holder of the link can join as this person. */
export const madeInvitation = invitation.extend(handedOver);
export type MadeInvitation = z.infer<typeof madeInvitation>;
export const madeLink = z.object({ ...handedOver, expires: instant });
export type MadeLink = z.infer<typeof madeLink>;

/** An event of an organisation; `id` rises with time. `workspace` null: of its people, not of its data. */
export const organisationEvent = auditEvent.extend({ id: z.number().int(), workspace: z.string().nullable() });
export type OrganisationEvent = z.infer<typeof organisationEvent>;

/** A file of a workspace's data: its content, and its format. */
export const recordExport = z.object({ what: shortText, format: shortText });

/** The name of the thing to delete, written once more. */
export const named = z.object({ name: z.string().max(200) });
/** The asker's e-mail, written once more, and the password where they have one. */
export const deletePerson = z.object({ email: z.string().max(200), password: z.string().max(500).optional() });
/** A server's data of a person. */
export const ownFile = z.object({
  person: z.object({ id: z.string(), name: z.string(), email: z.string() }),
  organisations: z.array(membership),
  proofs,
  sessions: z.array(session),
  tokens: z.array(token),
  links: z.array(linkForMe),
  events: z.array(z.object({ at: z.string(), kind: z.string(), whence: z.string(), detail: z.string() })),
});
export type OwnFile = z.infer<typeof ownFile>;
/** A server's data of an organisation; its events and the content of its workspaces are files of their own. */
export const organisationFile = z.object({
  organisation: z.object({ id: z.string(), name: z.string() }),
  rules: signInRules,
  workspaces: z.array(z.object({ id: z.string(), name: z.string() })),
  members: z.array(member),
  invitations: z.array(invitation),
  tokens: z.array(token),
});
export type OrganisationFile = z.infer<typeof organisationFile>;
