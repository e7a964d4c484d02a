import type { InputFile } from '../base/import-outcome.ts';
import { judgeEncoding } from './judge-encoding.ts';
import { isNeighbour, type NeighbourEncoding } from './latin-neighbours.ts';

/** Text that is looked at. */
const SAMPLED_BYTES = 65_536;

/**
 * The encoding of Central Europe or of the Baltic that some of the files given together are in, by letters that only it explains: one system wrote them all, and a file
 * with two accents tells nothing by itself. Null where none is, or they differ.
 */
export function findSharedEncoding(files: readonly InputFile[]): NeighbourEncoding | null {
  const found = new Set<NeighbourEncoding>();
  for (const { bytes } of files) {
    const sample = bytes.subarray(0, SAMPLED_BYTES);
    if (!isLegacyText(sample)) continue;
    const [first = ''] = judgeEncoding(sample).ranked;
    if (isNeighbour(first)) found.add(first);
  }
  const [only = null] = found;
  return found.size === 1 ? only : null;
}

/** Whether bytes are text in an encoding from before UTF-8: no zero in it, and something that UTF-8 does not allow; a sign that the sample cuts through is none. */
function isLegacyText(sample: Uint8Array): boolean {
  if (sample.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return false;
  } catch {
    return true;
  }
}
