import type { ArcClass } from '../model/arc-classes.ts';
import { DECLARED } from '../model/arc-classes.ts';
import type { Drawing } from '../model/build-drawing.ts';
import type { Lit } from './lit.ts';
import type { Projection } from './look.ts';
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

/** A drawing as SVG paths: one for all that looks alike. */
export type Scene = {
  arcs: { cls: ArcClass; d: string; dots: string }[];
  /** By row of `FILL_NAMES`. */
  bars: string[];
  /** Bars of which nothing is known yet. */
  pending: string;
  /** Items whose measure is not known: outlined. */
  unmeasured: string;
  glyphs: { code: number; filled: string; outlined: string }[];
  chokes: string;
  outlines: string;
};

/** Marks on a drawing. */
export type Marks = {
  /** 1 for items that are choke points. */
  chokes?: Uint8Array | undefined;
  /** 1 for items that are selected. */
  selected?: Uint8Array | undefined;
};

/** Where the status glyph of an item stands. */
export function placeGlyph(drawing: Drawing, projection: Projection, item: number): { x: number; y: number } {
  const { x, y } = placeItem(drawing, projection, item);
  return { x: x + BAR / 2 + 9, y };
}

/** Writes the shapes of a drawing, or of what is lit of it; `isLabelled` 1 where the status glyph is to stand before a label. */
export function buildScene(
  drawing: Drawing,
  projection: Projection,
  { lit, marks = {}, isLabelled }: { lit?: Lit | undefined; marks?: Marks; isLabelled: Uint8Array },
): Scene {
  const { items, amount, status } = drawing;
  const isOn = (item: number) => lit === undefined || lit.items[item] === 1;
  const arcs = drawing.classes.flatMap((cls) => {
    const path = new SvgPath();
    const dots = new SvgPath();
    let count = 0;
    for (const bundle of cls.bundles) {
      if (lit !== undefined && lit.bundles[bundle] !== 1) continue;
      traceBundle(path, drawing, projection, bundle);
      if (cls.evidence === DECLARED) traceDot(dots, drawing, projection, bundle);
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
    if (isSelected(item)) traceOutline(outlines, drawing, projection, item, isSelected);
    if (!isOn(item)) continue;
    if (!drawing.hasExposure) traceBar(pending, drawing, projection, item);
    else for (const [fill, path] of bars.entries()) traceFill(path, drawing, projection, item, fill);
    if (isUnmeasured(item)) traceOutline(unmeasured, drawing, projection, item, isUnmeasured);
    if (marks.chokes?.[item] === 1) traceDiamond(chokes, drawing, projection, item);
    const glyph = glyphs[(status[item] ?? 0) - 1];
    if (glyph !== undefined && isLabelled[item] === 1) {
      const { x, y } = placeGlyph(drawing, projection, item);
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
