import type { PathSink } from './trace-shapes.ts';
import { traceCircle } from './trace-shapes.ts';

const RADIUS = 3.6;

/**
 * The glyph of a law status (code of the picture's `nodeStatus`, from 1) around a point, in two sinks: filled and outlined parts. The same
 * shapes as beside words: full, half, dashed ring (the outline is to be dashed), quarter, cross.
 */
export function traceGlyph(filled: PathSink, outlined: PathSink, code: number, x: number, y: number): void {
  if (code === 1) {
    traceCircle(filled, x, y, RADIUS + 0.5);
    return;
  }
  if (code === 5) {
    outlined.moveTo(x - RADIUS, y - RADIUS);
    outlined.lineTo(x + RADIUS, y + RADIUS);
    outlined.moveTo(x + RADIUS, y - RADIUS);
    outlined.lineTo(x - RADIUS, y + RADIUS);
    return;
  }
  traceCircle(outlined, x, y, RADIUS);
  const c = RADIUS * 0.5523;
  if (code === 2) {
    filled.moveTo(x, y - RADIUS);
    filled.bezierCurveTo(x - c, y - RADIUS, x - RADIUS, y - c, x - RADIUS, y);
    filled.bezierCurveTo(x - RADIUS, y + c, x - c, y + RADIUS, x, y + RADIUS);
    filled.closePath();
  }
  if (code === 4) {
    filled.moveTo(x, y);
    filled.lineTo(x, y - RADIUS);
    filled.bezierCurveTo(x + c, y - RADIUS, x + RADIUS, y - c, x + RADIUS, y);
    filled.closePath();
  }
}

/** Code of the status with a dashed ring. */
export const DASHED_STATUS = 3;
