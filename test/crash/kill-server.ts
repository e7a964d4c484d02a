import { isDeepStrictEqual } from 'node:util';
import type { ServerProcess } from './server-process.ts';
import { endProcess, startProcess } from './server-process.ts';
import type { Model, Write, WriteKind } from './workspace-model.ts';
import { EMPTY, planWrite, readModel } from './workspace-model.ts';

/** What was found after the kills; whatever stands in `broken` is a broken promise. */
export type CrashReport = {
  kills: number;
  /** Writes that the server acknowledged, by kind. */
  acknowledged: Record<WriteKind, number>;
  /** Writes that waited for their answer when the server was killed, by kind. */
  interrupted: Record<WriteKind, number>;
  /** How many of those were there afterwards, each of them whole; the others left no trace. */
  keptWhole: number;
  slowestStartMs: number;
  broken: string[];
};

/** How many writes are acknowledged before the one that a kill aims at: 0 to this, less one, in turn. */
const WRITES_BEFORE = 4;
/** What a write is taken to last before one of its kind was measured. */
const FIRST_GUESS_MS = 50;

/**
 * Kills a server (SIGKILL) again and again while it writes to a data folder, starts it each time, and holds what is there against what it
 * had acknowledged. Each kill aims at a moment within one write, spread by the golden section over the time that its kind lasts here.
 */
export async function killServer(folder: string, kills: number): Promise<CrashReport> {
  const report: CrashReport = {
    kills: 0,
    acknowledged: { document: 0, documents: 0, version: 0 },
    interrupted: { document: 0, documents: 0, version: 0 },
    keptWhole: 0,
    slowestStartMs: 0,
    broken: [],
  };
  let model = EMPTY;
  let server = await startProcess({ LODESTONE_DATA: folder });
  const { id } = await server.client.createWorkspace({ name: 'Works', demo: false });
  let count = 0;
  const lasted = new Map<WriteKind, number>();
  while (report.kills < kills && report.broken.length === 0) {
    report.kills += 1;
    const run = await writeUntilKilled(server, id, { model, count, lasted }, report.kills);
    for (const kind of run.acknowledged) report.acknowledged[kind] += 1;
    report.interrupted[run.pending.kind] += 1;
    count += run.acknowledged.length + 1;
    try {
      const begun = performance.now();
      server = await startProcess({ LODESTONE_DATA: folder });
      report.slowestStartMs = Math.max(report.slowestStartMs, performance.now() - begun);
      const found = await readModel(server.client, id);
      const isWhole = isDeepStrictEqual(found, run.pending.after);
      if (isWhole) report.keptWhole += 1;
      else if (!isDeepStrictEqual(found, run.model)) report.broken.push(describe(report.kills, run.model, found));
      model = found;
    } catch (error) {
      report.broken.push(`kill ${String(report.kills)}: ${String(error)}`);
    }
  }
  await endProcess(server, 'SIGKILL');
  return report;
}

/** Writes one after another until the server is killed; `model` is then what was acknowledged, `pending` what was not. */
async function writeUntilKilled(
  server: ServerProcess,
  id: string,
  before: { model: Model; count: number; lasted: Map<WriteKind, number> },
  kill: number,
): Promise<{ model: Model; acknowledged: WriteKind[]; pending: Write }> {
  let { model } = before;
  const acknowledged: WriteKind[] = [];
  for (;;) {
    const write = planWrite(model, before.count + acknowledged.length);
    const begun = performance.now();
    if (acknowledged.length === kill % WRITES_BEFORE) {
      const moment = ((kill * 0.618_034) % 1) * (before.lasted.get(write.kind) ?? FIRST_GUESS_MS);
      setTimeout(() => server.child.kill('SIGKILL'), moment);
    }
    try {
      await write.send(server.client, id);
    } catch (error) {
      // The line breaks with the server; anything else is a fault of its own.
      if (!server.child.killed) throw error;
      await endProcess(server, 'SIGKILL');
      return { model, acknowledged, pending: write };
    }
    before.lasted.set(write.kind, performance.now() - begun);
    model = write.after;
    acknowledged.push(write.kind);
  }
}

function describe(kill: number, acknowledged: Model, found: Model): string {
  const count = ({ documents, versions, events }: Model): string =>
    `${String(documents.size)} documents, ${String(versions.length)} versions, ${String(events)} events`;
  return `kill ${String(kill)}: acknowledged ${count(acknowledged)}; found ${count(found)}, or of other content`;
}
