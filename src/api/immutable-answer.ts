/** Whether people sign in, so that another person may sit at the same browser later. */
export type Keeping = { hasAccounts: boolean };

/**
 * An answer that never changes, because its tag is a hash of all that it consists of: a reader may keep it, and one who names the tag that it has
 * gets 304 and no body. Where people sign in, a browser asks each time before it shows what it has kept.
 */
export async function answerImmutable(
  request: Request,
  hash: string,
  { hasAccounts }: Keeping,
  readBody: () => Promise<ReadableStream<Uint8Array>>,
): Promise<Response> {
  const keep = hasAccounts ? 'private, no-cache' : 'private, max-age=31536000, immutable';
  const headers = { etag: `"${hash}"`, 'cache-control': keep };
  const held = request.headers
    .get('if-none-match')
    ?.split(',')
    .map((tag) => tag.trim().replace(/^W\//, ''));
  if (held?.some((tag) => tag === '*' || tag === headers.etag)) return new Response(null, { status: 304, headers });
  return new Response(await readBody(), { headers: { ...headers, 'content-type': 'application/json' } });
}
