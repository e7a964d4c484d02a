import type { MeasureText } from './build-labels.ts';

/** The faces of labels on the rendering, for canvas and measuring; the style sheet of the SVG says the same. */
export const LABEL_FONTS = {
  text: "400 11.5px 'Inter Variable', system-ui, sans-serif",
  code: "500 10px 'Inter Variable', system-ui, sans-serif",
} as const;
const KEPT = 50_000;

/** Measures labels with a canvas, each text once; where there is no canvas, by the number of characters. */
export function createMeasure(): MeasureText {
  const context = document.createElement('canvas').getContext('2d');
  const widths = { text: new Map<string, number>(), code: new Map<string, number>() };
  return (text, kind) => {
    const known = widths[kind].get(text);
    if (known !== undefined) return known;
    if (context !== null) context.font = LABEL_FONTS[kind];
    const width = context?.measureText(text).width ?? text.length * (kind === 'code' ? 7 : 6.2);
    if (widths[kind].size > KEPT) widths[kind].clear();
    widths[kind].set(text, width);
    return width;
  };
}
