import { describe, expect, it } from 'vitest';
import { createClient } from '../../../../src/api/client.ts';
import { createEditMemory } from '../../../../src/app/queries/writes/outbox/edit-store.ts';
import { sendEdit } from '../../../../src/app/queries/writes/outbox/send-edit.ts';
import { holdLine, judge, openPage, setUpService } from '../open-outbox-page.ts';

const document = { kind: 'triage' as const, key: 'A', value: judge('one'), basedOn: 0, before: null };
const EDITS = {
  document: { kind: 'document' as const, document },
  documents: { kind: 'documents' as const, documents: [document, { ...document, key: 'B' }] },
  'version in use': { kind: 'head' as const, basedOn: 'a'.repeat(64), to: 'b'.repeat(64) },
};
const HTML = { headers: { 'content-type': 'text/html' } };

function send(change: (typeof EDITS)[keyof typeof EDITS], answer: () => Promise<Response>) {
  const client = createClient({ fetch: answer, baseUrl: '' });
  return sendEdit(client, { workspaceId: 'demo', change }, { versionMs: 1, otherMs: 1000 });
}

/** What the server says, or a gateway before it in a page of its own, and what a person reads then. */
const REFUSALS: readonly (readonly [string, () => Response, string])[] = [
  [
    'a viewer',
    () => Response.json({ detail: 'This needs the role "buyer"; yours is "viewer".' }, { status: 403 }),
    'This needs the role "buyer"; yours is "viewer". Ask an admin of the organisation for the right, or somebody who has it to store it.',
  ],
  [
    'a gateway that forbids',
    () => new Response('<h1>Forbidden</h1>', { status: 403, ...HTML }),
    'The data service answered with status 403. Ask an admin of the organisation for the right, or somebody who has it to store it.',
  ],
  [
    'a state that does not allow it',
    () => Response.json({ title: 'Not possible as it stands', detail: 'The workspace is closed.' }, { status: 409 }),
    'The workspace is closed. Reload the page to see how it stands now.',
  ],
  [
    'a gateway that takes less',
    () => new Response('<h1>Request Entity Too Large</h1>', { status: 413, ...HTML }),
    'The data service answered with status 413. Store it in smaller pieces.',
  ],
  [
    'a newer server, or an older one, that does not know what the page writes',
    () => Response.json({ detail: 'value.state: Here must be open or done, not “asked”.' }, { status: 422 }),
    'value.state: Here must be open or done, not “asked”. If it looks right, the server has another program than this page: copy what you typed, then reload the page.',
  ],
  [
    'a server without the place that the page writes to',
    () => new Response('Not found', { status: 404, ...HTML }),
    'The data service answered with status 404. It may be gone, or the server has another program than this page: copy what you typed, then reload the page.',
  ],
  [
    'a failure of the server',
    () => Response.json({ detail: 'It failed.' }, { status: 500 }),
    'It failed. Try again in a minute; if it fails once more, tell who looks after the server.',
  ],
  [
    'a full store, which says itself what to do',
    () => Response.json({ detail: 'No room is left: delete what nobody needs.' }, { status: 507 }),
    'No room is left: delete what nobody needs.',
  ],
];

describe.each(Object.entries(EDITS))('a write of a %s', (_, change) => {
  it.each(REFUSALS)('refused by %s is told in a sentence with what to do next', async (_who, answer, says) => {
    await expect(send(change, () => Promise.resolve(answer()))).rejects.toHaveProperty('message', says);
  });

  it.each([
    ['a gateway whose service is away', () => new Response('<h1>Bad Gateway</h1>', { status: 502, ...HTML })],
    ['a service whose database is away', () => Response.json({ detail: 'Not now.' }, { status: 503 })],
    ['a gateway that waited too long', () => new Response('', { status: 504 })],
    ['a server that read too slowly', () => new Response('', { status: 408 })],
    ['too many requests', () => Response.json({ detail: 'Slower.' }, { status: 429 })],
    ['a page in place of an answer', () => new Response('<h1>Sign in to the network</h1>', HTML)],
  ])('waits to be sent again after %s', async (_why, answer) => {
    await expect(send(change, () => Promise.resolve(answer()))).resolves.toStrictEqual({ state: 'unsent' });
  });
});

it('a write that nobody answers waits, lets the next one pass, and is stored once in the end', async () => {
  const made = await setUpService();
  const page = await openPage(made, createEditMemory(), null, { patience: { versionMs: 1, otherMs: 1 } });
  const letGo = holdLine(made.service);
  await page.note('A', 'one');
  await page.note('B', 'two');
  expect(page.getLabels()).toStrictEqual(['Note one on A', 'Note two on B']);
  expect(page.getShown()).toStrictEqual({ A: 'one', B: 'two' });
  letGo();
  // The first attempts arrive after all; a page that waits as long as people do sends the edits again.
  await expect.poll(() => page.getStored()).toStrictEqual({ A: 'one', B: 'two' });
  await expect.poll(async () => page.outbox.sendAll().then(() => page.getLabels())).toStrictEqual([]);
  await expect(page.countWrites()).resolves.toBe(2);
});
