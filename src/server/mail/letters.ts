import type { Letter } from './create-mailer.ts';

/** Longest chosen part of a letter, such as the name of an organisation. */
const LONGEST_NAME = 80;

/** A name within a line of a letter: short, on one line, and with nothing for a mail program to make a link of. */
function quote(name: string): string {
  const line = name.replaceAll(/[\s\p{C}]+/gu, ' ').trim();
  const harmless = line.replaceAll(/:\/\//g, ' ').replaceAll(/(?<=\w)\.(?=\w)/g, '·');
  return `“${harmless.length > LONGEST_NAME ? `${harmless.slice(0, LONGEST_NAME - 1)}…` : harmless}”`;
}

function write(to: string, subject: string, ...lines: readonly string[]): Letter {
  return { to, subject, text: `${lines.join('\n\n')}\n` };
}

/** Asks somebody into an organisation. */
export function writeInvitation(given: { to: string; by: string; organisation: string; link: string }): Letter {
  return write(
    given.to,
    'You are invited to Lodestone',
    `${given.by} invites you to the organisation ${quote(given.organisation)} in Lodestone, which shows which parts need an export licence.`,
    `Join within a week: ${given.link}`,
    'The link is for you alone. If you did not expect it, let it be: without you nothing happens.',
  );
}

/** Gives the link for a new password; `by` asked for it, null: somebody at the sign-in page did. */
export function writePasswordLink(given: { to: string; by: string | null; link: string }): Letter {
  return write(
    given.to,
    'A link for a new password',
    `${given.by ?? 'Somebody at the sign-in page'} asked for a link by which you set a new password in Lodestone. It is good once, for a day: ${given.link}`,
    'If you did not want it, let it be: your password stays as it is.',
  );
}

/** Says that somebody else was shown such a link. */
export function writeShownLink(given: { to: string; by: string }): Letter {
  return write(
    given.to,
    'Somebody has a link for your password',
    `${given.by} made a link by which a new password can be set for your account in Lodestone, and has seen it. It is good once, for a day.`,
    'If they did not tell you of it, ask them, and withdraw it on your account page.',
  );
}

/** Says that a way of somebody's sign-in was changed. */
export function writeChange(given: { to: string; what: string; at: Date; publicUrl: string }): Letter {
  return write(
    given.to,
    'Your sign-in was changed',
    `At ${formatTime(given.at)}: ${given.what}`,
    `If it was not you, ask an admin of your organisation at once for a link for a new password, and look at ${given.publicUrl}/account.`,
  );
}

/** Says that somebody has signed in from a new browser. */
export function writeNewDevice(given: {
  to: string;
  agent: string;
  address: string;
  at: Date;
  publicUrl: string;
}): Letter {
  return write(
    given.to,
    'A sign-in from a new browser',
    `At ${formatTime(given.at)} somebody signed in to your account from ${given.address} with a browser that was not used here before: ${quote(given.agent)}.`,
    `If it was not you, end that session on ${given.publicUrl}/account and change your password.`,
  );
}

function formatTime(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
