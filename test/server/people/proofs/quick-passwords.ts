import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

type Scrypt = typeof crypto.scrypt;
declare global {
  var derivesInUse: Scrypt | undefined;
}

/** The derivation as in use; the files of a process share what they have imported, and the first of them keeps it. */
const inUse = (globalThis.derivesInUse ??= crypto.scrypt);

function setDerivation(scrypt: unknown): void {
  Object.assign(crypto, { scrypt });
  syncBuiltinESMExports();
}

function setQuick(): void {
  setDerivation((...[password, salt, length, options, callback]: Required<Parameters<Scrypt>>) => {
    inUse(password, salt, length, { ...options, N: 16 }, callback);
  });
}

/** Runs a step with keys derived from passwords as in use. */
export async function deriveAsInUse<Result>(step: () => Promise<Result>): Promise<Result> {
  setDerivation(inUse);
  try {
    return await step();
  } finally {
    setQuick();
  }
}

/*
 * With a thousandth of the work in the servers that tests start in their own process: what takes a tenth of a second by design is asked for hundreds of
 * times. Programs that tests start derive them as in use, and `password-work.test.ts` proves with how much work.
 */
setQuick();
