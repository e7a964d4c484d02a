import { useEffect, useMemo, useState } from 'react';
import type { TraceDirection } from '../../../engine/layout/trace-paths.ts';
import type { Rendering } from '../model/build-rendering.ts';
import { listMembers } from '../model/build-rendering.ts';
import type { Label } from './build-labels.ts';
import { buildLabels } from './build-labels.ts';
import { MARGIN } from './canvas-layer.tsx';
import type { Highlight } from './highlight.ts';
import { lightPaths } from './highlight.ts';
import type { Projection, Size } from './look.ts';
import { HEADROOM } from './look.ts';
import { createMeasure } from './measure-text.ts';
import type { NetworkModel } from '../model/network-model.ts';
import type { ItemText } from '../model/node-text.ts';
import type { Marks } from './scene.ts';

/** Painted parts of a rendering: all of it, dimmed beside a highlight, and the highlight over it. */
export type PaintedLayers = {
  base: { labels: readonly Label[]; marks: Marks };
  /** Null: nothing is highlighted. */
  top: { highlight: Highlight; labels: readonly Label[]; marks: Marks } | null;
};

/** Measures labels, anew once the font is here: earlier measures are too narrow or too wide. */
export function useMeasure() {
  const [measure, setMeasure] = useState(createMeasure);
  useEffect(() => {
    void document.fonts?.ready.then(() => setMeasure(createMeasure));
  }, []);
  return measure;
}

/**
 * Labels, highlighted paths and marks of a rendering at the present look. Highlighted is the way from the pointed item (`pointed`, -1: none) to
 * the products, else `way` from the nodes selected. `isBeyond`: labels stand above the frame too, since it may be moved.
 */
export function usePaintedLayers(
  {
    model,
    rendering,
    projection,
    frame,
  }: { model: NetworkModel; rendering: Rendering; projection: Projection; frame: Size },
  {
    measure,
    labelOf,
    marks,
    pointed,
    selected,
    way,
    isBeyond,
  }: {
    measure: ReturnType<typeof createMeasure>;
    labelOf: (item: number) => ItemText;
    marks: Marks;
    pointed: number;
    selected: readonly number[];
    way: TraceDirection;
    isBeyond: boolean;
  },
): PaintedLayers {
  const hasMarks = marks.chokes !== undefined;
  const room = useMemo(
    () => ({
      measure,
      nameOf: labelOf,
      top: isBeyond ? -frame.height * MARGIN : HEADROOM,
      bottom: frame.height * (1 + MARGIN),
      right: frame.width - 4,
      hasMarks,
    }),
    [measure, labelOf, isBeyond, frame, hasMarks],
  );
  const labels = useMemo(() => buildLabels(rendering, projection, room), [rendering, projection, room]);
  const highlight = useMemo(() => {
    if (pointed >= 0) return lightPaths(model, rendering, listMembers(rendering, pointed), 'downstream');
    return selected.length === 0 ? null : lightPaths(model, rendering, selected, way);
  }, [model, rendering, pointed, selected, way]);
  const litLabels = useMemo(
    () => (highlight === null ? [] : buildLabels(rendering, projection, { ...room, only: highlight.items })),
    [highlight, rendering, projection, room],
  );
  // The frame of the selection lies on the highlighted layer, so that to select paints nothing anew below.
  const baseMarks = useMemo(() => ({ chokes: marks.chokes }), [marks.chokes]);
  const litMarks = useMemo(() => {
    const isMarked = Uint8Array.from(marks.selected ?? new Uint8Array(rendering.items.count));
    if (pointed >= 0) isMarked[pointed] = 1;
    return { ...marks, selected: isMarked };
  }, [marks, pointed, rendering]);
  return {
    base: { labels, marks: baseMarks },
    top: highlight === null ? null : { highlight, labels: litLabels, marks: litMarks },
  };
}
