import { count, eq } from 'drizzle-orm';
import { randomUUID } from 'node:crypto';
import type { Accounts, Asked, SignedIn } from '../../api/people/accounts.ts';
import { FIRST_ORGANISATION } from '../../domain/first-organisation.ts';
import type { Queries } from '../database/database.ts';
import { links, members, organisations, passkeys, people, sessions, twoFactors } from '../database/people-schema.ts';
import { hasHostName } from './create-auth.ts';
import { OPERATOR, createLink, requireLink } from './links.ts';
import type { Link } from './links.ts';
import { findSession } from './identify.ts';
import { read, record, recordForPerson, refuse, requireValue, write } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';
import { writeShownLink } from '../mail/letters.ts';
import { ENDED_WITH_PASSWORD, tellOfChange } from './handing-over.ts';
import { requireAllowedAddress } from './organisations/sign-in-rules.ts';
import { isStillAllowed } from './password-links.ts';
import { hashPassword, setPassword } from './passwords.ts';
import { takeAsProved } from './proofs/prove-address.ts';
import { findPasswordFault } from './proofs/guessable-passwords.ts';
import type { OidcConfig } from '../config/oidc-config.ts';
import { markShown } from './proofs/proofs.ts';
import { refusePassword, signInWithPassword, withCookies } from './sign-in.ts';

type JoiningRoutes = Pick<Accounts, 'describeSignIn' | 'setUp' | 'openInvitation' | 'acceptInvitation' | 'useLink'>;

/** Ways to an account and into an organisation: by a link handed to them. */
export function createJoining(context: PeopleContext, oidc: OidcConfig | null): JoiningRoutes {
  let hasPeople = false;

  return {
    describeSignIn: async () => {
      // Once there is somebody, there always is.
      hasPeople ||= (await countPeople(context)) > 0;
      return {
        oidc: oidc && { name: oidc.name, only: oidc.only },
        setUp: !hasPeople,
        mail: context.mailer !== null,
        passkeys: hasHostName(context.publicUrl),
      };
    },
    setUp: (request, given) => setUp(context, request, given),
    openInvitation: (token) =>
      write(context, async (queries) => {
        const link = await requireLink(queries, context, 'invitation', token);
        const [organisation] = await queries
          .select({ name: organisations.name })
          .from(organisations)
          .where(eq(organisations.id, link.organisationId ?? ''));
        const email = link.email ?? '';
        return {
          organisation: organisation?.name ?? '',
          email,
          role: link.role ?? 'viewer',
          expires: link.expires.toISOString(),
          invitedBy: link.invitedBy,
          hasAccount: (await findPerson(queries, email)) !== undefined,
        };
      }),
    acceptInvitation: async (request, caller, { token, newPerson }) => {
      if (newPerson && oidc?.only) return refusePassword(oidc);
      const hashed =
        newPerson && (await hashForLink(context, { purpose: 'invitation', secret: token }, newPerson.password));
      if (hashed?.ok === false) return hashed;
      const joined = await write(context, async (queries) => {
        const link = await requireLink(queries, context, 'invitation', token);
        const email = link.email ?? '';
        const known = await findPerson(queries, email);
        if (newPerson !== undefined && known !== undefined)
          refuse(409, 'There is an account with this e-mail already; sign in with it first.');
        if (newPerson === undefined && caller === null) refuse(401, 'Sign in first, or give a name and a password.');
        if (newPerson === undefined && caller?.person.email !== email)
          refuse(403, `This invitation is for ${email}; you are signed in with another e-mail.`);
        const given = { name: newPerson?.name ?? '', email, emailVerified: link.mailed, hash: hashed?.value };
        const person = known ?? (await addPerson(queries, context, given));
        if (known && caller && link.mailed) await takeAsProved(queries, context, known, caller.credential);
        await addMember(queries, context, link, person);
        await queries.delete(links).where(eq(links.id, link.id));
        return email;
      });
      if (!joined.ok) return joined;
      if (newPerson) return signInWithPassword(context, request, joined.value, newPerson.password, { isFresh: true });
      return { ok: true, value: { caller: await findSession(context, request), cookies: [] } };
    },
    useLink: async (request, { token, password }) => {
      const hashed = await hashForLink(context, { purpose: 'password', secret: token }, password);
      if (!hashed.ok) return hashed;
      const changed = await write(context, async (queries) => {
        const link = await requireLink(queries, context, 'password', token);
        const personId = link.personId ?? '';
        const [person] = await queries.select().from(people).where(eq(people.id, personId));
        if (!person) return refuse(404, 'This link is no longer good.');
        if (!(await isStillAllowed(queries, link, person))) refuse(404, 'This link is no longer good.');
        if (link.mailed) await takeAsProved(queries, context, person, null);
        // Whoever runs the server lets in as well who has lost their app or device, or whose account was in other hands.
        if (link.invitedBy === OPERATOR) await dropFurtherProofs(queries, personId);
        await setPassword(queries, context, personId, hashed.value);
        await queries.delete(sessions).where(eq(sessions.userId, personId));
        const deed = { author: person.email, action: 'change-password', subject: person.email, detail: 'by a link' };
        await recordForPerson(queries, context, personId, deed);
        return { email: person.email, isByOperator: link.invitedBy === OPERATOR };
      });
      if (!changed.ok) return changed;
      const { email, isByOperator } = changed.value;
      tellOfChange(context, email, `your password was set by a link; ${ENDED_WITH_PASSWORD}`);
      const signedIn = await signInWithPassword(context, request, email, password, { isFresh: true });
      if (!isByOperator || !signedIn.ok || !signedIn.value.caller) return signedIn;
      // Whoever runs the server vouches for them, so that an organisation whose company sign-in is gone is not closed for good.
      await markShown(context, signedIn.value.caller.credential, 'operator');
      const caller = await findSession(context, withCookies(request, [...signedIn.value.cookies]));
      return { ok: true, value: { ...signedIn.value, caller } };
    },
  };
}

