import type { CellDecision, FactDecision, RememberedMapping, RowDecision } from './decisions.ts';

/** Longer names of documents are no names (a header of sixteen thousand columns is one), and no database would index them. */
const LONGEST_KEY = 200;

/** The name of a mapping among the documents of a workspace: its shape, or of a long one its beginning, length and check sum. */
export function getMappingKey({ shape }: Pick<RememberedMapping, 'shape'>): string {
  return shorten(shape);
}

/** The name of a fact about a part: `category:P-1`. */
export function getFactKey({ partNumber, field }: Pick<FactDecision, 'partNumber' | 'field'>): string {
  return shorten(`${field}:${partNumber}`);
}

/** The name of a corrected cell: its column, the key of its row (without one, the cell's former text), and the shape of its table. */
export function getCellKey({ shape, key, column, found }: CellDecision): string {
  const row = key.length === 0 ? found : key.map(({ header, value }) => [header, value]);
  return shorten(JSON.stringify([column, row, shape]));
}

/** The name of a row left out: its key, and the shape of its table. */
export function getRowDecisionKey({ shape, key }: Pick<RowDecision, 'shape' | 'key'>): string {
  const row = key.map(({ header, value }) => [header, value]);
  return shorten(JSON.stringify([row, shape]));
}

function shorten(name: string): string {
  if (name.length <= LONGEST_KEY) return name;
  // Half of a character is none, and no storage would take it.
  const begins = name.slice(0, LONGEST_KEY / 2).replace(/[\uD800-\uDBFF]$/, '');
  return `${begins} … ${name.length} ${computeCheckSum(name).toString(16)}`;
}

/** FNV-1a over the code units, 32 bits. */
function computeCheckSum(text: string): number {
  let sum = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) sum = Math.imul(sum ^ text.charCodeAt(index), 0x01000193);
  return sum >>> 0;
}
