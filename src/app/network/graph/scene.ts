import type { ArcClass } from '../model/arc-classes.ts';
import { DECLARED } from '../model/arc-classes.ts';
import type { Rendering } from '../model/build-rendering.ts';
import type { Label } from './build-labels.ts';
import type { Highlight } from './highlight.ts';
import type { Projection, Size } from './look.ts';
import { traceGlyph } from './trace-glyph.ts';
import {
  BAR,
  SvgPath,
  placeItem,
  traceBar,
  traceBundle,
  traceDiamond,
  traceDot,
  traceFill,
  traceOutline,
} from './trace-shapes.ts';

/** A rendering as SVG paths: one for everything of one look. */
export type Scene = {
  arcs: { cls: ArcClass; d: string; dots: string }[];
  /** By row of `FILL_NAMES`. */
  bars: string[];
  /** Bars with nothing known of them yet. */
  pending: string;
  /** Items with an unknown measure: outlined. */
  unmeasured: string;
  glyphs: { code: number; filled: string; outlined: string }[];
  chokes: string;
  outlines: string;
};

/** Marks on a rendering. */
export type Marks = {
  /** 1 for choke points. */
  chokes?: Uint8Array | undefined;
  /** 1 for items selected. */
  selected?: Uint8Array | undefined;
};

/** Where the status glyph of an item stands. */
export function placeGlyph(rendering: Rendering, projection: Projection, item: number): { x: number; y: number } {
  const { x, y } = placeItem(rendering, projection, item);
  return { x: x + BAR / 2 + 9, y };
}

/** Writes the shapes of a rendering, or of its highlighted part; `isLabelled` 1 if the status glyph is to stand before a label. */
export function buildScene(
  rendering: Rendering,
  projection: Projection,
  { highlight, marks = {}, isLabelled }: { highlight?: Highlight | undefined; marks?: Marks; isLabelled: Uint8Array },
): Scene {
  const { items, amount, status } = rendering;
  const isOn = (item: number) => highlight === undefined || highlight.items[item] === 1;
  const arcs = rendering.classes.flatMap((cls) => {
    const path = new SvgPath();
    const dots = new SvgPath();
    let count = 0;
    for (const bundle of cls.bundles) {
      if (highlight !== undefined && highlight.bundles[bundle] !== 1) continue;
      traceBundle(path, rendering, projection, bundle);
      if (cls.evidence === DECLARED) traceDot(dots, rendering, projection, bundle);
      count++;
    }
    return count === 0 ? [] : [{ cls, d: path.toString(), dots: dots.toString() }];
  });
  const bars = [0, 1, 2, 3, 4].map(() => new SvgPath());
  const pending = new SvgPath();
  const unmeasured = new SvgPath();
  const chokes = new SvgPath();
  const outlines = new SvgPath();
  const glyphs = [1, 2, 3, 4, 5].map((code) => ({ code, filled: new SvgPath(), outlined: new SvgPath() }));
  const isSelected = (item: number) => marks.selected?.[item] === 1;
  const isUnmeasured = (item: number) => Number.isNaN(amount[item]);
  for (let item = 0; item < items.count; item++) {
    if (isSelected(item)) traceOutline(outlines, rendering, projection, item, isSelected);
    if (!isOn(item)) continue;
    if (!rendering.hasExposure) traceBar(pending, rendering, projection, item);
    else for (const [fill, path] of bars.entries()) traceFill(path, rendering, projection, item, fill);
    if (isUnmeasured(item)) traceOutline(unmeasured, rendering, projection, item, isUnmeasured);
    if (marks.chokes?.[item] === 1) traceDiamond(chokes, rendering, projection, item);
    const glyph = glyphs[(status[item] ?? 0) - 1];
    if (glyph !== undefined && isLabelled[item] === 1) {
      const { x, y } = placeGlyph(rendering, projection, item);
      traceGlyph(glyph.filled, glyph.outlined, glyph.code, x, y);
    }
  }
  return {
    arcs,
    bars: bars.map(String),
    pending: pending.toString(),
    unmeasured: unmeasured.toString(),
    glyphs: glyphs.map(({ code, filled, outlined }) => ({
      code,
      filled: filled.toString(),
      outlined: outlined.toString(),
    })),
    chokes: chokes.toString(),
    outlines: outlines.toString(),
  };
}

export type LayerProps = {
  rendering: Rendering;
  projection: Projection;
  frame: Size;
  labels: readonly Label[];
  marks: Marks;
  /** Shown part of the rendering; undefined: all. */
  highlight?: Highlight | undefined;
};
