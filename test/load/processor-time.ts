import { readFileSync } from 'node:fs';
import type { ServerProcess } from '../crash/server-process.ts';

/** What Linux counts processor time in, each second of it. */
const TICKS = 100;
const REQUESTS = 1000;
const WARM_UP = 200;

/** Processor time that a process has had until now, in milliseconds; null where the system does not say. */
function readTime({ child }: ServerProcess): number | null {
  try {
    // After the name, which may hold blanks: user and system time are the 14th and 15th field of the line.
    const fields = readFileSync(`/proc/${String(child.pid)}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return ((Number(fields[11]) + Number(fields[12])) / TICKS) * 1000;
  } catch {
    return null;
  }
}

/** Milliseconds of processor time that a server needs for one request of a kind, which does not depend on what else the machine does; null where the system does not say. */
export async function measureProcessorTime(
  server: ServerProcess,
  request: () => Promise<void>,
): Promise<number | null> {
  for (let count = 0; count < WARM_UP; count++) await request();
  const before = readTime(server);
  for (let count = 0; count < REQUESTS; count++) await request();
  const after = readTime(server);
  return before === null || after === null ? null : (after - before) / REQUESTS;
}
