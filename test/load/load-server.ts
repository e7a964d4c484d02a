import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { ApiError } from '../../src/api/client.ts';
import type { ServerProcess } from '../crash/server-process.ts';

/** Times of one kind of request in milliseconds, and how many were refused for a lost race or failed. */
export type Measured = { kind: string; milliseconds: number[]; conflicts: number; errors: string[] };

export type LoadReport = {
  measured: Measured[];
  /** Largest memory of the server's process, in MB; null where the system does not say. */
  peakMemoryMb: number | null;
  /** Acknowledged writes that are not there in the end. */
  lost: string[];
};

/** `hinderers`: connections that send half of a request, or read nothing of an answer, all the while. */
export type Load = { readers: number; writers: number; hinderers: number; seconds: number };

/** What a person does between two requests. */
const THINKING_MS = 500;
const EVENTS_SHOWN = 200;
/** Documents that all writers write to, one after another, so that some lose a race. */
const CONTESTED = 3;

/**
 * Lets people read and write one workspace of a server for some time. Readers ask for what a page asks for; each writer writes documents of
 * its own and now and then one that others write as well. Then everything that was acknowledged is looked for.
 */
export async function loadServer({ client, child, url }: ServerProcess, load: Load): Promise<LoadReport> {
  const { id } = await client.createWorkspace({ name: 'Load', demo: false });
  const kinds = ['read workspace', 'read documents', 'read audit', 'write own', 'write contested'] as const;
  const measured = new Map<string, Measured>(
    kinds.map((kind) => [kind, { kind, milliseconds: [], conflicts: 0, errors: [] }]),
  );
  const until = performance.now() + load.seconds * 1000;
  const acknowledged = new Map<string, number>();

  async function measure<T extends { ok?: boolean }>(
    kind: (typeof kinds)[number],
    ask: () => Promise<T>,
  ): Promise<T | null> {
    const own = measured.get(kind);
    const begun = performance.now();
    try {
      const answer = await ask();
      own?.milliseconds.push(performance.now() - begun);
      if (own && answer.ok === false) own.conflicts += 1;
      return answer;
    } catch (error) {
      own?.errors.push(error instanceof ApiError ? `${String(error.status)} ${error.message}` : String(error));
      return null;
    }
  }

  async function readAgainAndAgain(reader: number): Promise<void> {
    // People do not begin all at once.
    await wait((reader / load.readers) * THINKING_MS);
    for (let turn = reader; performance.now() < until; turn++) {
      if (turn % 3 === 0) await measure('read workspace', () => client.getWorkspace(id).then(() => ({})));
      else if (turn % 3 === 1) await measure('read documents', () => client.listDocuments(id).then(() => ({})));
      else await measure('read audit', () => readNewestEvents(url, id));
      await wait(THINKING_MS);
    }
  }

  async function writeAgainAndAgain(writer: number): Promise<void> {
    const known = new Map<string, number>();
    for (let turn = 0; performance.now() < until; turn++) {
      const isContested = turn % 4 === 3;
      const key = isContested ? `contested ${String(turn % CONTESTED)}` : `own ${String(writer)}`;
      const basedOn = known.get(key) ?? 0;
      const value = { name: `${String(writer)}/${String(turn)}`, page: 'exposure', search: '' };
      const outcome = await measure(isContested ? 'write contested' : 'write own', () =>
        client.writeDocument(id, 'view', key, { basedOn, value }),
      );
      const document = outcome === null ? null : outcome.ok ? outcome.value : outcome.conflict.current;
      if (document) known.set(key, document.revision);
      if (outcome?.ok === true) acknowledged.set(key, Math.max(acknowledged.get(key) ?? 0, outcome.value.revision));
      await wait(THINKING_MS);
    }
  }

  const hinderers = await hinder(url, id, load.hinderers);
  await Promise.all([
    ...Array.from({ length: load.readers }, (_, reader) => readAgainAndAgain(reader)),
    ...Array.from({ length: load.writers }, (_, writer) => writeAgainAndAgain(writer)),
  ]);
  for (const { socket } of hinderers) socket.destroy();
  const stored = new Map((await client.listDocuments(id)).map(({ key, revision }) => [key, revision]));
  const lost = [...acknowledged].filter(([key, revision]) => (stored.get(key) ?? 0) < revision).map(([key]) => key);
  return { measured: [...measured.values()], peakMemoryMb: readPeakMemory(child.pid), lost };
}

/** The first page of what was done, as a page about it shows. */
async function readNewestEvents(url: string, id: string): Promise<object> {
  const response = await fetch(`${url}/api/workspaces/${encodeURIComponent(id)}/audit?limit=${String(EVENTS_SHOWN)}`);
  if (!response.ok) throw new ApiError(response.status, await response.text());
  return (await response.json()) as object;
}

/** Opens connections that only hold on to the server: a third each sends half of a head, half of a body, and takes nothing of what it asked for. */
async function hinder(url: string, id: string, count: number): Promise<{ socket: Socket }[]> {
  const { hostname, port, host } = new URL(url);
  const texts = [
    `POST /api/workspaces HTTP/1.1\r\nHost: ${host}\r\nX-`,
    `POST /api/workspaces HTTP/1.1\r\nHost: ${host}\r\nContent-Length: 100000\r\n\r\n{"name":"`,
    `GET /api/workspaces/${id}/documents HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
  ];
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const socket = connect(Number(port), hostname);
      // The server may end it.
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.pause();
      socket.write(texts[index % texts.length] ?? '');
      return { socket };
    }),
  );
}

function readPeakMemory(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Number(kilobytes) / 1000;
  } catch {
    return null;
  }
}
