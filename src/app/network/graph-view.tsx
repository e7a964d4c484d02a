import type { CSSProperties, KeyboardEvent } from 'react';
import { useCallback, useEffect, useId, useMemo, useState } from 'react';
import type { TraceDirection } from '../../worker/network-layout.ts';
import { joinClasses } from '../views/class-names.ts';
import type { Drawing } from './build-drawing.ts';
import { listMembers } from './build-drawing.ts';
import { buildLabels } from './build-labels.ts';
import { CanvasLayer, MARGIN } from './canvas-layer.tsx';
import { ColumnHeads } from './column-heads.tsx';
import s from './graph.module.css';
import { lightPaths } from './lit.ts';
import { HEADROOM, fitLook, formatLook, getScaleX, project, unproject, zoomLook } from './look.ts';
import { createMeasure } from './measure-text.ts';
import { MiniMap } from './mini-map.tsx';
import type { NetworkModel } from './network-model.ts';
import type { ItemText } from './node-text.ts';
import { useShownTheme } from './palette-colours.ts';
import type { Marks } from './scene.ts';
import { SvgLayer } from './svg-layer.tsx';
import { useFrame } from './use-frame.ts';
import { useGestures } from './use-gestures.ts';
import { useLook } from './use-look.ts';
import type { Walk } from './walk-arcs.ts';
import { walkArcs } from './walk-arcs.ts';

/** Up to so many items and lines a drawing is made of elements, above it of pixels. */
const MOST_ELEMENTS = 1000;
const MOST_LINES = 2500;

/** Whether a drawing is too large for elements. */
export function isLargeDrawing({ items, bundles }: Pick<Drawing, 'items' | 'bundles'>): boolean {
  return items.count > MOST_ELEMENTS || bundles.count > MOST_LINES;
}

/** How far beside an item a pointer still means it, in pixels. */
const REACH = 13;
const ZOOM_STEP = 1.35;

export type GraphViewProps = {
  model: NetworkModel;
  drawing: Drawing;
  labelOf: (item: number) => ItemText;
  tierNames: ReadonlyMap<number, string>;
  describe: (item: number) => string;
  /** One sentence on all that is drawn. */
  summary: string;
  marks: Marks;
  /** Nodes that are selected, and which way from them is lit. */
  selected: readonly number[];
  way: TraceDirection;
  at: string | undefined;
  onLook: (at: string | undefined) => void;
  onSelect: (item: number | null) => void;
  onToggle: (item: number) => void;
  onCloseAround: (item: number) => void;
  onTable: () => void;
};

/**
 * The staged graph: suppliers at the left, products at the right. Pointer: drag pans, the wheel zooms, hovering lights the way to the
 * products, a click selects. Keyboard: arrows walk the arcs and every stop is spoken.
 */
