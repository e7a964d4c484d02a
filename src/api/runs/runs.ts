import type { AuditEvent } from '../../domain/workspace/workspace.ts';
import type { Run, RunQuestion } from './run-contract.ts';

/** Duties of an analysing host. Rejects with a `StorageUnavailableError` while its database cannot be reached. */
export type Runs = {
  /**
   * Begins a run on a version of the workspace, and stores the event with it. A waiting, current or finished run of the same question comes back
   * instead, and nothing is stored.
   */
  start: (
    workspaceId: string,
    asked: { id: string; version: string; question: RunQuestion },
    event: AuditEvent,
  ) => Promise<Run>;
  /** Newest first. */
  list: (workspaceId: string) => Promise<Run[]>;
  /** Newest first, those older than the run `after`; undefined: there is no such run. */
  listPage: (workspaceId: string, limit: number, after: string | undefined) => Promise<Run[] | undefined>;
  find: (workspaceId: string, id: string) => Promise<Run | undefined>;
  /** Ends a waiting or current run; an ended one comes back as it is, and nothing is stored. */
  cancel: (workspaceId: string, id: string, event: AuditEvent) => Promise<Run | undefined>;
  /** The result as gzip of JSON; undefined if there is none (yet). */
  findResult: (workspaceId: string, id: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Calls back with the id of each changed run, here or in another process; null: any may have. Returns the way to stop. */
  subscribe: (listener: (id: string | null) => void) => () => void;
  /** Aborted when the host ends. */
  closing: AbortSignal;
};

/** Whether a run will change no more. */
export function isEnded({ state }: Run): boolean {
  return state === 'done' || state === 'failed' || state === 'cancelled';
}
