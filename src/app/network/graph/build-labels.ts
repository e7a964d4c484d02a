import { placeLabels } from '../../../engine/layout/place-labels.ts';
import type { Rendering } from '../model/build-rendering.ts';
import { COLUMN } from '../model/build-rendering.ts';
import type { Projection } from './look.ts';
import { HEADROOM } from './look.ts';
import type { ItemText } from '../model/node-text.ts';
import { BAR, placeItem } from './trace-shapes.ts';

const LINE = 14;
/** Between an item and its label, and between a label and the next column. */
const BESIDE = 5;
const GLYPH = 12;
/** A label with less room than this says nothing and is left out. */
const LEAST_WIDTH = 28;
const CODE_GAP = 4;
/** A name cut to less than this says nothing either; its country then stands alone. */
const LEAST_TEXT = 44;
/** Room of a choke point's mark, before the next column. */
const MARK = 9;

/** No column has room for more characters than this. */
const MOST_CHARACTERS = 120;
const SEGMENTER = new Intl.Segmenter();

export type Label = { item: number; x: number; y: number; code: string; text: string; textX: number };

/** Measures text of the label's face in pixels. */
export type MeasureText = (text: string, kind: 'code' | 'text') => number;

/**
 * The labels of a rendering in a frame: by importance, never over one another, cut to the
 * width of their column, or of two where nothing stands beside them in the next one, or without the name where too little of it would be left. `only` 1 keeps to some
 * items. Items outside `top` to `bottom` carry none.
 */
export function buildLabels(
  rendering: Rendering,
  projection: Projection,
  {
    measure,
    nameOf,
    only,
    top = HEADROOM,
    bottom,
    right,
    hasMarks = false,
  }: {
    measure: MeasureText;
    nameOf: (item: number) => ItemText;
    only?: Uint8Array | undefined;
    top?: number;
    bottom: number;
    /** Where labels of the last column end. */
    right: number;
    /** Whether marks stand before items. */
    hasMarks?: boolean;
  },
): Label[] {
  const { items, order, status } = rendering;
  const columnWidth = COLUMN * projection.kx;
  const y = Float64Array.from(rendering.y, (at) => at * projection.ky + projection.dy);
  const countFree = createFreeCount(rendering, y);
  const candidates = only === undefined ? order : order.filter((item) => only[item] === 1);
  const shown = placeLabels(items.itemColumn, y, candidates, LINE, { top, bottom });
  const labels: Label[] = [];
  for (const item of candidates) {
    if (shown[item] !== 1) continue;
    const { x } = placeItem(rendering, projection, item);
    const left = BAR / 2 + BESIDE + (status[item] === 0 ? 0 : GLYPH);
    const free = countFree(item);
    const end = free === null ? right : x + columnWidth * free - BAR / 2 - 5 - (hasMarks ? MARK : 0);
    const room = end - x - left;
    if (room < LEAST_WIDTH) continue;
    const { code, text, short } = nameOf(item);
    const codeWidth = measure(code, 'code') + CODE_GAP;
    const isWhole = measure(text, 'text') <= room - codeWidth;
    const told = isWhole ? text : (short ?? text);
    const isTold = isWhole || room - codeWidth >= LEAST_TEXT || measure(told, 'text') <= room - codeWidth;
    const cut = isTold ? cutText(told, room - codeWidth, measure) : '';
    labels.push({ item, x: x + left, y: y[item] ?? 0, code, text: cut, textX: x + left + codeWidth });
  }
  return labels;
}

/** Counts the columns of room for a label: one, or two where the next one has nothing at its height; null: up to the edge. */
function createFreeCount({ items, columns }: Rendering, y: Float64Array): (item: number) => number | null {
  const columnsOf = new Map(columns.map(({ column }, at) => [column, at]));
  // Items are sorted by column and within one from the top.
  const begin = columns.map(({ column }) => items.itemColumn.indexOf(column));
  const end = columns.map(({ column }) => items.itemColumn.lastIndexOf(column) + 1);
  return (item) => {
    const next = (columnsOf.get(items.itemColumn[item] ?? 0) ?? 0) + 1;
    if (next >= columns.length) return null;
    let [low, high] = [begin[next] ?? 0, end[next] ?? 0];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((y[middle] ?? 0) < (y[item] ?? 0) - LINE) low = middle + 1;
      else high = middle;
    }
    const isFree = low >= (end[next] ?? 0) || (y[low] ?? 0) > (y[item] ?? 0) + LINE;
    // The names of the products are what one reads first: nothing runs into them.
    return isFree && next + 1 < columns.length ? 2 : 1;
  };
}

/** The longest fitting beginning of a text, with an ellipsis after a cut. Cuts between whole characters. */
export function cutText(text: string, width: number, measure: MeasureText): string {
  if (measure(text, 'text') <= width) return text;
  const characters = Array.from(SEGMENTER.segment(text.slice(0, MOST_CHARACTERS)), ({ segment }) => segment);
  let low = 0;
  let high = characters.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(`${characters.slice(0, middle).join('').trimEnd()}…`, 'text') <= width) low = middle;
    else high = middle - 1;
  }
  return low === 0 ? '' : `${characters.slice(0, low).join('').trimEnd()}…`;
}
