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

/** Measures labels, anew once a font that was missing is here: earlier measures are too narrow or too wide. `isUsed` false: none was measured yet. */
export function useMeasure(isUsed: boolean) {
  const [measure, setMeasure] = useState(createMeasure);
  useEffect(() => {
    // What was measured asked for its font: where none is on its way, it is here.
    if (!isUsed || document.fonts?.status === 'loaded') return;
    void document.fonts?.ready.then(() => setMeasure(createMeasure));
  }, [isUsed]);
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
    isMeasured,
    measure,
    labelOf,
    marks,
    pointed,
    selected,
    way,
    isBeyond,
  }: {
    /** False before the frame has its size: nothing is named until then. */
    isMeasured: boolean;
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
  const labels = useMemo(
    () => (isMeasured ? buildLabels(rendering, projection, room) : []),
    [isMeasured, rendering, projection, room],
  );
  const highlight = useMemo(() => {
    if (pointed >= 0) return lightPaths(model, rendering, listMembers(rendering, pointed), 'downstream');
    return selected.length === 0 ? null : lightPaths(model, rendering, selected, way);
  }, [model, rendering, pointed, selected, way]);
  const litLabels = useMemo(
    () =>
      highlight === null || !isMeasured ? [] : buildLabels(rendering, projection, { ...room, only: highlight.items }),
    [highlight, isMeasured, rendering, projection, room],
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
