import type { Drawing } from './build-drawing.ts';
import type { Projection } from './look.ts';

/** What takes the lines of a shape: a canvas's path, or one that writes SVG. */
export type PathSink = {
  moveTo: (x: number, y: number) => void;
  lineTo: (x: number, y: number) => void;
  bezierCurveTo: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => void;
  closePath: () => void;
};

/** A sink that writes the `d` of an SVG path, with a tenth of a pixel. */
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

/** Width of a bar in pixels, whatever the scale. */
export const BAR = 9;
/** Length of the curve's handles as a share of its width. */
const HANDLE = 0.48;

/** Middle of an item in the frame. */
export function placeItem(drawing: Drawing, { kx, ky, dx, dy }: Projection, item: number): { x: number; y: number } {
  return {
    x: (drawing.columnX[drawing.items.itemTier[item] ?? 0] ?? 0) * kx + dx,
    y: (drawing.y[item] ?? 0) * ky + dy,
  };
}

/** Height of an item's bar in the frame: with the scale, but never too low to be seen. */
export function getBarHeight(drawing: Drawing, { ky }: Projection, item: number): number {
  return Math.max(2, (drawing.height[item] ?? 0) * Math.min(ky, 1.6));
}

/** The curve of one bundle from the right side of its supplier to the left side of its buyer; inside a tier it bulges to the right. */
export function traceBundle(sink: PathSink, drawing: Drawing, projection: Projection, bundle: number): void {
  const from = placeItem(drawing, projection, drawing.bundles.from[bundle] ?? 0);
  const to = placeItem(drawing, projection, drawing.bundles.to[bundle] ?? 0);
  const x1 = from.x + BAR / 2;
  sink.moveTo(x1, from.y);
  if (to.x <= from.x) {
    sink.bezierCurveTo(x1 + 36, from.y, x1 + 36, to.y, to.x + BAR / 2, to.y);
    return;
  }
  const x2 = to.x - BAR / 2;
  const handle = (x2 - x1) * HANDLE;
  sink.bezierCurveTo(x1 + handle, from.y, x2 - handle, to.y, x2, to.y);
}

/** The mark of declared evidence: a dot in the middle of the curve. */
export function traceDot(sink: PathSink, drawing: Drawing, projection: Projection, bundle: number): void {
  const from = placeItem(drawing, projection, drawing.bundles.from[bundle] ?? 0);
  const to = placeItem(drawing, projection, drawing.bundles.to[bundle] ?? 0);
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
export function getFillEdges({ worlds }: Drawing, item: number): number[] {
  const at = item * 4;
  return [0, worlds[at] ?? 0, worlds[at + 1] ?? 0, worlds[at + 2] ?? 0, worlds[at + 3] ?? 0, 1];
}

/** A stretch of a bar that holds one fill; nothing where the item has none of it. A share that would vanish gets a pixel. */
export function traceFill(sink: PathSink, drawing: Drawing, projection: Projection, item: number, fill: number): void {
  const edges = getFillEdges(drawing, item);
  const share = (edges[fill + 1] ?? 0) - (edges[fill] ?? 0);
  if (share <= 0) return;
  const { x, y } = placeItem(drawing, projection, item);
  const height = getBarHeight(drawing, projection, item);
  const top = y - height / 2;
  const least = fill < 4 ? Math.min(1, height) : 0;
  traceRect(sink, x - BAR / 2, top + (edges[fill] ?? 0) * height, BAR, Math.max(least, share * height));
}

/** A diamond left of an item: a choke point. */
export function traceDiamond(sink: PathSink, drawing: Drawing, projection: Projection, item: number): void {
  const { x, y } = placeItem(drawing, projection, item);
  const left = x - BAR / 2 - 8;
  sink.moveTo(left, y);
  sink.lineTo(left + 3.5, y - 3.5);
  sink.lineTo(left + 7, y);
  sink.lineTo(left + 3.5, y + 3.5);
  sink.closePath();
}

/** A frame around an item: it is selected. */
export function traceOutline(sink: PathSink, drawing: Drawing, projection: Projection, item: number): void {
  const { x, y } = placeItem(drawing, projection, item);
  const height = getBarHeight(drawing, projection, item) + 6;
  traceRect(sink, x - BAR / 2 - 3, y - height / 2, BAR + 6, height);
}
