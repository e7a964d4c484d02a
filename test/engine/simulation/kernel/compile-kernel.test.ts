import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { compileKernel, KERNEL_CODE } from './compile-kernel.ts';

it('is compiled from the passes that stand beside it', async () => {
  expect(await compileKernel()).toBe(await readFile(KERNEL_CODE, 'utf8'));
});
