import { describe, expect, it } from 'vitest';
import { describeApi } from '../../../src/api/openapi.ts';
import { ROUTES } from '../../../src/api/routes.ts';
import { createApiPages } from '../../../src/server/api-page/api-page.ts';
import { describeSchema } from '../../../src/server/api-page/describe-schema.ts';
import { renderApiPage } from '../../../src/server/api-page/render-api-page.ts';
import { listen } from '../../../src/server/listen.ts';
import type { ApiDocument } from '../../../src/server/api-page/render-api-page.ts';

const LINKS = { styleUrl: '/api/docs/style.css', documentUrl: '/api/openapi.json' };

describe(renderApiPage, () => {
  it('shows each route once, with an address of its own, a body where it takes one, and whom it answers', () => {
    const page = renderApiPage(describeApi() as ApiDocument, LINKS);
    for (const { method, path } of ROUTES)
      expect(page.split(`<h3><b>${method}</b> <code>/api${path}</code></h3>`), `${method} ${path}`).toHaveLength(2);
    expect(page.split('<summary>Body')).toHaveLength(ROUTES.filter(({ body }) => body !== null).length + 1);
    const links = Array.from(page.matchAll(/href="#([^"]+)"/g), ([, id]) => id);
    const places = Array.from(page.matchAll(/<article id="([^"]+)"/g), ([, id]) => id);
    expect(links).toEqual(places);
    expect(new Set(places).size).toBe(ROUTES.length);
    expect(page).toContain('Needs the role');
  });

  it('has no script and no style of its own, and takes what it shows for text', () => {
    const operation = { operationId: 'x', summary: '<script>alert(1)</script>', parameters: [], responses: {} };
    const info = { title: 'A & B', version: '"1"', summary: '<img src=x onerror=y>' };
    const page = renderApiPage({ info, paths: { '/a<b>': { get: operation } } }, LINKS);
    expect(page).not.toMatch(/<script|<style|<img|style=|a<b>/);
    expect(page).toContain('&lt;script&gt;');
  });
});

describe(describeSchema, () => {
  it.each([
    [{ type: 'string', minLength: 1 }, 'string (at least 1 characters)'],
    [{ enum: ['a', 'b'] }, '"a" | "b"'],
    [{ anyOf: [{ type: 'string' }, { type: 'null' }] }, 'string | null'],
    [{ type: 'array', items: { anyOf: [{ type: 'string' }, { type: 'null' }] } }, '(string | null)[]'],
    [{ type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, 'integer (≥ 0)'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, '{ [name]: number }'],
    [
      { type: 'object', properties: { a: { type: 'string' }, b: { const: 1 } }, required: ['a'] },
      '{ a: string, b?: 1 }',
    ],
    [{ $ref: '#/components/schemas/problem' }, 'problem'],
    [{}, 'any'],
  ])('writes %j as %s', (schema, text) => {
    expect(describeSchema(schema)).toBe(text);
  });
});

describe(createApiPages, () => {
  it('answers reading only, with the headers of all answers', async () => {
    const pages = await createApiPages(describeApi);
    const server = await listen((request, response) => pages.get(request.url ?? '')?.(request, response), 0, 1);
    const origin = server.url;
    const page = await fetch(`${origin}/api/docs`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const [, style] = /href="([^"]+\.css)"/.exec(await page.text()) ?? [];
    expect((await fetch(`${origin}${style ?? ''}`)).headers.get('content-type')).toBe('text/css; charset=utf-8');
    expect((await fetch(`${origin}/api/docs`, { method: 'POST' })).status).toBe(405);
    expect(await (await fetch(`${origin}/api/docs`, { method: 'HEAD' })).text()).toBe('');
    await server.close();
  });
});
