import { useEffect, useMemo, useState } from 'react';
import type { TraceDirection } from '../../../analyses/network-layout.ts';
import type { Drawing } from '../model/build-drawing.ts';
import { listMembers } from '../model/build-drawing.ts';
import type { Label } from './build-labels.ts';
import { buildLabels } from './build-labels.ts';
import { MARGIN } from './canvas-layer.tsx';
import type { Lit } from './lit.ts';
import { lightPaths } from './lit.ts';
import type { Projection, Size } from './look.ts';
import { HEADROOM } from './look.ts';
import { createMeasure } from './measure-text.ts';
import type { NetworkModel } from '../model/network-model.ts';
import type { ItemText } from '../model/node-text.ts';
import type { Marks } from './scene.ts';

/** What is drawn of a drawing: all of it, dimmed where something is lit, and that over it. */
export type DrawnLayers = {
  base: { labels: readonly Label[]; marks: Marks };
  /** Null: nothing is lit. */
  top: { lit: Lit; labels: readonly Label[]; marks: Marks } | null;
};

/** Measures labels, anew once the font is here: what was measured before is too narrow or too wide. */
export function useMeasure() {
  const [measure, setMeasure] = useState(createMeasure);
  useEffect(() => {
    void document.fonts?.ready.then(() => setMeasure(createMeasure));
  }, []);
  return measure;
}

/**
 * Labels, lit paths and marks of a drawing where one looks. Lit is the way from the item that is pointed at (`pointed`, -1: none) to the
 * products, else `way` from the nodes that are selected. `isBeyond`: labels stand above the frame too, since it may be moved.
 */
export function useDrawnLayers(
  { model, drawing, projection, frame }: { model: NetworkModel; drawing: Drawing; projection: Projection; frame: Size },
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
): DrawnLayers {
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
  const labels = useMemo(() => buildLabels(drawing, projection, room), [drawing, projection, room]);
  const lit = useMemo(() => {
    if (pointed >= 0) return lightPaths(model, drawing, listMembers(drawing, pointed), 'downstream');
    return selected.length === 0 ? null : lightPaths(model, drawing, selected, way);
  }, [model, drawing, pointed, selected, way]);
  const litLabels = useMemo(
    () => (lit === null ? [] : buildLabels(drawing, projection, { ...room, only: lit.items })),
    [lit, drawing, projection, room],
  );
  // The frame of the selection lies on the lit layer, so that to select draws nothing anew below.
  const baseMarks = useMemo(() => ({ chokes: marks.chokes }), [marks.chokes]);
  const litMarks = useMemo(() => {
    const isMarked = Uint8Array.from(marks.selected ?? new Uint8Array(drawing.items.count));
    if (pointed >= 0) isMarked[pointed] = 1;
    return { ...marks, selected: isMarked };
  }, [marks, pointed, drawing]);
  return {
    base: { labels, marks: baseMarks },
    top: lit === null ? null : { lit, labels: litLabels, marks: litMarks },
  };
}
