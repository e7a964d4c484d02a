import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { compileKernel } from '../../assembly/compile.ts';

it('is compiled from the passes that stand beside it', { timeout: 60_000 }, async () => {
  const committed = new URL('../../src/engine/simulation/flow-kernel-code.ts', import.meta.url);
  expect(await compileKernel()).toBe(await readFile(committed, 'utf8'));
});
