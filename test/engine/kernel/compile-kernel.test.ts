import { readFile } from 'node:fs/promises';
import { beforeAll, expect, it } from 'vitest';
import { compileKernels, KERNELS, locateCode } from './compile-kernel.ts';

const compiled = new Map<string, string | undefined>();

beforeAll(async () => {
  const modules = await compileKernels(KERNELS);
  for (const [index, { name }] of KERNELS.entries()) compiled.set(name, modules[index]);
});

it.each(KERNELS)('$name is compiled from the passes that stand beside it', async (kernel) => {
  expect(compiled.get(kernel.name)).toBe(await readFile(locateCode(kernel), 'utf8'));
});
