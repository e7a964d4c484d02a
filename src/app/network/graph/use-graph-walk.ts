import type { KeyboardEvent, RefObject } from 'react';
import { useState } from 'react';
import type { Rendering } from '../model/build-rendering.ts';
import type { Look, Projection, Size } from './look.ts';
import { HEADROOM, getScaleX } from './look.ts';
import type { Walk } from '../model/walk-arcs.ts';
import { walkArcs } from '../model/walk-arcs.ts';
import type { Zoom } from './zoom-buttons.tsx';

/** Acts of keys beside walking. */
export type GraphActions = {
  onSelect: (item: number | null) => void;
  onToggle: (item: number) => void;
  onCloseAround: (item: number) => void;
  onTable: () => void;
};

/**
 * A walk along the arcs by keys: `cursor` is its item, -1 for none. It begins at the selection, and the look follows it. `onWalk` hears of each
 * step.
 */
export function useGraphWalk(
  {
    rendering,
    projection,
    frame,
    moving,
    move,
  }: {
    rendering: Rendering;
    projection: Projection;
    frame: Size;
    moving: RefObject<Look>;
    move: (next: Look) => void;
  },
  selected: readonly number[],
  onWalk: () => void,
) {
  const [walk, setWalk] = useState<Walk | null>(null);
  const cursor = walk !== null && walk.item < rendering.items.count ? walk.item : -1;
  const end = () => setWalk(null);

  const goTo = (next: Walk) => {
    setWalk(next);
    onWalk();
    const x = (rendering.columnX[rendering.items.itemColumn[next.item] ?? 0] ?? 0) * projection.kx + projection.dx;
    const y = (rendering.y[next.item] ?? 0) * projection.ky + projection.dy;
    const isVisible = x > 8 && x < frame.width - 60 && y > HEADROOM && y < frame.height - 20;
    if (isVisible) return;
    const kx = getScaleX(moving.current, rendering, frame);
    move({
      ...moving.current,
      x: moving.current.x + (x - frame.width / 2) / kx,
      y: moving.current.y + (y - frame.height / 2) / moving.current.k,
    });
  };

  const onKeyDown = (
    event: KeyboardEvent,
    { onSelect, onToggle, onCloseAround, onTable }: GraphActions,
    { closer, farther, fit }: Zoom,
  ) => {
    if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey || event.altKey) return;
    const { key } = event;
    const start = selected.map((node) => rendering.items.itemOf[node] ?? -1).find((item) => item >= 0);
    const from: Walk = walk ?? { item: start ?? rendering.order[0] ?? 0 };
    const next = walk === null && key.startsWith('Arrow') ? from : walkArcs(rendering, from, key);
    if (next !== null && rendering.items.count > 0) goTo(next);
    else if (key === 'Enter' && cursor >= 0) onSelect(cursor);
    else if (key === 'o' && cursor >= 0) onToggle(cursor);
    else if (key === 'c' && cursor >= 0) onCloseAround(cursor);
    else if (key === 't') onTable();
    else if (key === '+' || key === '=') closer();
    else if (key === '-') farther();
    else if (key === '0') fit();
    else if (key === 'Escape' && (walk !== null || selected.length > 0)) {
      if (walk === null) onSelect(null);
      end();
    } else if (!key.startsWith('Arrow')) return;
    event.preventDefault();
  };
  return { cursor, end, onKeyDown };
}
