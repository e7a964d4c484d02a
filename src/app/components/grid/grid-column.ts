import type { ReactNode } from 'react';

/** One column of a grid. */
export type GridColumn<Row> = {
  id: string;
  /** Heading; a unit stands in it where figures follow. */
  header: string;
  /** Meaning of the heading, where a word does not say it. */
  hint?: string;
  /** Sort value of rows; undefined stands last in both directions. Without it the column cannot be sorted. */
  sortValue?: (row: Row) => number | string | undefined;
  /** Direction of the first press: figures from the largest, words from A. */
  descendingFirst?: boolean;
  cell: (row: Row) => ReactNode;
  align?: 'right' | 'center';
  /** Least width in pixels. */
  width: number;
  /** Width where the grid is narrower than its columns are and none may leave; default: `width`. */
  tightWidth?: number;
  /** Share of the spare width; 0: none. */
  grow?: number;
  /** Its words tell rows apart, as a number of parts does: it has two lines before it is cut, though it does not grow. */
  tells?: boolean;
  /** Columns with a higher number leave first where the grid is narrow; without one a column stays. */
  leaves?: number;
  /** Where it has left it stands in a line of its own below the row. */
  below?: boolean;
  /** As the first where the grid is narrower than its columns and none may leave, it stands across the row, above the others. */
  across?: boolean;
};

/** A growing column keeps this much where the grid is too narrow for all. */
const LEAST_GROWING = 60;

/** Width between two columns. */
export const COLUMN_GAP = 10;

/** The columns within `width` pixels: the first to leave go until the rest fits, or none is left to go. */
export function fitColumns<Row>(columns: readonly GridColumn<Row>[], width: number): GridColumn<Row>[] {
  const kept = [...columns];
  while (getLeastWidth(kept) > width) {
    const next = kept
      .filter((column) => column.leaves !== undefined)
      .toSorted((a, b) => (b.leaves ?? 0) - (a.leaves ?? 0))[0];
    if (next === undefined) break;
    kept.splice(kept.indexOf(next), 1);
  }
  return kept;
}

/** Whether the first column stands above the others in `width` pixels: where it may, and they do not fit. */
export function standsAcross<Row>(columns: readonly GridColumn<Row>[], width: number): boolean {
  return columns[0]?.across === true && getLeastWidth(columns) > width;
}

function getLeastWidth<Row>(columns: readonly GridColumn<Row>[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0) + COLUMN_GAP * (columns.length - 1);
}

/**
 * The tracks of a CSS grid of `width` pixels for columns. Where it is narrower than they are, growing ones give way; one above the others
 * reaches over all and to the end.
 */
export function getTracks<Row>(columns: readonly GridColumn<Row>[], width: number): string {
  if (standsAcross(columns, width)) return `${getTracks(columns.slice(1), width)} 1fr`;
  const isTight = getLeastWidth(columns) > width;
  return columns
    .map((column) => {
      const { grow = 0, width: wide, tightWidth = wide } = column;
      return grow === 0
        ? `${isTight ? tightWidth : wide}px`
        : `minmax(${isTight ? LEAST_GROWING : column.width}px, ${grow}fr)`;
    })
    .join(' ');
}

/** A sort as it stands in the address: a column, with `-` before it for descending. Undefined: the default order. */
export type Sort = { id: string; desc: boolean };

/** The sort named by an address; null for the default order and for an absent or unsortable column. */
export function parseSort(
  text: string | undefined,
  columns: readonly { id: string; sortValue?: unknown }[],
): Sort | null {
  if (text === undefined) return null;
  const desc = text.startsWith('-');
  const id = desc ? text.slice(1) : text;
  return columns.some((column) => column.id === id && column.sortValue !== undefined) ? { id, desc } : null;
}

/** The parameter after a heading was pressed: its first direction, then the other, then the default order again. */
export function getNextSort(current: Sort | null, id: string, descendingFirst: boolean): string | undefined {
  const write = (desc: boolean) => (desc ? `-${id}` : id);
  if (current?.id !== id) return write(descendingFirst);
  return current.desc === descendingFirst ? write(!descendingFirst) : undefined;
}
