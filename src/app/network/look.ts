/** Where one looks: the point of the picture in the middle of the frame, and the scale of its height. */
export type Look = { x: number; y: number; k: number };
export type Size = { width: number; height: number };
type Extent = { width: number; tall: number };

const MOST_SCALE = 6;
const MOST_FIT = 1.35;
/** Room around the picture: left of the first column, and above and below (the heads of the columns stand above). */
const ASIDE = 24;
export const HEADROOM = 40;
const FOOTROOM = 16;

/** The scale at which all columns fit the frame. */
export function getFitX({ width }: Extent, frame: Size): number {
  return Math.min(MOST_FIT, Math.max(40, frame.width - 2 * ASIDE) / Math.max(1, width));
}

/**
 * Columns keep the width at which all of them fit, whatever the height of a large picture asks for; closer than that, both directions
 * grow alike.
 */
export function getScaleX(look: Look, extent: Extent, frame: Size): number {
  return Math.max(look.k, getFitX(extent, frame));
}

/** The look that shows all of a picture. */
export function fitLook(extent: Extent, frame: Size): Look {
  const room = Math.max(40, frame.height - HEADROOM - FOOTROOM);
  const kx = getFitX(extent, frame);
  const k = Math.min(kx, room / Math.max(1, extent.tall));
  // The picture starts at the left where it is narrower than the frame; it stands in the middle of what is below the heads.
  const x = frame.width / 2 / kx - ASIDE / kx;
  return { x, y: -(HEADROOM - FOOTROOM) / 2 / k, k };
}

/** A projection of the picture onto the frame. */
export type Projection = { kx: number; ky: number; dx: number; dy: number };

export function project(look: Look, extent: Extent, frame: Size): Projection {
  const kx = getScaleX(look, extent, frame);
  return { kx, ky: look.k, dx: frame.width / 2 - look.x * kx, dy: frame.height / 2 - look.y * look.k };
}

/** The point of the picture under a point of the frame. */
export function unproject({ kx, ky, dx, dy }: Projection, x: number, y: number): { x: number; y: number } {
  return { x: (x - dx) / kx, y: (y - dy) / ky };
}

/** Brings the scale closer or farther by a factor around a point of the frame, which stays where it is. */
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

/** The reverse of `formatLook`; null for what is none. */
export function parseLook(text: string | undefined): Look | null {
  const [x, y, k, ...rest] = (text ?? '').split(',').map(Number);
  if (x === undefined || y === undefined || k === undefined || rest.length > 0) return null;
  return [x, y, k].every(Number.isFinite) && k > 0 ? { x, y, k: Math.min(MOST_SCALE, k) } : null;
}
