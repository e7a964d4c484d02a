import { useEffect, useRef } from 'react';
import type { Rendering } from '../model/build-rendering.ts';
import type { Look, Size } from './look.ts';
import { project, unproject } from './look.ts';
import s from './graph.module.css';
import { ARC_TOKENS, readToken } from './palette-colours.ts';

const MAP: Size = { width: 148, height: 84 };
const INSET = 6;

/** All of the picture in little, with a frame around the part on screen; a press moves the middle there. For pointers: the keyboard has keys for it. */
export function MiniMap({
  rendering,
  look,
  frame,
  onMove,
}: {
  rendering: Rendering;
  look: Look;
  frame: Size;
  onMove: (x: number, y: number) => void;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const scaleX = (MAP.width - 2 * INSET) / Math.max(1, rendering.width);
  const scaleY = (MAP.height - 2 * INSET) / Math.max(1, rendering.tall);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (canvas.current === null || !context) return;
    canvas.current.width = MAP.width * 2;
    canvas.current.height = MAP.height * 2;
    context.scale(2, 2);
    for (let fill = ARC_TOKENS.length - 1; fill >= 0; fill--) {
      context.fillStyle = readToken(ARC_TOKENS[fill] ?? '--ink');
      for (let item = 0; item < rendering.items.count; item++) {
        if (rendering.fill[item] !== fill) continue;
        const x = INSET + (rendering.columnX[rendering.items.itemColumn[item] ?? 0] ?? 0) * scaleX;
        context.fillRect(x, MAP.height / 2 + (rendering.y[item] ?? 0) * scaleY - 0.5, 4, 1.2);
      }
    }
  }, [rendering, scaleX, scaleY]);
  const view = project(look, rendering, frame);
  const from = unproject(view, 0, 0);
  const to = unproject(view, frame.width, frame.height);
  const clamp = (value: number, most: number) => Math.max(1, Math.min(most - 1, value));
  const left = clamp(INSET + from.x * scaleX, MAP.width);
  const right = clamp(INSET + to.x * scaleX, MAP.width);
  const top = clamp(MAP.height / 2 + from.y * scaleY, MAP.height);
  const bottom = clamp(MAP.height / 2 + to.y * scaleY, MAP.height);
  return (
    <div
      className={s['miniMap']}
      aria-hidden="true"
      onPointerDown={(event) => {
        event.stopPropagation();
        const box = event.currentTarget.getBoundingClientRect();
        onMove((event.clientX - box.left - INSET) / scaleX, (event.clientY - box.top - MAP.height / 2) / scaleY);
      }}
    >
      <canvas ref={canvas} style={{ width: MAP.width, height: MAP.height }} />
      <svg width={MAP.width} height={MAP.height}>
        <rect x={left} y={top} width={Math.max(2, right - left)} height={Math.max(2, bottom - top)} />
      </svg>
    </div>
  );
}
