import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns';
import { request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';
import type { WebhookConfig } from './webhook-config.ts';

const LONGEST_WAIT_MS = 10_000;

/**
 * Posts a body with `x-lodestone-signature: t=SECONDS,v1=HEX`, the HMAC-SHA-256 of `SECONDS.BODY`. Rejects if the host has a private address
 * without leave for it (asked of the very addresses of the connection), where nobody answers, and for any answer but 2xx; follows nothing.
 */
export function postSigned({ url, secret, allowsPrivate }: WebhookConfig, body: string, now: Date): Promise<void> {
  const seconds = Math.floor(now.getTime() / 1000);
  const signature = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  const target = new URL(url);
  const host = target.hostname.replaceAll(/[[\]]/g, '');
  if (!allowsPrivate && /^[\d.]+$|:/.test(host) && isPrivateAddress(host)) return Promise.reject(refuse());
  return new Promise((resolve, reject) => {
    const send = target.protocol === 'https:' ? requestHttps : requestHttp;
    const sent = send(target, {
      method: 'POST',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        'x-lodestone-signature': `t=${seconds},v1=${signature}`,
      },
      ...(allowsPrivate ? {} : { lookup: lookUpPublic }),
    });
    sent.on('response', (answer) => {
      answer.resume();
      const status = answer.statusCode ?? 0;
      if (status >= 200 && status < 300) resolve();
      else reject(new Error(`The webhook answered ${status}.`));
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const lookUpPublic: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) callback(error, '', 0);
    else if (addresses.length === 0 || addresses.some(({ address }) => isPrivateAddress(address)))
      callback(refuse(), '', 0);
    else if (options.all === true) callback(null, addresses);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  });
};

function refuse(): Error {
  return new Error(
    'The webhook has an address of this computer or of a private network, which LODESTONE_WEBHOOK_PRIVATE does not allow.',
  );
}
