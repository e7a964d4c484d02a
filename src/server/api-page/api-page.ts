import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { RESPONSE_HEADERS } from '../response-headers.ts';
import { renderApiPage } from './render-api-page.ts';
import type { ApiDocument } from './render-api-page.ts';

const PAGE = '/api/docs';
const STYLE = `${PAGE}/style.css`;

/** The page of the API for people, and its style sheet, by their paths. */
export type ApiPages = ReadonlyMap<string, RequestListener>;

/** The pages of the API's OpenAPI document, which is asked for when the page is. */
export async function createApiPages(describe: () => object): Promise<ApiPages> {
  const style = await readFile(new URL('api-page.css', import.meta.url), 'utf8');
  const render = (): string =>
    renderApiPage(describe() as ApiDocument, { styleUrl: STYLE, documentUrl: '/api/openapi.json' });
  return new Map([
    [PAGE, answerWith('text/html; charset=utf-8', render)],
    [STYLE, answerWith('text/css; charset=utf-8', () => style)],
  ]);
}

function answerWith(mediaType: string, write: () => string): RequestListener {
  return ({ method }, response) => {
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { ...RESPONSE_HEADERS, allow: 'GET, HEAD' }).end();
      return;
    }
    const headers = { ...RESPONSE_HEADERS, 'content-type': mediaType, 'cache-control': 'no-cache' };
    response.writeHead(200, headers).end(method === 'HEAD' ? undefined : write());
  };
}
