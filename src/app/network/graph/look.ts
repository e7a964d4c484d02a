/** Where one looks: the point of the picture in the middle of the frame, and the scale of its height. */
export type Look = { x: number; y: number; k: number };
export type Size = { width: number; height: number };
type Extent = { width: number; tall: number };

const MOST_SCALE = 6;
/** A small picture is not blown up to fill the frame beyond these scales. */
const MOST_FIT_X = 1.35;
const MOST_FIT_Y = 2.2;
/** Pixels around the picture: left of the first column, right of the last one for its labels, above (the heads of the columns) and below. */
const LEFT = 24;
const RIGHT = 140;
export const HEADROOM = 40;
const FOOTROOM = 16;

/** The scale of its width with all columns within the frame. */
function getFitX({ width }: Extent, frame: Size): number {
  return Math.min(MOST_FIT_X, Math.max(40, frame.width - LEFT - RIGHT) / Math.max(1, width));
}

/** The scale of its height with the picture within the frame. */
function getFitY({ tall }: Extent, frame: Size): number {
  return Math.min(MOST_FIT_Y, Math.max(40, frame.height - HEADROOM - FOOTROOM) / Math.max(1, tall));
}

/**
 * The scale of the width: columns keep the width of a full fit, with any little height left to a row by a large picture; closer than this both
 * directions grow alike.
 */
export function getScaleX(look: Look, extent: Extent, frame: Size): number {
  const fit = getFitX(extent, frame);
  return Math.max(fit, look.k * Math.min(1, fit / getFitY(extent, frame)));
}

/** The look at all of a picture, in the middle of the frame. */
export function fitLook(extent: Extent, frame: Size): Look {
  const kx = getFitX(extent, frame);
  const k = getFitY(extent, frame);
  const spare = Math.max(0, frame.width - LEFT - RIGHT - extent.width * kx) / 2;
  return { x: (frame.width / 2 - LEFT - spare) / kx, y: -(HEADROOM - FOOTROOM) / 2 / k, k };
}

/** A projection of the picture onto the frame. */
export type Projection = { kx: number; ky: number; dx: number; dy: number };

/** How the picture lies in the frame under a look: factors and shifts in pixels. */
export function project(look: Look, extent: Extent, frame: Size): Projection {
  const kx = getScaleX(look, extent, frame);
  return { kx, ky: look.k, dx: frame.width / 2 - look.x * kx, dy: frame.height / 2 - look.y * look.k };
}

/** The point of the picture under a point of the frame. */
export function unproject({ kx, ky, dx, dy }: Projection, x: number, y: number): { x: number; y: number } {
  return { x: (x - dx) / kx, y: (y - dy) / ky };
}

/** Brings the scale closer or farther by a factor around a fixed point of the frame. */
export function zoomLook(
  look: Look,
  factor: number,
  point: { x: number; y: number },
  extent: Extent,
  frame: Size,
): Look {
  const least = fitLook(extent, frame).k * 0.5;
  const k = Math.min(MOST_SCALE, Math.max(Math.min(least, look.k), look.k * factor));
  const at = unproject(project(look, extent, frame), point.x, point.y);
  const kx = getScaleX({ ...look, k }, extent, frame);
  return { x: at.x - (point.x - frame.width / 2) / kx, y: at.y - (point.y - frame.height / 2) / k, k };
}

/** Moves the picture by pixels of the frame. */
export function panLook(look: Look, dx: number, dy: number, extent: Extent, frame: Size): Look {
  return { ...look, x: look.x - dx / getScaleX(look, extent, frame), y: look.y - dy / look.k };
}

/** A look as it stands in the address. */
export function formatLook({ x, y, k }: Look): string {
  return `${x.toFixed(0)},${y.toFixed(0)},${k.toPrecision(3)}`;
}

/** The reverse of `formatLook`; null for other text. */
export function parseLook(text: string | undefined): Look | null {
  const [x, y, k, ...rest] = (text ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || k === undefined || rest.length > 0) return null;
  return [x, y, k].every(Number.isFinite) && k > 0 ? { x, y, k: Math.min(MOST_SCALE, k) } : null;
}
