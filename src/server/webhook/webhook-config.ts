import { ConfigError } from '../config/config-error.ts';

/** Where changes are told to. */
export type WebhookConfig = {
  readonly url: string;
  /** Signs each body. */
  readonly secret: string;
  /** Whether the address may be one of this computer or of a private network. */
  readonly allowsPrivate: boolean;
};

type Get = (name: string) => string | undefined;

const SHORTEST_SECRET = 32;

/** The environment's words on the webhook; null: nobody is told. Throws a `ConfigError` for half of it, or for an unsafe address. */
export function readWebhook(get: Get): WebhookConfig | null {
  const [url, secret, allowed] = ['LODESTONE_WEBHOOK_URL', 'LODESTONE_WEBHOOK_SECRET', 'LODESTONE_WEBHOOK_PRIVATE'].map(
    get,
  );
  if (url === undefined && secret === undefined && allowed === undefined) return null;
  if (url === undefined || secret === undefined)
    throw new ConfigError(
      `The webhook needs both LODESTONE_WEBHOOK_URL and LODESTONE_WEBHOOK_SECRET; ${url === undefined ? 'LODESTONE_WEBHOOK_URL' : 'LODESTONE_WEBHOOK_SECRET'} is missing.`,
    );
  if (secret.length < SHORTEST_SECRET)
    throw new ConfigError(
      `LODESTONE_WEBHOOK_SECRET has ${secret.length} characters; it takes ${SHORTEST_SECRET} or more.`,
    );
  if (allowed !== undefined && allowed !== 'on' && allowed !== 'off')
    throw new ConfigError(`LODESTONE_WEBHOOK_PRIVATE is "${allowed}"; it takes "off" or "on".`);
  const allowsPrivate = allowed === 'on';
  const { protocol } = URL.canParse(url) ? new URL(url) : { protocol: '' };
  // The address may hold a token, so it is not repeated.
  if (protocol !== 'https:' && !(protocol === 'http:' && allowsPrivate))
    throw new ConfigError(
      'LODESTONE_WEBHOOK_URL has to begin with https://; http:// goes only with LODESTONE_WEBHOOK_PRIVATE=on, within a network of your own.',
    );
  return { url, secret, allowsPrivate };
}
