import { eq } from 'drizzle-orm';
import type { Caller } from '../../api/people/caller.ts';
import type { MadeLink } from '../../api/people/people-contract.ts';
import { links } from '../database/people-schema.ts';
import { writeChange } from '../mail/letters.ts';
import type { Letter } from '../mail/create-mailer.ts';
import type { Link } from './links.ts';
import { read, recordForPerson, requireValue, write as change } from './people-context.ts';
import type { PeopleContext } from './people-context.ts';
import { createSecret, hashSecret } from './secret.ts';

/** A new link, its page, and its letter. */
type Handed = { link: Link; secret: string; page: string; write: (url: string) => Letter };

/**
 * Brings a link to its person: by mail where it was made for it, else by being shown. Where the mail was not taken the link is shown with
 * another secret, because the first one may still arrive, and proves an address only for a link nobody else was shown.
 */
export async function handOver(
  context: PeopleContext,
  { link, secret, page, write }: Handed,
): Promise<Pick<MadeLink, 'link' | 'mail'>> {
  const { mailer, publicUrl } = context;
  const locate = (part: string): string => `${publicUrl}${page}#${part}`;
  if (!link.mailed || mailer === null) return { link: locate(secret), mail: 'off' };
  if (await mailer.send(write(locate(secret)))) return { link: null, mail: 'sent' };
  const shown = createSecret();
  await read(context, (queries) =>
    queries
      .update(links)
      .set({ hash: hashSecret(shown), mailed: false })
      .where(eq(links.id, link.id)),
  );
  return { link: locate(shown), mail: 'failed' };
}

/** Ends brought by a new password, as its person hears of them. */
export const ENDED_WITH_PASSWORD = 'other sessions and the tokens of programs have ended.';

/** Tells somebody of a change in their ways of sign-in; nobody waits for the letter. */
export function tellOfChange({ mailer, publicUrl, now }: PeopleContext, to: string, what: string): void {
  void mailer?.send(writeChange({ to, what, at: now(), publicUrl }));
}

/** Records that a way of somebody's sign-in has come or gone, and tells them. */
export async function noteChange(context: PeopleContext, caller: Caller, action: string, what: string): Promise<void> {
  const deed = { author: caller.author, action, subject: caller.author, detail: '' };
  requireValue(await change(context, (queries) => recordForPerson(queries, context, caller.person.id, deed)));
  tellOfChange(context, caller.person.email ?? '', what);
}
