import { FILL_NAMES } from '../../words/fill-words.ts';
import { DASHES, DECLARED, HATCH_WIDTH, UNKNOWN } from '../model/arc-classes.ts';
import type { Rendering } from '../model/build-rendering.ts';
import type { Label } from './build-labels.ts';
import type { Highlight } from './highlight.ts';
import type { Projection, Size } from './look.ts';
import { LABEL_FONTS } from './measure-text.ts';
import { CLEAR } from '../model/network-model.ts';
import type { Palette } from './palette-colours.ts';
import type { Marks } from './scene.ts';
import { placeGlyph } from './scene.ts';
import { DASHED_STATUS, traceGlyph } from './trace-glyph.ts';
import type { PathSink } from './trace-shapes.ts';
import { placeItem, traceBar, traceBundle, traceDiamond, traceDot, traceFill, traceOutline } from './trace-shapes.ts';

/**
 * Without a graphics card a line of one pixel is drawn many times faster than a wider or dashed one, and a wide one faster alone than
 * with others in a path (8,800 curves: 0.1 s as hairlines, 3.4 s wide in paths of 2,000, 0.5 s wide one by one, 5 s hatched). So above this number of lines
 * on screen all are hairlines; width, dashes and marks come back closer up.
 */
const MOST_STYLED = 1200;
/** Of so many lines each is fainter, so they do not make one surface. */
const DENSE_ALPHA = 0.7;
/** Hairlines in one stroke. */
const STRETCH = 2000;

/** Takes parts not to be drawn. */
const NOWHERE: PathSink = {
  moveTo: () => undefined,
  lineTo: () => undefined,
  bezierCurveTo: () => undefined,
  closePath: () => undefined,
};

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

export type CanvasScene = {
  rendering: Rendering;
  projection: Projection;
  labels: readonly Label[];
  marks: Marks;
  highlight?: Highlight | undefined;
  palette: Palette;
};

/** Draws a scene, at a cost of the parts touching the canvas alone. Pixels are those of the page. */
export function paintCanvas(context: Context, scene: CanvasScene, size: Size): void {
  context.clearRect(0, 0, size.width, size.height);
  const isVisible = findVisible(scene, size);
  paintArcs(context, scene, size);
  paintItems(context, scene, isVisible);
  paintLabels(context, scene);
}

/** 1 for items with their row within the canvas. */
function findVisible({ rendering, projection, highlight }: CanvasScene, { height }: Size): Uint8Array {
  return Uint8Array.from({ length: rendering.items.count }, (_none, item) => {
    if (highlight !== undefined && highlight.items[item] !== 1) return 0;
    const { y } = placeItem(rendering, projection, item);
    return y > -20 && y < height + 20 ? 1 : 0;
  });
}

function paintArcs(context: Context, { rendering, projection, highlight, palette }: CanvasScene, size: Size): void {
  const { from, to } = rendering.bundles;
  const isPassing = (bundle: number): boolean => {
    if (highlight !== undefined && highlight.bundles[bundle] !== 1) return false;
    const a = placeItem(rendering, projection, from[bundle] ?? 0);
    const b = placeItem(rendering, projection, to[bundle] ?? 0);
    return Math.max(a.y, b.y) > 0 && Math.min(a.y, b.y) < size.height && b.x > 0 && a.x < size.width;
  };
  const classes = rendering.classes.map((cls) => ({ cls, passing: cls.bundles.filter(isPassing) }));
  const isStyled = classes.reduce((sum, { passing }) => sum + passing.length, 0) <= MOST_STYLED;
  for (const { cls, passing } of classes) {
    // What is highlighted shows even where it is not exposed.
    const colour = (highlight !== undefined && cls.fill === CLEAR ? palette.faint : palette.arcs[cls.fill]) ?? '';
    context.strokeStyle = context.fillStyle = colour;
    context.globalAlpha = palette.getArcAlpha(cls) * (isStyled ? 1 : DENSE_ALPHA);
    context.lineWidth = isStyled ? (cls.evidence === UNKNOWN ? HATCH_WIDTH : cls.width) : 1;
    context.setLineDash(isStyled ? [...(DASHES[cls.evidence] ?? [])] : []);
    const stretch = isStyled ? 1 : STRETCH;
    for (let begin = 0; begin < passing.length; begin += stretch) {
      context.beginPath();
      for (const bundle of passing.subarray(begin, begin + stretch))
        traceBundle(context, rendering, projection, bundle, size);
      context.stroke();
    }
    if (cls.evidence !== DECLARED || !isStyled) continue;
    context.beginPath();
    for (const bundle of passing) traceDot(context, rendering, projection, bundle);
    context.fill();
  }
  context.globalAlpha = 1;
  context.setLineDash([]);
}

function paintItems(
  context: Context,
  { rendering, projection, marks, palette, labels }: CanvasScene,
  isVisible: Uint8Array,
): void {
  const { count } = rendering.items;
  const paint = (style: string | CanvasPattern, trace: (item: number) => void, isLine = false): void => {
    context.beginPath();
    for (let item = 0; item < count; item++) if (isVisible[item] === 1) trace(item);
    if (isLine) {
      context.strokeStyle = style;
      context.stroke();
    } else {
      context.fillStyle = style;
      context.fill();
    }
  };
  context.lineWidth = 1;
  const shown = rendering.hasExposure ? FILL_NAMES.keys() : [];
  if (!rendering.hasExposure) paint(palette.faint, (item) => traceBar(context, rendering, projection, item), true);
  for (const fill of shown) {
    paint(palette.fills[fill] ?? '', (item) => traceFill(context, rendering, projection, item, fill));
  }
  context.setLineDash([2, 2]);
  const isUnmeasured = (item: number) => Number.isNaN(rendering.amount[item]);
  const traceUnmeasured = (item: number) => {
    if (isUnmeasured(item)) traceOutline(context, rendering, projection, item, isUnmeasured);
  };
  const isSelected = (item: number) => marks.selected?.[item] === 1;
  paint(palette.faint, traceUnmeasured, true);
  context.setLineDash([]);
  paint(palette.ink, (item) => {
    if (marks.chokes?.[item] === 1) traceDiamond(context, rendering, projection, item);
  });
  context.lineWidth = 2;
  paint(
    palette.accent,
    (item) => {
      if (isSelected(item)) traceOutline(context, rendering, projection, item, isSelected);
    },
    true,
  );
  context.lineWidth = 1.3;
  for (let code = 1; code <= 5; code++) {
    const trace = (filled: PathSink, outlined: PathSink): void => {
      context.beginPath();
      for (const { item } of labels) {
        if (rendering.status[item] !== code) continue;
        const { x, y } = placeGlyph(rendering, projection, item);
        traceGlyph(filled, outlined, code, x, y);
      }
    };
    context.strokeStyle = context.fillStyle = code <= DASHED_STATUS ? palette.statusInk : palette.faint;
    context.setLineDash(code === DASHED_STATUS ? [2.3, 1.5] : []);
    trace(context, NOWHERE);
    context.fill();
    trace(NOWHERE, context);
    context.stroke();
  }
  context.setLineDash([]);
}

function paintLabels(context: Context, { labels, palette }: CanvasScene): void {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = palette.paper;
  for (const kind of ['code', 'text'] as const) {
    context.font = LABEL_FONTS[kind];
    context.fillStyle = kind === 'code' ? palette.faint : palette.ink;
    for (const label of labels) {
      const text = label[kind];
      const x = kind === 'code' ? label.x : label.textX;
      context.strokeText(text, x, label.y + 0.5);
      context.fillText(text, x, label.y + 0.5);
    }
  }
}
