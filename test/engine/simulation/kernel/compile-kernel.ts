import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The compiler is run as a program: its types, if imported, would change what arrays are in all other code. */
const compiler = fileURLToPath(import.meta.resolve('assemblyscript/bin/asc'));
const folder = fileURLToPath(new URL('../../../../src/engine/simulation/kernel', import.meta.url));
const ARGUMENTS = ['flow-kernel.ts', '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];
const BYTES_PER_LINE = 56;

/** Where the compiled passes are kept. */
export const KERNEL_CODE = new URL('../../../../src/engine/simulation/flow-kernel-code.ts', import.meta.url);

/** Compiles the passes of the simulation and returns the TypeScript module that carries them as text. Rejects with the compiler's words. */
export async function compileKernel(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'lodestone-kernel-'));
  const file = join(made, 'flow-kernel.wasm');
  await promisify(execFile)(process.execPath, [compiler, ...ARGUMENTS, '--outFile', file], { cwd: folder });
  const binary = await readFile(file);
  await rm(made, { recursive: true });
  const lines: string[] = [];
  for (let at = 0; at < binary.length; at += BYTES_PER_LINE)
    lines.push(`'${binary.subarray(at, at + BYTES_PER_LINE).toString('hex')}'`);
  return `/** Compiled from \`kernel/flow-kernel.ts\` by \`npm run kernel\`: WebAssembly as hexadecimal text. */
export const FLOW_KERNEL_CODE =
  ${lines.join(' +\n  ')};
`;
}
