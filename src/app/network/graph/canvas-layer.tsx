import { memo, useLayoutEffect, useRef } from 'react';
import { paintCanvas } from './paint-canvas.ts';
import s from './graph.module.css';
import { readPalette, useShownTheme } from './palette-colours.ts';
import type { LayerProps } from './scene.ts';

/** Share of the frame drawn beyond each of its sides, so a pan shows something at once. */
export const MARGIN = 0.25;

/** A rendering on a canvas, for more items than elements are good for. It is larger than the frame and moved as a picture while one pans. */
export const CanvasLayer = memo(function CanvasLayer({
  rendering,
  projection,
  frame,
  labels,
  marks,
  highlight,
}: LayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useShownTheme();
  const left = Math.round(frame.width * MARGIN);
  const top = Math.round(frame.height * MARGIN);
  useLayoutEffect(() => {
    const screen = canvas.current?.getContext('bitmaprenderer');
    if (canvas.current === null || !screen || typeof OffscreenCanvas === 'undefined') return;
    const ratio = Math.min(2, window.devicePixelRatio || 1);
    const size = { width: frame.width + 2 * left, height: frame.height + 2 * top };
    // Painted to pixels at once: a canvas in the page keeps its strokes as a list and, without a graphics card, paints them anew for
    // every tile of the screen and at every change of scale.
    const pixels = new OffscreenCanvas(Math.round(size.width * ratio), Math.round(size.height * ratio));
    const context = pixels.getContext('2d', { willReadFrequently: true });
    if (context === null) return;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    const shifted = { ...projection, dx: projection.dx + left, dy: projection.dy + top };
    const moved = labels.map((label) => ({
      ...label,
      x: label.x + left,
      textX: label.textX + left,
      y: label.y + top,
    }));
    const scene = { rendering, projection: shifted, labels: moved, marks, highlight, palette: readPalette() };
    paintCanvas(context, scene, size);
    canvas.current.width = pixels.width;
    canvas.current.height = pixels.height;
    screen.transferFromImageBitmap(pixels.transferToImageBitmap());
  }, [rendering, projection, frame, labels, marks, highlight, theme, left, top]);
  return (
    <canvas
      ref={canvas}
      className={s['layer']}
      style={{ left: -left, top: -top, width: frame.width + 2 * left, height: frame.height + 2 * top }}
      aria-hidden="true"
    />
  );
});
