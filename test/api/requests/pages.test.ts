import { describe, expect, it } from 'vitest';
import { expectProblem, setupWorkspace } from '../call-app.ts';
import { datasetWithParts } from '../datasets.ts';

/** All pages of a list, as a program would follow them. */
async function follow(
  request: (method: string, path: string) => Promise<Response>,
  path: string,
): Promise<unknown[][]> {
  const pages: unknown[][] = [];
  let next: string | null = path;
  while (next !== null) {
    const response: Response = await request('GET', next);
    expect(response.status).toBe(200);
    pages.push((await response.json()) as unknown[]);
    next = /^<(\/api\/[^>]+)>; rel="next"$/.exec(response.headers.get('link') ?? '')?.[1] ?? null;
  }
  return pages;
}

describe('lists in pages', () => {
  it('say the same as the whole list, and no more at a time than was asked for', async () => {
    const { request, client, id, path, add } = await setupWorkspace();
    let head: string | null = null;
    for (let number = 1; number <= 5; number++) {
      const added = await add(head, datasetWithParts(`v${String(number)}`, 'P-1'));
      head = added.ok ? added.value.hash : null;
    }
    for (const key of ['b', 'a/ä', 'c&d', 'e', 'f'])
      await client.writeDocument(id, 'view', key, { basedOn: 0, value: { name: 'n', page: 'p', search: '' } });
    for (const list of ['versions', 'documents', 'audit']) {
      const whole = (await (await request('GET', `${path}/${list}`)).json()) as unknown[];
      expect(whole.length).toBeGreaterThanOrEqual(5);
      const pages = await follow(request, `${path}/${list}?limit=2`);
      expect(pages.flat(), list).toEqual(whole);
      expect(pages.map((page) => page.length)).toEqual([
        ...Array.from({ length: Math.floor(whole.length / 2) }, () => 2),
        ...(whole.length % 2 === 0 ? [] : [1]),
      ]);
    }
    const audit = await client.listAudit(id);
    expect(audit).toEqual(await (await request('GET', `${path}/audit`)).json());
    const first = await client.pageAudit(id, { limit: 3, after: null });
    const second = await client.pageAudit(id, { limit: 1000, after: first.next });
    expect([first.items, second]).toEqual([audit.slice(0, 3), { items: audit.slice(3), next: null }]);
  });

  it.each(['limit=0', 'limit=1001', 'limit=x', 'limit=1.5', 'after=nowhere', `after=${'9'.repeat(2000)}`, 'after=-1'])(
    'refuse %s',
    async (query) => {
      const { request, path } = await setupWorkspace();
      for (const list of ['versions', 'documents', 'audit'])
        await expectProblem(await request('GET', `${path}/${list}?${query}`), 422, /limit|after/);
    },
  );
});
