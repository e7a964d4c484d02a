import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Me, NewCodes } from '../../../src/api/people/people-contract.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { openTestDatabase } from './open-database.ts';
import { PASSWORD, createVisitor, openPeopleApp, setUpAdmin } from './people-app.ts';
import type { Visitor } from './people-app.ts';
import { computeCode } from './proofs/second-factors.ts';

let remove: () => Promise<void>;
let database: Database;

beforeAll(async () => {
  ({ database, remove } = await openTestDatabase('PGlite'));
});

afterAll(() => remove());

const [OLD, NEW, NEWEST] = ['old', 'new', 'newest'].map((word) => `${word} secret of thirty-two characters`) as [
  string,
  string,
  string,
];

it('lets sessions and codes go on where the secret was changed and the one of before is named, and no longer', async () => {
  const first = await openPeopleApp(database, { secret: OLD });
  const ann = await setUpAdmin(first);
  const { body: begun } = await ann.ask<NewCodes>('POST', '/me/codes', { password: PASSWORD });
  const cookies = new Map(ann.jar);
  const open = async (secret: string, earlierSecrets: readonly string[]) => {
    const { app, clock } = await openPeopleApp(database, { secret, earlierSecrets });
    const visitor: Visitor = createVisitor(app);
    for (const [name, value] of cookies) visitor.jar.set(name, value);
    return { app, clock, visitor };
  };
  const isIn = async ({ visitor }: { visitor: Visitor }) =>
    (await visitor.ask<Me>('GET', '/me')).body.person?.email === 'ann@example.com';
  expect(await isIn(await open(NEW, []))).toBe(false);
  expect(await isIn(await open(NEW, [NEWEST]))).toBe(false);
  const rotated = await open(NEW, [OLD]);
  expect(await isIn(rotated)).toBe(true);
  // A session in which another name was put under the same signature is none.
  const [name = '', value = ''] = [...cookies].find(([one]) => one.endsWith('session_token')) ?? [];
  rotated.visitor.jar.set(
    name,
    value.replace(/^./, (letter) => (letter === 'x' ? 'y' : 'x')),
  );
  expect(await isIn(rotated)).toBe(false);
  // What the old secret has encrypted is read; the code of the key proves it.
  const twice = await open(NEWEST, [NEW, OLD]);
  const confirmed = await twice.visitor.ask('POST', '/me/codes/confirm', { code: computeCode(begun.uri) });
  expect(confirmed.status).toBe(200);
});
