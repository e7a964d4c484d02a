import { writeFile } from 'node:fs/promises';
import { compileKernel } from './compile.ts';

/** `npm run kernel`: writes the module that carries the compiled passes; a test compares the two. */
await writeFile(new URL('../src/engine/simulation/flow-kernel-code.ts', import.meta.url), await compileKernel());
