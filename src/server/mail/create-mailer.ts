import { createTransport } from 'nodemailer';
import type { Log } from '../log.ts';
import { isLocal } from './mail-config.ts';
import type { MailConfig } from './mail-config.ts';

/** A letter in plain text. */
export type Letter = { to: string; subject: string; text: string };

/** Sends letters. */
export type Mailer = {
  /** Gives whether the mail server has taken it; a failure is logged without naming anybody. */
  send: (letter: Letter) => Promise<boolean>;
};

/** Most wait for a silent mail server behind a link. */
const LONGEST_WAIT_MS = 10_000;
/** Beginnings of another line of a head. */
const LINE_BREAKS = /[\r\n\0\u0085\u2028\u2029]/;

/** A mailer over SMTP; beyond this computer only over TLS. */
export function createMailer({ url, from }: MailConfig, log: Log): Mailer {
  const transport = createTransport({
    url,
    requireTLS: !isLocal(url),
    connectionTimeout: LONGEST_WAIT_MS,
    greetingTimeout: LONGEST_WAIT_MS,
    socketTimeout: LONGEST_WAIT_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text }) => {
      if ([to, subject].some((line) => LINE_BREAKS.test(line))) {
        log('mail-refused', { reason: 'line break in the head' });
        return false;
      }
      try {
        // As an object, so that an address is one address whatever it holds.
        await transport.sendMail({
          from: { name: 'Lodestone', address: from },
          to: { name: '', address: to },
          subject,
          text,
        });
        return true;
      } catch (error) {
        log('mail-failed', { code: readCode(error) });
        return false;
      }
    },
  };
}

/** The failure in a word; its message may hold the address. */
function readCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'unknown';
}
