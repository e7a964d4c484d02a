import { type CSSProperties, useId, useMemo, useState } from 'react';
import { loadOnline } from '../../load-online.ts';
import type { TraceDirection } from '../../../engine/layout/trace-paths.ts';
import { late } from '../../components/late.tsx';
import { joinClasses } from '../../components/class-names.ts';
import { type Rendering, COLUMN } from '../model/build-rendering.ts';
import { CanvasLayer } from './canvas-layer.tsx';
import s from './graph.module.css';
import { fitLook, formatLook, project, unproject, zoomLook, type Projection } from './look.ts';
import type { ColumnHead } from '../model/column-words.ts';
import type { NetworkModel } from '../model/network-model.ts';
import type { ItemText } from '../model/node-text.ts';
import { useShownTheme } from './palette-colours.ts';
import type { Marks } from './scene.ts';
import { SvgLayer } from './svg-layer.tsx';
import { usePaintedLayers, useMeasure } from './use-painted-layers.ts';
import { useFrame } from './use-frame.ts';
import { useGestures } from './use-gestures.ts';
import { type GraphActions, useGraphWalk } from './use-graph-walk.ts';
import { useLook } from './use-look.ts';
import { type Zoom, ZoomButtons } from './zoom-buttons.tsx';

// Shown to who comes closer.
const MiniMap = late(async () => (await loadOnline(() => import('./mini-map.tsx'))).MiniMap, null);

/** The stage over its columns, with their tiers as a tool tip; where they stay while one moves up and down. */
function ColumnHeads({ heads, projection }: { heads: readonly ColumnHead[]; projection: Projection }) {
  const width = COLUMN * projection.kx;
  return (
    <ol className={s['heads']} aria-hidden="true">
      {heads.map(({ name, x, columns, tiers }) => (
        <li key={name} style={{ left: x * projection.kx + projection.dx - 4, width: width * columns - 8 }}>
          <b title={tiers === '' ? undefined : tiers}>{name}</b>
        </li>
      ))}
    </ol>
  );
}

/** Up to so many items and lines a rendering is made of elements, above it of pixels. */
const MOST_ELEMENTS = 1000;
const MOST_LINES = 2500;

/** Whether a rendering is too large for elements. */
export function isLargePicture({ items, bundles }: Pick<Rendering, 'items' | 'bundles'>): boolean {
  return items.count > MOST_ELEMENTS || bundles.count > MOST_LINES;
}

/** How far beside an item a pointer still means it, in pixels. */
const REACH = 13;
const ZOOM_STEP = 1.35;

export type GraphViewProps = GraphActions & {
  model: NetworkModel;
  rendering: Rendering;
  labelOf: (item: number) => ItemText;
  heads: readonly ColumnHead[];
  describe: (item: number) => string;
  /** One sentence on everything shown. */
  summary: string;
  marks: Marks;
  /** Selected nodes, and the highlighted way from them. */
  selected: readonly number[];
  way: TraceDirection;
  at: string | undefined;
  onLook: (at: string | undefined) => void;
};

/**
 * The staged graph: suppliers at the left, products at the right. Pointer: drag pans, the wheel zooms, hovering lights the way to the
 * products, a click selects. Keyboard: arrows walk the arcs and every stop is spoken.
 */
export function GraphView(props: GraphViewProps) {
  const { model, rendering, labelOf, heads, describe, summary, marks, selected, way, at, onLook } = props;
  const help = useId();
  const [container, frame, isMeasured] = useFrame<HTMLDivElement>();
  const { look, layers, moving, move } = useLook({ extent: rendering, frame, at, onRest: onLook });
  const [hovered, setHovered] = useState(-1);
  const theme = useShownTheme();
  const measure = useMeasure(isMeasured);
  const projection = useMemo(() => project(look, rendering, frame), [look, rendering, frame]);
  const isCanvas = isLargePicture(rendering);
  const walk = useGraphWalk({ rendering, projection, frame, moving, move }, selected, () => setHovered(-1));
  const { cursor } = walk;
  const pointed = hovered >= 0 && hovered < rendering.items.count ? hovered : cursor;
  const { base, top } = usePaintedLayers(
    { model, rendering, projection, frame },
    {
      isMeasured,
      measure,
      labelOf,
      marks,
      pointed,
      selected,
      way,
      isBeyond: isCanvas || look.k !== fitLook(rendering, frame).k,
    },
  );

  const findItem = (point: { x: number; y: number }): number => {
    const now = project(moving.current, rendering, frame);
    const { x, y } = unproject(now, point.x, point.y);
    const item = rendering.hits.find(x, y, { x: REACH / now.kx, y: 6 / now.ky });
    if (item >= 0 || moving.current !== look) return item;
    const label = base.labels.find(
      (one) => Math.abs(one.y - point.y) <= 7 && point.x >= one.x && point.x <= one.textX + measure(one.text, 'text'),
    );
    return label?.item ?? -1;
  };
  const gestures = useGestures({
    container,
    extent: rendering,
    frame,
    moving,
    move,
    onHover: (point) => setHovered(point === null ? -1 : findItem(point)),
    onClick: (point) => {
      const item = findItem(point);
      walk.end();
      props.onSelect(item < 0 ? null : item);
    },
  });
  const zoomBy = (factor: number) => {
    const middle = { x: frame.width / 2, y: frame.height / 2 };
    move(zoomLook(moving.current, factor, middle, rendering, frame));
  };
  const zoom: Zoom = {
    closer: () => zoomBy(ZOOM_STEP),
    farther: () => zoomBy(1 / ZOOM_STEP),
    fit: () => onLook(undefined),
  };

  const Layer = isCanvas ? CanvasLayer : SvgLayer;
  const isWhole = at === undefined;
  const isThin = base.labels.filter(({ text }) => text !== '').length * 3 < rendering.items.count;
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
        onKeyDown={(event) => walk.onKeyDown(event, props, zoom)}
        onBlur={walk.end}
        {...gestures}
        onDoubleClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const item = findItem({ x: event.clientX - box.left, y: event.clientY - box.top });
          if (item >= 0) props.onToggle(item);
        }}
      >
        <div ref={layers} className={s['layers']}>
          <div className={joinClasses(s['base'], top !== null && s['dimmed'])}>
            {isMeasured ? <Layer rendering={rendering} projection={projection} frame={frame} {...base} /> : null}
          </div>
          {top === null || !isMeasured ? null : (
            <div className={joinClasses(s['base'], s['highlight'])}>
              <Layer rendering={rendering} projection={projection} frame={frame} {...top} />
            </div>
          )}
        </div>
        <ColumnHeads heads={heads} projection={projection} />
        {isWhole ? null : (
          <MiniMap
            rendering={rendering}
            look={look}
            frame={frame}
            key={theme}
            onMove={(x, y) => move({ ...moving.current, x, y })}
          />
        )}
      </div>
      <ZoomButtons zoom={zoom} isWhole={isWhole} />
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
