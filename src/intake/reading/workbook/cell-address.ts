import type { MergedRange } from '../../base/grid.ts';

/** Row and column, counted from 0, of an address such as `AB12`; null where it is none. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  const found = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i.exec(address);
  if (found === null) return null;
  let column = 0;
  for (const letter of (found[1] ?? '').toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(found[2]) - 1, column: column - 1 };
}

/** A range such as `A1:C3`, null where it is none or runs backwards. */
export function parseRange(text: string): MergedRange | null {
  const [from, to] = text.split(':').map(parseAddress);
  if (!from || !to || from.row < 0 || to.row < from.row || to.column < from.column) return null;
  return {
    firstRow: from.row + 1,
    lastRow: to.row + 1,
    firstColumn: from.column + 1,
    lastColumn: to.column + 1,
  };
}

/** The address of a cell, row and column counted from 0: `A1`, `AB12`. */
export function nameCell(row: number, column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name + String(row + 1);
}
