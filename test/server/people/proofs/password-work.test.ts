import { scryptSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { DEFAULT_SESSION_ENDS } from '../../../../src/server/config/session-config.ts';
import type { Queries } from '../../../../src/server/database/database.ts';
import { createAuth } from '../../../../src/server/people/create-auth.ts';
import { PASSWORD, PUBLIC_URL } from '../people-app.ts';
import { deriveAsInUse } from './quick-passwords.ts';

it('makes each guess of a password cost 32 MiB and 16,384 rounds of scrypt', async () => {
  const auth = createAuth(
    {} as Queries,
    {
      publicUrl: PUBLIC_URL,
      oidc: null,
      sessions: DEFAULT_SESSION_ENDS,
      secondFactorFor: 'nobody',
      secret: 'a secret of thirty-two characters',
      earlierSecrets: [],
    },
    { admit: async () => Promise.resolve(null) },
  );
  const { password } = await auth.$context;
  const hash = await deriveAsInUse(() => password.hash(PASSWORD));
  const [salt = '', key] = hash.split(':');
  expect(salt).toMatch(/^[\da-f]{32}$/);
  const work = { N: 16_384, r: 16, p: 1, maxmem: 2 ** 26 };
  expect(scryptSync(PASSWORD, salt, 64, work).toString('hex')).toBe(key);
  expect(await deriveAsInUse(() => password.verify({ hash, password: PASSWORD }))).toBe(true);
});
