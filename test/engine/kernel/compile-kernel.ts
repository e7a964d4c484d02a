import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

/** The compiler runs in a program of its own: its types, if imported, would change what arrays are in all other code. */
const compiler = import.meta.resolve('assemblyscript/asc');
/** What that program does: compiles one source after another, and is warm by the second; starting it takes longer than most of them. */
const PROGRAM = `
  const [compiler, sources] = process.argv.slice(1);
  const { main } = await import(compiler);
  for (const { folder, args } of JSON.parse(sources)) {
    process.chdir(folder);
    const { error, stderr } = await main(args);
    if (error) throw new Error(stderr.toString(), { cause: error });
  }`;
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

/** Compiles passes and returns the TypeScript modules that carry them as text, in the order of `kernels`. Rejects with the compiler's words. */
export async function compileKernels(kernels: readonly KernelSource[]): Promise<string[]> {
  const made = await mkdtemp(join(tmpdir(), 'lodestone-kernel-'));
  const locateMade = (name: string): string => join(made, `${name}.wasm`);
  const sources = kernels.map(({ folder, name }) => ({
    folder: fileURLToPath(new URL(`${folder}/kernel`, engine)),
    args: [`${name}.ts`, ...OPTIONS, '--outFile', locateMade(name)],
  }));
  const program = ['--input-type=module', '--eval', PROGRAM, compiler, JSON.stringify(sources)];
  await promisify(execFile)(process.execPath, program);
  const binaries = await Promise.all(kernels.map(({ name }) => readFile(locateMade(name))));
  await rm(made, { recursive: true });
  return kernels.map((kernel, index) => writeModule(kernel, binaries[index]!));
}

function writeModule({ name, constant }: KernelSource, binary: Buffer): string {
  const lines: string[] = [];
  for (let at = 0; at < binary.length; at += BYTES_PER_LINE)
    lines.push(`'${binary.subarray(at, at + BYTES_PER_LINE).toString('hex')}'`);
  return `/** Compiled from \`kernel/${name}.ts\` by \`npm run kernel\`: WebAssembly as hexadecimal text. */
export const ${constant} =
  ${lines.join(' +\n  ')};
`;
}
