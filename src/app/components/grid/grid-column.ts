import type { ReactNode } from 'react';

/** One column of a grid. */
export type GridColumn<Row> = {
  id: string;
  /** Heading; a unit stands in it where figures follow. */
  header: string;
  /** What the heading means, where a word does not say it. */
  hint?: string;
  /** What rows are ordered by; undefined stands last in both directions. Without it the column cannot be sorted. */
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
  /** Columns with a higher number leave first where the grid is narrow; without one a column stays. */
  leaves?: number;
  /** Where it has left it stands in a line of its own below the row. */
  below?: boolean;
};

/** A column that grows keeps this much where the grid is too narrow for all. */
const LEAST_GROWING = 60;

/** Width between two columns. */
export const COLUMN_GAP = 10;

/** The columns that fit `width` pixels: those that leave first go until the rest fits, or none is left that may go. */
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

function getLeastWidth<Row>(columns: readonly GridColumn<Row>[]): number {
  return columns.reduce((sum, column) => sum + column.width, 0) + COLUMN_GAP * (columns.length - 1);
}

/** The tracks of a CSS grid of `width` pixels for columns. Where it is narrower than they are, those that grow give way. */
export function getTracks<Row>(columns: readonly GridColumn<Row>[], width: number): string {
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

/** The sort that an address names; null for the default order and for a column that is not there or cannot be sorted. */
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
