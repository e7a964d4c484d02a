import { ConfigError, LOOPBACK } from '../config/config-error.ts';

/** How mail is sent. */
export type MailConfig = {
  /** `smtp://` or `smtps://` address of the mail server, with user and password where it asks for them. */
  url: string;
  from: string;
};

type Get = (name: string) => string | undefined;

/** The environment's words on mail; null: none is sent, and links are shown. Throws a `ConfigError` for half of it or an unsafe setting. */
export function readMail(get: Get): MailConfig | null {
  const [text, from] = [get('LODESTONE_SMTP_URL'), get('LODESTONE_MAIL_FROM')];
  if (text === undefined && from === undefined) return null;
  if (text === undefined || from === undefined)
    throw new ConfigError(
      `Mail needs both LODESTONE_SMTP_URL and LODESTONE_MAIL_FROM; ${text === undefined ? 'LODESTONE_SMTP_URL' : 'LODESTONE_MAIL_FROM'} is missing.`,
    );
  if (!/^[^\s@<>,;:"]+@[^\s@<>,;:"]+$/.test(from))
    throw new ConfigError(`LODESTONE_MAIL_FROM is "${from}"; it takes one address, like lodestone@example.com.`);
  requireSafe(text);
  return { url: text, from };
}

/** The address may hold a password, so it is not repeated. */
function requireSafe(text: string): void {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new ConfigError('LODESTONE_SMTP_URL is not an address like smtps://user:password@mail.example.com.');
  }
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:')
    throw new ConfigError('LODESTONE_SMTP_URL has to begin with smtps:// (TLS) or smtp:// (STARTTLS).');
  if (url.hostname === '') throw new ConfigError('LODESTONE_SMTP_URL names no host.');
}

/** Whether mail to this server may go without TLS: to this computer alone. */
export function isLocal(url: string): boolean {
  return LOOPBACK.has(new URL(url).hostname.replaceAll(/[[\]]/g, ''));
}
