import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** How often something may be asked; counted in this process, and from nothing again when it starts. */
export type Limits = {
  /** Each gives the seconds to wait, or null where it may go on. */
  ofCaller: (credential: string) => Promise<number | null>;
  ofAddress: (address: string) => Promise<number | null>;
  /** To be asked before a password is tried. */
  ofPassword: (address: string, email: string) => Promise<number | null>;
  /** To be told when it was right. */
  forgive: (address: string, email: string) => Promise<void>;
};

const MINUTE = 60;

/** Requests a minute for each session and token. */
export const REQUESTS_PER_MINUTE = 1200;
/** Wrong passwords in a quarter of an hour, for one e-mail from one address. */
export const WRONG_PASSWORDS = 10;

/** The limits of a server. */
export function createLimits(): Limits {
  const caller = new RateLimiterMemory({ points: REQUESTS_PER_MINUTE, duration: MINUTE });
  // An office may be one address, and all of it signs in at nine.
  const address = new RateLimiterMemory({ points: 300, duration: MINUTE });
  const account = new RateLimiterMemory({ points: WRONG_PASSWORDS, duration: 15 * MINUTE });
  // One password for many accounts, and one account from many addresses: more than those need who have forgotten.
  const fromAddress = new RateLimiterMemory({ points: 100, duration: 15 * MINUTE });
  const email = new RateLimiterMemory({ points: 100, duration: 24 * 60 * MINUTE });
  const key = (from: string, who: string): string => JSON.stringify([from, who]);

  return {
    ofCaller: (credential) => consume(caller, credential),
    ofAddress: (from) => consume(address, from),
    ofPassword: async (from, who) =>
      (await consume(fromAddress, from)) ?? (await consume(account, key(from, who))) ?? (await consume(email, who)),
    forgive: async (from, who) => {
      await Promise.all([account.delete(key(from, who)), email.reward(who), fromAddress.reward(from)]);
    },
  };
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<number | null> {
  try {
    await limiter.consume(key);
    return null;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw refusal;
  }
}
