import type { Fetch } from './ask.ts';
import { createChangesClient } from './changes/changes-client.ts';
import type { ChangesClient } from './changes/changes-client.ts';
import { createClient } from './client.ts';
import type { Client } from './client.ts';
import { createRunClient } from './runs/run-client.ts';
import type { RunClient } from './runs/run-client.ts';

export { ApiError } from './ask.ts';
export type { WriteOutcome } from './ask.ts';
export type { ChangesClient } from './changes/changes-client.ts';
export type { ChangeFeed, ChangesQuery } from './changes/changes-contract.ts';
export type { Client } from './client.ts';
export type { Document, NewVersion, StoredVersion, WorkspaceSummary } from './contract.ts';
export type { RunClient } from './runs/run-client.ts';
/** Possible questions, by kind: content of the answer, schema, and an example. */
export { QUESTIONS } from '../domain/questions/questions.ts';
export type { NewRun, Run, RunQuestion, RunState } from './runs/run-contract.ts';

export type ProgramClientOptions = {
  /** Origin of the server, such as `https://lodestone.example`. */
  baseUrl: string;
  /** API token, where the server has sign-in. */
  token?: string;
  fetch?: Fetch;
};

/** Questions open to a program. */
export type ProgramClient = Client & RunClient & ChangesClient;

/**
 * The API for other programs (`import … from 'lodestone/client'`): workspaces, versions, documents, audit and runs as typed functions, rejecting
 * with an `ApiError` on a refusal, a broken answer or no answer; a lost race of a write is a value.
 */
export function createProgramClient({ baseUrl, token, fetch = globalThis.fetch }: ProgramClientOptions): ProgramClient {
  const ask: Fetch = (input, init = {}) => {
    const headers = new Headers(init.headers);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    return fetch(input, { ...init, headers });
  };
  const options = { fetch: ask, baseUrl: baseUrl.replace(/\/+$/, '') };
  return { ...createClient(options), ...createRunClient(options), ...createChangesClient(options) };
}
