import { writeFile } from 'node:fs/promises';
import { compileKernels, KERNELS, locateCode } from './compile-kernel.ts';

/** `npm run kernel`: writes the modules that carry the compiled passes; a test compares the two. */
const modules = await compileKernels(KERNELS);
for (const [index, kernel] of KERNELS.entries()) await writeFile(locateCode(kernel), modules[index]!);
