import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { Attack, Told } from './body-memory.thread.ts';

/** `npm run test:abuse` tries many more. */
const IS_LONG = process.env['HOSTILE_REQUESTS'] !== undefined;
const ATTACK: Attack = { shapes: IS_LONG ? 100 : 14, bytes: 15_000_000 };
/** Some times the bytes of a body, over what the program itself takes. */
const HEAP_MB = 250;

describe('the API', () => {
  it('answers whatever is sent with little memory: a small multiple of what a body has', async () => {
    const worker = new Worker(new URL('body-memory.thread.ts', import.meta.url), {
      workerData: ATTACK,
      execArgv: ['--disable-warning=ExperimentalWarning'],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const told: Told[] = [];
    worker.on('message', (one: Told) => told.push(one));
    // Out of memory is such an error.
    const failure = await once(worker, 'exit').then(
      () => null,
      (error: unknown) => `${String(error)} at ${told.at(-1)?.what ?? 'the start'}`,
    );
    expect(failure).toBeNull();
    const answers = told.filter(({ status }) => status !== null);
    expect(answers.length).toBeGreaterThan(50);
    expect(answers.length).toBe(told.length / 2);
    expect(answers.filter(({ status }) => (status ?? 500) >= 500)).toEqual([]);
  });
});
