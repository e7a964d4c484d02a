import asc from 'assemblyscript/asc';
import { readFile } from 'node:fs/promises';

const SOURCES = ['flow-kernel.ts', 'columns.ts'];
const BYTES_PER_LINE = 56;

/** Compiles the passes of the simulation and returns the TypeScript module that carries them as text. */
export async function compileKernel(): Promise<string> {
  const sources = new Map<string, string>();
  for (const name of SOURCES) sources.set(name, await readFile(new URL(`kernel/${name}`, import.meta.url), 'utf8'));
  let binary: Uint8Array = new Uint8Array();
  const { error } = await asc.main(
    ['flow-kernel.ts', '-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--outFile', 'flow-kernel.wasm'],
    {
      readFile: (name) => sources.get(name) ?? null,
      writeFile: (_, contents) => {
        if (typeof contents !== 'string') binary = contents;
      },
      listFiles: () => [],
    },
  );
  if (error !== null) throw new Error('The kernel does not compile', { cause: error });
  const lines: string[] = [];
  for (let at = 0; at < binary.length; at += BYTES_PER_LINE) {
    lines.push(`'${Buffer.from(binary.subarray(at, at + BYTES_PER_LINE)).toString('hex')}'`);
  }
  return `/** Compiled from \`assembly/kernel/flow-kernel.ts\` by \`npm run kernel\`: WebAssembly as hexadecimal text. */
export const FLOW_KERNEL_CODE =
  ${lines.join(' +\n  ')};
`;
}
