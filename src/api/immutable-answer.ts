/** Whether people sign in, so another person may sit at the same browser later. */
export type Keeping = { hasAccounts: boolean };

/**
 * An answer fixed for good, because its tag is a hash of all its content: an asker with this tag gets 304 and no body. For one person a browser
 * may keep it; where people sign in it may not, because it holds a company's data and another person may open its files.
 */
export async function answerImmutable(
  request: Request,
  hash: string,
  { hasAccounts }: Keeping,
  readBody: () => Promise<ReadableStream<Uint8Array>>,
): Promise<Response> {
  const keep = hasAccounts ? 'no-store' : 'private, max-age=31536000, immutable';
  const headers = { etag: `"${hash}"`, 'cache-control': keep };
  const held = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (held?.some((tag) => tag === '*' || tag === headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(await readBody(), { headers: { ...headers, 'content-type': 'application/json' } });
}
