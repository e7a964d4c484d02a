import { useSyncExternalStore } from 'react';
import { FILL_NAMES } from '../../words/fill-words.ts';
import type { ArcClass } from '../model/arc-classes.ts';
import { CLEAR } from '../model/network-model.ts';

/** Colours of the style sheet as a canvas takes them. */
export type Palette = {
  paper: string;
  ink: string;
  faint: string;
  accent: string;
  statusInk: string;
  /** By row of `FILL_NAMES`. */
  fills: (string | CanvasPattern)[];
  arcs: string[];
  getArcAlpha: (cls: ArcClass) => number;
};

/** Tokens of arcs by row of `FILL_NAMES`, as `graph.module.css` has them. */
export const ARC_TOKENS = ['--sure', '--possible', '--paused-ink', '--unknown-ink', '--line-2'] as const;
/** Visibility of arcs: a flow in reach of a rule itself more than a leaning one; if suspended rules return least of these. */
export function getArcAlpha({ fill, direct }: Pick<ArcClass, 'fill' | 'direct'>): number {
  if (fill === CLEAR) return 0.65;
  return (direct ? 0.95 : 0.6) * (fill === 2 ? 0.6 : 1);
}

/** Reads a token of the page's style sheet. */
export function readToken(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** Reads the tokens of the current theme. */
export function readPalette(): Palette {
  return {
    paper: readToken('--paper'),
    ink: readToken('--ink'),
    faint: readToken('--ink-3'),
    accent: readToken('--accent'),
    statusInk: readToken('--sure-ink'),
    fills: FILL_NAMES.map((name) => {
      if (name === 'ifPausedBack') return hatch('--paused-fill', '--paused-ink', 6, 2.4, 1);
      if (name === 'cannotBeJudged') return hatch('--unknown-fill', '--unknown-ink', 5, 1.2, -1);
      return readToken(name === 'surely' ? '--sure' : name === 'possibly' ? '--possible' : '--clear');
    }),
    arcs: ARC_TOKENS.map(readToken),
    getArcAlpha,
  };
}

/** The same hatch as that of `FillPatterns`; its background where there is no canvas to paint it on. */
function hatch(background: string, stroke: string, step: number, width: number, slope: 1 | -1): string | CanvasPattern {
  const tile = document.createElement('canvas');
  const side = Math.round(step * Math.SQRT2);
  tile.width = tile.height = side;
  const context = tile.getContext('2d');
  if (context === null) return readToken(background);
  context.fillStyle = readToken(background);
  context.fillRect(0, 0, side, side);
  context.strokeStyle = readToken(stroke);
  context.lineWidth = width;
  context.beginPath();
  for (const shift of [-side, 0, side]) {
    context.moveTo(shift - 1, slope === 1 ? side + 1 : -1);
    context.lineTo(shift + side + 1, slope === 1 ? -1 : side + 1);
  }
  context.stroke();
  return context.createPattern(tile, 'repeat') ?? readToken(background);
}

/** The page's theme, light or dark, by anybody's choice: a canvas is painted anew when it changes. */
export function useShownTheme(): string {
  return useSyncExternalStore(
    (listener) => {
      const observer = new MutationObserver(listener);
      observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
      return () => observer.disconnect();
    },
    () => document.documentElement.dataset['theme'] ?? 'light',
  );
}
