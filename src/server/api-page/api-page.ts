import { readFile } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import { RESPONSE_HEADERS } from '../response-headers.ts';
import { renderApiPage } from './render-api-page.ts';
import type { ApiDocument } from './render-api-page.ts';

const PAGE = '/api/docs';
const STYLE = `${PAGE}/style.css`;

/** The page of the API for people, and its style sheet, by their paths. */
export type ApiPages = ReadonlyMap<string, RequestListener>;

/** Makes the pages from the API's OpenAPI document. */
export async function createApiPages(description: object): Promise<ApiPages> {
  const style = await readFile(new URL('api-page.css', import.meta.url), 'utf8');
  const page = renderApiPage(description as ApiDocument, { styleUrl: STYLE, documentUrl: '/api/openapi.json' });
  return new Map([
    [PAGE, answerWith('text/html; charset=utf-8', page)],
    [STYLE, answerWith('text/css; charset=utf-8', style)],
  ]);
}

function answerWith(mediaType: string, text: string): RequestListener {
  return ({ method }, response) => {
    if (method !== 'GET' && method !== 'HEAD') {
      response.writeHead(405, { ...RESPONSE_HEADERS, allow: 'GET, HEAD' }).end();
      return;
    }
    const headers = { ...RESPONSE_HEADERS, 'content-type': mediaType, 'cache-control': 'no-cache' };
    response.writeHead(200, headers).end(method === 'HEAD' ? undefined : text);
  };
}
