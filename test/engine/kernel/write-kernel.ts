import { writeFile } from 'node:fs/promises';
import { compileKernel, KERNELS, locateCode } from './compile-kernel.ts';

/** `npm run kernel`: writes the modules that carry the compiled passes; a test compares the two. */
for (const kernel of KERNELS) await writeFile(locateCode(kernel), await compileKernel(kernel));
