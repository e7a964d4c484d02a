import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { compileKernel, KERNELS, locateCode } from './compile-kernel.ts';

it.each(KERNELS)('$name is compiled from the passes that stand beside it', async (kernel) => {
  expect(await compileKernel(kernel)).toBe(await readFile(locateCode(kernel), 'utf8'));
});
