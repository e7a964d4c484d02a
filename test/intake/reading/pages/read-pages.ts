import { createProblemLog } from '../../../../src/intake/base/problem.ts';
import { readGrids } from '../../../../src/intake/reading/read-grids.ts';

/** What is read of a file named like an old workbook: its kind, refusal, sheets and the codes of its notes. */
export async function readAsXls(content: string | Uint8Array) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const log = createProblemLog();
  const reading = await readGrids({ name: 'list.xls', bytes }, log);
  const grids = 'grids' in reading ? (reading.grids ?? []) : [];
  return { label: reading.label, refused: reading.refused, grids, rows: grids[0]?.rows, problems: log.problems };
}

/** Bytes of signs up to U+00FF, each as the byte of its code. */
export function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
