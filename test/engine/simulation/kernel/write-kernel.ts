import { writeFile } from 'node:fs/promises';
import { compileKernel, KERNEL_CODE } from './compile-kernel.ts';

/** `npm run kernel`: writes the module that carries the compiled passes; a test compares the two. */
await writeFile(KERNEL_CODE, await compileKernel());
