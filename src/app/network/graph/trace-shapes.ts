import type { Rendering } from '../model/build-rendering.ts';
import { GAP } from '../model/build-rendering.ts';
import type { Projection } from './look.ts';

/** Taker of the lines of a shape: a canvas's path, or a writer of SVG. */
export type PathSink = {
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  bezierCurveTo: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => void;
  closePath: () => void;
};

/** A sink writing the `d` of an SVG path, with a tenth of a pixel. */
export class SvgPath implements PathSink {
  private readonly pieces: string[] = [];
  moveTo(x: number, y: number): void {
    this.pieces.push(`M${round(x)} ${round(y)}`);
  }
  lineTo(x: number, y: number): void {
    this.pieces.push(`L${round(x)} ${round(y)}`);
  }
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.pieces.push(`C${round(x1)} ${round(y1)} ${round(x2)} ${round(y2)} ${round(x)} ${round(y)}`);
  }
  closePath(): void {
    this.pieces.push('Z');
  }
  toString(): string {
    return this.pieces.join('');
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A row with fewer pixels than this has no room for a frame. */
const LEAST_FRAMED = 10;
/** Width of a bar in pixels, at any scale. */
export const BAR = 9;
/** Length of the curve's handles as a share of its width. */
const HANDLE = 0.48;

/** Middle of an item in the frame. */
export function placeItem(
  rendering: Rendering,
  { kx, ky, dx, dy }: Projection,
  item: number,
): { x: number; y: number } {
  return {
    x: (rendering.columnX[rendering.items.itemColumn[item] ?? 0] ?? 0) * kx + dx,
    y: (rendering.y[item] ?? 0) * ky + dy,
  };
}

/** Height of an item's bar in the frame: with the scale, but never too low to be seen. */
export function getBarHeight(rendering: Rendering, { ky }: Projection, item: number): number {
  return Math.max(2, (rendering.height[item] ?? 0) * Math.min(ky, 1.6));
}

/** The part of the frame for shapes. */
export type Clip = { width: number; height: number };

/**
 * The curve of one bundle from the right side of its supplier to the left side of its buyer; inside a tier it bulges to the right. With a `clip`
 * only the stretch inside of it is traced: dashes of a mostly invisible curve take time too.
 */
export function traceBundle(
  sink: PathSink,
  rendering: Rendering,
  projection: Projection,
  bundle: number,
  clip?: Clip,
): void {
  const from = placeItem(rendering, projection, rendering.bundles.from[bundle] ?? 0);
  const to = placeItem(rendering, projection, rendering.bundles.to[bundle] ?? 0);
  const x1 = from.x + BAR / 2;
  if (to.x <= from.x) {
    sink.moveTo(x1, from.y);
    sink.bezierCurveTo(x1 + 36, from.y, x1 + 36, to.y, to.x + BAR / 2, to.y);
    return;
  }
  const x2 = to.x - BAR / 2;
  const handle = (x2 - x1) * HANDLE;
  const [start, end] = clip === undefined ? WHOLE : findStretch({ x1, y1: from.y, x2, y2: to.y }, clip);
  if (start >= end) return;
  if (start === 0 && end === 1) {
    sink.moveTo(x1, from.y);
    sink.bezierCurveTo(x1 + handle, from.y, x2 - handle, to.y, x2, to.y);
    return;
  }
  // The stretch of a cubic is a cubic: its handles are the slopes at both ends.
  const third = (end - start) / 3;
  const xs = [x1, x1 + handle, x2 - handle, x2] as const;
  const ys = [from.y, from.y, to.y, to.y] as const;
  const [ax, ay, bx, by] = [getCubic(xs, start), getCubic(ys, start), getCubic(xs, end), getCubic(ys, end)];
  sink.moveTo(ax, ay);
  sink.bezierCurveTo(
    ax + getSlope(xs, start) * third,
    ay + getSlope(ys, start) * third,
    bx - getSlope(xs, end) * third,
    by - getSlope(ys, end) * third,
    bx,
    by,
  );
}

type Cubic = readonly [number, number, number, number];
const WHOLE = [0, 1] as const;
/** Traced pixels around a clip. */
const BEYOND = 20;
/** Halvings of a stretch: to a thousandth of the curve. */
const HALVINGS = 10;

function getCubic([a, b, c, d]: Cubic, t: number): number {
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

function getSlope([a, b, c, d]: Cubic, t: number): number {
  const u = 1 - t;
  return 3 * (u * u * (b - a) + 2 * u * t * (c - b) + t * t * (d - c));
}

/** From where to where on a curve, 0 to 1, it lies within a clip; x and y of a curve never turn back, so one stretch does. */
function findStretch(
  { x1, y1, x2, y2 }: { x1: number; y1: number; x2: number; y2: number },
  { width, height }: Clip,
): readonly [number, number] {
  const handle = (x2 - x1) * HANDLE;
  const across = findWithin([x1, x1 + handle, x2 - handle, x2], width);
  const along = findWithin(y1 <= y2 ? [y1, y1, y2, y2] : [-y1, -y1, -y2, -y2], height, y1 > y2);
  return [Math.max(across[0], along[0]), Math.min(across[1], along[1])];
}

/** Where a rising cubic enters and leaves 0 to `size` (`isTurned`: -size to 0). */
function findWithin(cubic: Cubic, size: number, isTurned = false): readonly [number, number] {
  const low = (isTurned ? -size : 0) - BEYOND;
  const high = (isTurned ? 0 : size) + BEYOND;
  if (cubic[3] < low || cubic[0] > high) return [1, 0];
  return [
    cubic[0] >= low ? 0 : findCrossing(cubic, low, false),
    cubic[3] <= high ? 1 : findCrossing(cubic, high, true),
  ];
}

function findCrossing(cubic: Cubic, value: number, roundUp: boolean): number {
  let low = 0;
  let high = 1;
  for (let turn = 0; turn < HALVINGS; turn++) {
    const middle = (low + high) / 2;
    if (getCubic(cubic, middle) < value) low = middle;
    else high = middle;
  }
  return roundUp ? high : low;
}

/** The mark of declared evidence: a dot in the middle of the curve. */
export function traceDot(sink: PathSink, rendering: Rendering, projection: Projection, bundle: number): void {
  const from = placeItem(rendering, projection, rendering.bundles.from[bundle] ?? 0);
  const to = placeItem(rendering, projection, rendering.bundles.to[bundle] ?? 0);
  // The curve is symmetric, so its middle is the middle of its ends.
  traceCircle(sink, (from.x + to.x) / 2 + (to.x <= from.x ? 29 : 0), (from.y + to.y) / 2, 1.9);
}

/** Handle of a circle drawn as four curves. */
const ROUND = 0.5523;

/** A circle. */
export function traceCircle(sink: PathSink, x: number, y: number, r: number): void {
  const c = r * ROUND;
  sink.moveTo(x + r, y);
  sink.bezierCurveTo(x + r, y + c, x + c, y + r, x, y + r);
  sink.bezierCurveTo(x - c, y + r, x - r, y + c, x - r, y);
  sink.bezierCurveTo(x - r, y - c, x - c, y - r, x, y - r);
  sink.bezierCurveTo(x + c, y - r, x + r, y - c, x + r, y);
  sink.closePath();
}

/** A rectangle. */
export function traceRect(sink: PathSink, x: number, y: number, width: number, height: number): void {
  sink.moveTo(x, y);
  sink.lineTo(x + width, y);
  sink.lineTo(x + width, y + height);
  sink.lineTo(x, y + height);
  sink.closePath();
}

/** Lower ends of the five fills of an item as shares of its bar, from the top, and 1. */
export function getFillEdges({ worlds }: Rendering, item: number): number[] {
  const at = item * 4;
  return [0, worlds[at] ?? 0, worlds[at + 1] ?? 0, worlds[at + 2] ?? 0, worlds[at + 3] ?? 0, 1];
}

/** A stretch of a bar for one fill; nothing if the item has none of it. A vanishing share gets a pixel. */
export function traceFill(
  sink: PathSink,
  rendering: Rendering,
  projection: Projection,
  item: number,
  fill: number,
): void {
  const edges = getFillEdges(rendering, item);
  const share = (edges[fill + 1] ?? 0) - (edges[fill] ?? 0);
  if (share <= 0) return;
  const { x, y } = placeItem(rendering, projection, item);
  const height = getBarHeight(rendering, projection, item);
  const top = y - height / 2;
  const least = fill < 4 ? Math.min(1, height) : 0;
  traceRect(sink, x - BAR / 2, top + (edges[fill] ?? 0) * height, BAR, Math.max(least, share * height));
}

/** The whole bar of an item. */
export function traceBar(sink: PathSink, rendering: Rendering, projection: Projection, item: number): void {
  const { x, y } = placeItem(rendering, projection, item);
  const height = getBarHeight(rendering, projection, item);
  traceRect(sink, x - BAR / 2, y - height / 2, BAR, height);
}

/** A diamond left of an item: a choke point. */
export function traceDiamond(sink: PathSink, rendering: Rendering, projection: Projection, item: number): void {
  const { x, y } = placeItem(rendering, projection, item);
  const left = x - BAR / 2 - 8;
  sink.moveTo(left, y);
  sink.lineTo(left + 3.5, y - 3.5);
  sink.lineTo(left + 7, y);
  sink.lineTo(left + 3.5, y + 3.5);
  sink.closePath();
}

/**
 * A frame around an item: it is selected, or its measure is not known. Where frames would lie over one another (`isOutlined` tells
 * the others), a stroke before it.
 */
export function traceOutline(
  sink: PathSink,
  rendering: Rendering,
  projection: Projection,
  item: number,
  isOutlined: (item: number) => boolean,
): void {
  const { x, y } = placeItem(rendering, projection, item);
  const height = getBarHeight(rendering, projection, item);
  const isLow = ((rendering.height[item] ?? 0) + GAP) * projection.ky < LEAST_FRAMED;
  if (isLow && (isOutlined(item - 1) || isOutlined(item + 1))) {
    traceRect(sink, x - BAR / 2 - 4, y - height / 2, 0.5, height);
    return;
  }
  traceRect(sink, x - BAR / 2 - 3, y - height / 2 - 3, BAR + 6, height + 6);
}
