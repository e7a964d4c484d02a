import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The compiler is run as a program: its types, if imported, would change what arrays are in all other code. */
const compiler = fileURLToPath(import.meta.resolve('assemblyscript/bin/asc'));
const OPTIONS = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];
const BYTES_PER_LINE = 100;

const engine = new URL('../../../src/engine/', import.meta.url);

/** Passes that are compiled to WebAssembly: their folder in the engine, their name, and the constant that carries them. */
export const KERNELS = [
  { folder: 'simulation/flow', name: 'flow-kernel', constant: 'FLOW_KERNEL_CODE' },
  { folder: 'cascade', name: 'gather-kernel', constant: 'GATHER_KERNEL_CODE' },
  { folder: 'numeric', name: 'philox-kernel', constant: 'PHILOX_KERNEL_CODE' },
  { folder: 'numeric', name: 'select-kernel', constant: 'SELECT_KERNEL_CODE' },
] as const;
export type KernelSource = (typeof KERNELS)[number];

/** Where compiled passes are kept. */
export function locateCode({ folder, name }: KernelSource): URL {
  return new URL(`${folder}/${name}-code.ts`, engine);
}

/** Compiles passes and returns the TypeScript module that carries them as text. Rejects with the compiler's words. */
export async function compileKernel({ folder, name, constant }: KernelSource): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'lodestone-kernel-'));
  const file = join(made, `${name}.wasm`);
  const cwd = fileURLToPath(new URL(`${folder}/kernel`, engine));
  await promisify(execFile)(process.execPath, [compiler, `${name}.ts`, ...OPTIONS, '--outFile', file], { cwd });
  const binary = await readFile(file);
  await rm(made, { recursive: true });
  const lines: string[] = [];
  for (let at = 0; at < binary.length; at += BYTES_PER_LINE)
    lines.push(`'${binary.subarray(at, at + BYTES_PER_LINE).toString('hex')}'`);
  return `/** Compiled from \`kernel/${name}.ts\` by \`npm run kernel\`: WebAssembly as hexadecimal text. */
export const ${constant} =
  ${lines.join(' +\n  ')};
`;
}
