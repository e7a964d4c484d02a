import { describe, expect, it } from 'vitest';
import { ApiError, createClient } from '../../src/api/client.ts';

/** A client whose every request gets the same answer. */
function clientAnswered(answer: () => Promise<Response>) {
  return createClient({ fetch: answer, baseUrl: '' });
}

describe(createClient, () => {
  it('throws an ApiError with the sentence of the refusal', async () => {
    const detail = 'There is no workspace "x".';
    const client = clientAnswered(async () =>
      Response.json({ type: 'about:blank', title: 'Not found', status: 404, detail }, { status: 404 }),
    );
    const refused = client.getWorkspace('x');
    await expect(refused).rejects.toBeInstanceOf(ApiError);
    await expect(refused).rejects.toMatchObject({ status: 404, message: detail });
  });

  it('throws an ApiError of status 0 when nobody answers', async () => {
    const client = clientAnswered(() => Promise.reject(new TypeError('Failed to fetch')));
    await expect(client.listWorkspaces()).rejects.toMatchObject({ name: 'ApiError', status: 0 });
  });

  it('throws an ApiError when an answer breaks off, and when a failure says nothing', async () => {
    await expect(clientAnswered(async () => new Response('[{"id": ')).listWorkspaces()).rejects.toMatchObject({
      status: 200,
    });
    await expect(clientAnswered(async () => Response.json([], { status: 500 })).listWorkspaces()).rejects.toMatchObject(
      {
        status: 500,
        message: 'The data service answered with status 500.',
      },
    );
  });

  it('rejects with the reason of an aborted signal', async () => {
    const reason = new Error('left the page');
    const client = clientAnswered(() => Promise.reject(reason));
    await expect(client.listWorkspaces(AbortSignal.abort(reason))).rejects.toBe(reason);
  });
});
