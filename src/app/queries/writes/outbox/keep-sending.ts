import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../../../api/client.ts';
import type { Connection } from '../../connection.ts';
import { queryKeys } from '../../query-keys.ts';
import type { WaitingBoard } from '../waiting-edits.ts';
import type { Outbox } from './outbox-interface.ts';

/** How long after a failure the service is asked again: soon at first, then calmly. */
const PATIENCE_MS = [1000, 2000, 4000, 8000, 15_000] as const;

/**
 * Asks an unreachable service until it answers, then sends waiting edits and fetches again anything the page may have missed. Also sends edits
 * held up for another reason than the line (too many requests, another tab at work) after a while.
 */
export function keepSending({
  client,
  queries,
  connection,
  waiting,
  outbox,
}: {
  client: Client;
  queries: QueryClient;
  connection: Connection;
  waiting: WaitingBoard;
  outbox: Outbox;
}): void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wasDown = connection.getState() !== 'up';

  const schedule = (): void => {
    clearTimeout(timer);
    const mustAsk = connection.getState() === 'down';
    if (connection.getState() === 'signed-out') return;
    if (!mustAsk && waiting.list().every(({ hold }) => hold !== null)) return;
    const wait = PATIENCE_MS[Math.min(failures, PATIENCE_MS.length - 1)];
    timer = setTimeout(() => void (mustAsk ? ask() : sendAll()), wait);
  };
  /** The answer goes through the watched `fetch`, and so to `connection`. */
  const ask = async (): Promise<void> => {
    failures += 1;
    await client.checkReady().catch(() => undefined);
    if (connection.getState() === 'down') schedule();
  };
  const sendAll = async (): Promise<void> => {
    failures += 1;
    await outbox.sendAll();
    schedule();
  };
  const recover = async (): Promise<void> => {
    failures = 0;
    await outbox.sendAll();
    await queries.invalidateQueries({
      predicate: ({ queryKey, state }) => queryKey[0] === queryKeys.workspaces()[0] || state.status === 'error',
    });
    schedule();
  };
  connection.subscribe(() => {
    const isDown = connection.getState() !== 'up';
    if (!isDown && wasDown) void recover();
    if (isDown && !wasDown) failures = 0;
    wasDown = isDown;
    schedule();
  });
  globalThis.addEventListener('online', () => {
    failures = 0;
    if (connection.getState() === 'down') void ask();
  });
  waiting.subscribe(schedule);
  void sendAll();
}
