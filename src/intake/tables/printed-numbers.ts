import type { Grid } from '../base/grid.ts';
import { readHeaderScale, readMoneyScale } from '../dictionary/header-scale.ts';

/** Rows with the currency behind each number printed with one by a workbook. */
export function printMoney(rows: readonly (readonly string[])[], money: Grid['money']): readonly (readonly string[])[] {
  if (money === undefined) return rows;
  return rows.map((cells, row) =>
    cells.map((cell, place) => {
      const currency = money.get(place)?.[row];
      return currency === undefined || cell === '' ? cell : `${cell} ${currency}`;
    }),
  );
}

/** A number as workbooks keep it, and the text behind it. */
const NUMBER = /^(-?\d+(?:\.\d+)?)(.*)$/s;

/**
 * The columns of a table with a header counting in thousands or millions, with this scale: `Absatz (Tsd.)`. A number printed so but kept whole by a
 * workbook is written as printed (`printScaled`), or it would be taken a thousand times.
 */
export function findScaledColumns(header: readonly string[], { scales }: Grid): ReadonlyMap<number, number> {
  const columns = new Map<number, number>();
  if (scales === undefined) return columns;
  for (const [place, name] of header.entries()) {
    const scale = Math.max(readHeaderScale(name), readMoneyScale(name));
    if (scale > 1) columns.set(place, scale);
  }
  return columns;
}

/** The cells of a row, counted from 0, with those of such columns as the sheet prints them; `from` is the first cell's column in the sheet. */
export function printScaled(
  cells: readonly string[],
  columns: ReadonlyMap<number, number>,
  { grid, row, from }: { readonly grid: Grid; readonly row: number; readonly from: number },
): readonly string[] {
  if (columns.size === 0) return cells;
  return cells.map((cell, place) => {
    const scale = columns.get(place);
    const [, number, behind = ''] = NUMBER.exec(cell) ?? [];
    if (scale === undefined || number === undefined || grid.scales?.get(from + place)?.[row] !== scale) return cell;
    return `${Number((Number(number) / scale).toPrecision(15))}${behind}`;
  });
}