/** The slow hash of a password, made by this server only for a holder of a good link; refuses an easily guessed one. */
async function hashForLink(
  context: PeopleContext,
  { purpose, secret, email }: { purpose: Link['purpose']; secret: string; email?: string },
  password: string,
): Promise<Asked<string>> {
  const asked = await write(context, async (queries) => {
    const link = await requireLink(queries, context, purpose, secret);
    const fault = findPasswordFault(password, email ?? (await findEmail(queries, link)));
    if (fault !== null) refuse(422, fault);
  });
  return asked.ok ? { ok: true, value: await hashPassword(context, password) } : asked;
}

/** The e-mail of a link's person, as it or their account says. */
async function findEmail(queries: Queries, { email, personId }: Link): Promise<string> {
  if (email !== null) return email;
  const [person] = await queries
    .select({ email: people.email })
    .from(people)
    .where(eq(people.id, personId ?? ''));
  return person?.email ?? '';
}

/** A link for making the first account, where there is none yet; null if there is. */
export async function createSetUpLink(context: PeopleContext): Promise<string | null> {
  const made = await write(context, async (queries) => {
    if ((await countPeople(context, queries)) > 0) return null;
    const { secret } = await createLink(queries, context, { purpose: 'set-up', invitedBy: 'the server' });
    return `${context.publicUrl}/set-up#${secret}`;
  });
  return requireValue(made);
}

/** A link from the operator of the server; null if nobody has this e-mail. */
export async function createPasswordLink(context: PeopleContext, email: string): Promise<string | null> {
  const made = await write(context, async (queries) => {
    const person = await findPerson(queries, email);
    if (!person) return null;
    const invitedBy = OPERATOR;
    const { secret } = await createLink(queries, context, { purpose: 'password', personId: person.id, invitedBy });
    const deed = { author: invitedBy, action: 'make-password-link', subject: email, detail: '' };
    await recordForPerson(queries, context, person.id, deed);
    void context.mailer?.send(writeShownLink({ to: email, by: invitedBy }));
    return `${context.publicUrl}/new-password#${secret}`;
  });
  return requireValue(made);
}

