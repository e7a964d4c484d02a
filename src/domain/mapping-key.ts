import type { RememberedMapping } from './decisions.ts';

/** Longer names of documents are no names (a header of sixteen thousand columns is one), and no database would index them. */
const LONGEST_KEY = 200;

/** The name of a mapping among the documents of a workspace: its shape, or where that is long its beginning, length and check sum. */
export function getMappingKey({ shape }: Pick<RememberedMapping, 'shape'>): string {
  if (shape.length <= LONGEST_KEY) return shape;
  return `${shape.slice(0, LONGEST_KEY / 2)} … ${shape.length} ${computeCheckSum(shape).toString(16)}`;
}

/** FNV-1a over the code units, 32 bits. */
function computeCheckSum(text: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return sum >>> 0;
}
