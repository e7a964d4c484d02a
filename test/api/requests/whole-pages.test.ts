import { expect, it } from 'vitest';
import { answerList, getId, pageWhole } from '../../../src/api/requests/pages.ts';

const items = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }));
const ask = async (query: string) => {
  const request = new Request(`http://localhost/api/things${query}`);
  const response = await answerList(
    request,
    pageWhole(() => Promise.resolve(items), getId),
  );
  const body = response.ok ? ((await response.json()) as { id: string }[]).map(getId).join('') : response.status;
  return [body, response.headers.get('link')];
};

it('gives a short list whole, or page by page up to its end, each item once', async () => {
  expect(await ask('')).toEqual(['abcde', null]);
  expect(await ask('?limit=2')).toEqual(['ab', '</api/things?limit=2&after=b>; rel="next"']);
  expect(await ask('?limit=2&after=b')).toEqual(['cd', '</api/things?limit=2&after=d>; rel="next"']);
  expect(await ask('?limit=2&after=d')).toEqual(['e', null]);
  expect(await ask('?limit=5')).toEqual(['abcde', null]);
  expect(await ask('?after=e')).toEqual(['', null]);
});

it('refuses a place that the list has not, and a length that is none', async () => {
  for (const query of ['?after=z', '?limit=0', '?limit=1001', '?limit=x']) expect((await ask(query))[0]).toBe(422);
});