async function dropFurtherProofs(queries: Queries, personId: string): Promise<void> {
  await queries.delete(passkeys).where(eq(passkeys.userId, personId));
  await queries.delete(twoFactors).where(eq(twoFactors.userId, personId));
  await queries.update(people).set({ twoFactorEnabled: false }).where(eq(people.id, personId));
}

async function setUp(
  context: PeopleContext,
  request: Request,
  { token, organisation, name, email, password }: Parameters<Accounts['setUp']>[1],
): Promise<Asked<SignedIn>> {
  const hashed = await hashForLink(context, { purpose: 'set-up', secret: token, email }, password);
  if (!hashed.ok) return hashed;
  const { value: hash } = hashed;
  const made = await write(context, async (queries) => {
    await requireLink(queries, context, 'set-up', token);
    // Two who have a link each do not both become the first.
    await queries.select().from(organisations).where(eq(organisations.id, FIRST_ORGANISATION)).for('update');
    if ((await countPeople(context, queries)) > 0) refuse(404, 'This link is no longer good.');
    await queries.update(organisations).set({ name: organisation }).where(eq(organisations.id, FIRST_ORGANISATION));
    const person = await addPerson(queries, context, { name, email, emailVerified: false, hash });
    await queries.insert(members).values({ organisationId: FIRST_ORGANISATION, personId: person.id, role: 'admin' });
    await queries.delete(links).where(eq(links.purpose, 'set-up'));
    const deed = { author: email, action: 'set-up', subject: email, detail: organisation };
    await record(queries, context, FIRST_ORGANISATION, deed);
  });
  return made.ok ? signInWithPassword(context, request, email, password, { isFresh: true }) : made;
}

async function countPeople(context: PeopleContext, queries?: Queries): Promise<number> {
  const ask = async (asked: Queries) => (await asked.select({ people: count() }).from(people))[0]?.people ?? 0;
  return queries ? ask(queries) : read(context, ask);
}

type Person = { id: string; email: string };

async function findPerson(queries: Queries, email: string): Promise<Person | undefined> {
  const [person] = await queries
    .select({ id: people.id, email: people.email })
    .from(people)
    .where(eq(people.email, email));
  return person;
}

/** A new person. A link proves no address: an inviter may name any, and keep the link. One sent by mail and shown to nobody does. */
async function addPerson(
  queries: Queries,
  context: PeopleContext,
  {
    name,
    email,
    emailVerified,
    hash,
  }: Pick<typeof people.$inferInsert, 'name' | 'email' | 'emailVerified'> & { hash: string | undefined },
): Promise<Person> {
  const now = context.now();
  const id = randomUUID();
  await queries.insert(people).values({ id, name, email, emailVerified, createdAt: now, updatedAt: now });
  if (hash !== undefined) await setPassword(queries, context, id, hash);
  return { id, email };
}

async function addMember(queries: Queries, context: PeopleContext, link: Link, person: Person): Promise<void> {
  const [organisationId, role] = [link.organisationId ?? '', link.role ?? 'viewer'];
  await requireAllowedAddress(queries, organisationId, person.email);
  const added = await queries
    .insert(members)
    .values({ organisationId, personId: person.id, role })
    .onConflictDoNothing()
    .returning();
  if (added.length === 0) refuse(409, 'You are a member of this organisation already.');
  const deed = {
    author: person.email,
    action: 'join',
    subject: person.email,
    detail: `${role}, invited by ${link.invitedBy}`,
  };
  await record(queries, context, organisationId, deed);
}