export function GraphView(props: GraphViewProps) {
  const { model, drawing, labelOf, tierNames, describe, summary, marks, selected, way, at, onLook } = props;
  const help = useId();
  const [container, frame] = useFrame<HTMLDivElement>();
  const { look, layers, moving, move } = useLook({ extent: drawing, frame, at, onRest: onLook });
  const [hovered, setHovered] = useState(-1);
  const [walk, setWalk] = useState<Walk | null>(null);
  const theme = useShownTheme();
  const [measure, setMeasure] = useState(createMeasure);
  useEffect(() => {
    // What was measured before the font was here is too narrow or too wide.
    void document.fonts?.ready.then(() => setMeasure(createMeasure));
  }, []);

  const projection = useMemo(() => project(look, drawing, frame), [look, drawing, frame]);
  const isCanvas = isLargeDrawing(drawing);
  const right = frame.width - 4;
  const hasMarks = marks.chokes !== undefined;
  const bottom = frame.height * (1 + MARGIN);
  const top = isCanvas || look.k !== fitLook(drawing, frame).k ? -frame.height * MARGIN : HEADROOM;
  const labels = useMemo(
    () => buildLabels(drawing, projection, { measure, nameOf: labelOf, top, bottom, right, hasMarks }),
    [drawing, projection, measure, labelOf, top, bottom, right, hasMarks],
  );
  const cursor = walk !== null && walk.item < drawing.items.count ? walk.item : -1;
  const pointed = hovered >= 0 && hovered < drawing.items.count ? hovered : cursor;
  const lit = useMemo(() => {
    if (pointed >= 0) return lightPaths(model, drawing, listMembers(drawing, pointed), 'downstream');
    return selected.length === 0 ? undefined : lightPaths(model, drawing, selected, way);
  }, [model, drawing, pointed, selected, way]);
  const litLabels = useMemo(
    () =>
      lit === undefined
        ? []
        : buildLabels(drawing, projection, { measure, nameOf: labelOf, only: lit.items, top, bottom, right, hasMarks }),
    [lit, drawing, projection, measure, labelOf, top, bottom, right, hasMarks],
  );
  // The frame of the selection lies on the lit layer, so that to select draws nothing anew below.
  const baseMarks = useMemo(() => ({ chokes: marks.chokes }), [marks.chokes]);
  const litMarks = useMemo(() => {
    const isMarked = Uint8Array.from(marks.selected ?? new Uint8Array(drawing.items.count));
    if (pointed >= 0) isMarked[pointed] = 1;
    return { ...marks, selected: isMarked };
  }, [marks, pointed, drawing]);

  const findItem = (point: { x: number; y: number }): number => {
    const now = project(moving.current, drawing, frame);
    const { x, y } = unproject(now, point.x, point.y);
    const item = drawing.hits.find(x, y, { x: REACH / now.kx, y: 6 / now.ky });
    if (item >= 0 || moving.current !== look) return item;
    const label = labels.find(
      (one) => Math.abs(one.y - point.y) <= 7 && point.x >= one.x && point.x <= one.textX + measure(one.text, 'text'),
    );
    return label?.item ?? -1;
  };
  const gestures = useGestures({
    container,
    extent: drawing,
    frame,
    moving,
    move,
    onHover: (point) => setHovered(point === null ? -1 : findItem(point)),
    onClick: (point) => {
      const item = findItem(point);
      setWalk(null);
      props.onSelect(item < 0 ? null : item);
    },
  });
  const zoom = useCallback(
    (factor: number) => {
      const middle = { x: frame.width / 2, y: frame.height / 2 };
      move(zoomLook(moving.current, factor, middle, drawing, frame));
    },
    [move, moving, drawing, frame],
  );

  const goTo = (next: Walk) => {
    setWalk(next);
    setHovered(-1);
    const x = (drawing.columnX[drawing.items.itemTier[next.item] ?? 0] ?? 0) * projection.kx + projection.dx;
    const y = (drawing.y[next.item] ?? 0) * projection.ky + projection.dy;
    const isInSight = x > 8 && x < frame.width - 60 && y > HEADROOM && y < frame.height - 20;
    if (isInSight) return;
    const kx = getScaleX(moving.current, drawing, frame);
    move({
      ...moving.current,
      x: moving.current.x + (x - frame.width / 2) / kx,
      y: moving.current.y + (y - frame.height / 2) / moving.current.k,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey || event.altKey) return;
    const { key } = event;
    const start = selected.map((node) => drawing.items.itemOf[node] ?? -1).find((item) => item >= 0);
    const from: Walk = walk ?? { item: start ?? drawing.order[0] ?? 0 };
    const next = walk === null && key.startsWith('Arrow') ? from : walkArcs(drawing, from, key);
    if (next !== null && drawing.items.count > 0) goTo(next);
    else if (key === 'Enter' && cursor >= 0) props.onSelect(cursor);
    else if (key === 'o' && cursor >= 0) props.onToggle(cursor);
    else if (key === 'c' && cursor >= 0) props.onCloseAround(cursor);
    else if (key === 't') props.onTable();
    else if (key === '+' || key === '=') zoom(ZOOM_STEP);
    else if (key === '-') zoom(1 / ZOOM_STEP);
    else if (key === '0') onLook(undefined);
    else if (key === 'Escape' && (walk !== null || selected.length > 0)) {
      if (walk === null) props.onSelect(null);
      setWalk(null);
    } else if (!key.startsWith('Arrow')) return;
    event.preventDefault();
  };

  const Layer = isCanvas ? CanvasLayer : SvgLayer;
  const isWhole = at === undefined;
  const isThin = labels.filter(({ text }) => text !== '').length * 3 < drawing.items.count;
  return (
    <div className={s['view']}>
      <div
        ref={container}
        className={joinClasses(s['frame'], pointed >= 0 && s['pointing'])}
        role="application"
        aria-label={`Supply network. ${summary}`}
        aria-describedby={help}
        tabIndex={0}
        style={{ '--drawn-width': frame.width, '--drawn-height': frame.height } as CSSProperties}
        data-renderer={isCanvas ? 'canvas' : 'svg'}
        data-look={formatLook(look)}
        onKeyDown={onKeyDown}
        onBlur={() => setWalk(null)}
        {...gestures}
        onDoubleClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const item = findItem({ x: event.clientX - box.left, y: event.clientY - box.top });
          if (item >= 0) props.onToggle(item);
        }}
      >
        <div ref={layers} className={s['layers']}>
          <div className={joinClasses(s['base'], lit !== undefined && s['dimmed'])}>
            <Layer drawing={drawing} projection={projection} frame={frame} labels={labels} marks={baseMarks} />
          </div>
          {lit === undefined ? null : (
            <div className={joinClasses(s['base'], s['lit'])}>
              <Layer
                drawing={drawing}
                projection={projection}
                frame={frame}
                labels={litLabels}
                marks={litMarks}
                lit={lit}
              />
            </div>
          )}
        </div>
        <ColumnHeads drawing={drawing} projection={projection} nameOf={tierNames} />
        {isWhole ? null : (
          <MiniMap
            drawing={drawing}
            look={look}
            frame={frame}
            key={theme}
            onMove={(x, y) => move({ ...moving.current, x, y })}
          />
        )}
      </div>
      <div className={s['zoom']} role="group" aria-label="Zoom">
        <button type="button" onClick={() => zoom(ZOOM_STEP)} aria-label="Closer" title="Closer (+)">
          +
        </button>
        <button type="button" onClick={() => zoom(1 / ZOOM_STEP)} aria-label="Farther" title="Farther (−)">
          −
        </button>
        <button type="button" onClick={() => onLook(undefined)} disabled={isWhole} title="All of it (0)">
          Fit
        </button>
      </div>
      <p className={s['reading']} aria-hidden="true">
        {pointed >= 0 ? describe(pointed) : isThin ? `${summary} More names come closer up.` : summary}
      </p>
      <p className="visually-hidden" role="status">
        {cursor >= 0 ? describe(cursor) : ''}
      </p>
      <p id={help} className="visually-hidden">
        Arrow left and right walk to suppliers and buyers, up and down through their neighbours. Enter selects, O opens
        or closes a group, C closes the group around, T shows the same as a table, plus, minus and zero zoom, Escape
        leaves.
      </p>
    </div>
  );
}
