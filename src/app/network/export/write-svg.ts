import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import { DASHES, HATCH_WIDTH, UNKNOWN } from '../model/arc-classes.ts';
import type { Rendering } from '../model/build-rendering.ts';
import type { Label, MeasureText } from '../graph/build-labels.ts';
import { buildLabels } from '../graph/build-labels.ts';
import type { Look, Size } from '../graph/look.ts';
import { project } from '../graph/look.ts';
import type { ItemText } from '../model/node-text.ts';
import { ARC_TOKENS, getArcAlpha } from '../graph/palette-colours.ts';
import type { Marks } from '../graph/scene.ts';
import { buildScene } from '../graph/scene.ts';
import { DASHED_STATUS } from '../graph/trace-glyph.ts';
import { escapeXml } from './write-graph-xml.ts';

/** Material of a picture, with the colours of the current theme. */
export type PictureInput = {
  rendering: Rendering;
  look: Look;
  frame: Size;
  marks: Marks;
  nameOf: (item: number) => ItemText;
  measure: MeasureText;
  readToken: (name: string) => string;
  title: string;
  /** Caption, dates and, for fictional data, their mark. */
  lines: readonly string[];
};

const HEAD = 34;
const LINE = 15;
const INSET = 16;
const FONT = 'font-family="\'Inter Variable\', Inter, system-ui, sans-serif"';

/** The screen as a self-contained SVG, under its title and over its legend, caption and dates. */
export function writeSvg(input: PictureInput): { svg: string; size: Size } {
  const { rendering, look, frame, marks, nameOf, measure, readToken, title, lines } = input;
  const projection = project(look, rendering, frame);
  const labels = buildLabels(rendering, projection, {
    measure,
    nameOf,
    top: 8,
    bottom: frame.height - 8,
    right: frame.width - 4,
    hasMarks: marks.chokes !== undefined,
  });
  const isLabelled = new Uint8Array(rendering.items.count);
  for (const { item } of labels) isLabelled[item] = 1;
  const scene = buildScene(rendering, projection, { marks, isLabelled });
  const size = { width: frame.width + 2 * INSET, height: frame.height + HEAD + (lines.length + 2) * LINE + INSET };
  const fillOf = (row: number) =>
    row === 2
      ? 'url(#paused)'
      : row === 3
        ? 'url(#unknown)'
        : readToken(['--sure', '--possible', '', '', '--clear'][row] ?? '');
  const ink = readToken('--ink');
  const faint = readToken('--ink-3');
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" ${FONT}>`,
    `<title>${escapeXml(title)}</title><desc>${escapeXml(lines.join('\n'))}</desc>`,
    `<defs>${hatch('paused', 6, 45, 2.4, readToken('--paused-fill'), readToken('--paused-ink'))}${hatch('unknown', 5, -45, 1.2, readToken('--unknown-fill'), readToken('--unknown-ink'))}<clipPath id="frame"><rect width="${frame.width}" height="${frame.height}"/></clipPath></defs>`,
    `<rect width="${size.width}" height="${size.height}" fill="${readToken('--paper')}"/>`,
    `<text x="${INSET}" y="22" font-size="15" font-weight="600" fill="${ink}">${escapeXml(title)}</text>`,
    `<g transform="translate(${INSET} ${HEAD})"><g clip-path="url(#frame)">`,
    ...scene.arcs.map(({ cls, d, dots }) => {
      const colour = readToken(ARC_TOKENS[cls.fill] ?? '');
      const dash = DASHES[cls.evidence] ?? [];
      const dashed = dash.length === 0 ? '' : ` stroke-dasharray="${dash.join(' ')}"`;
      const width = cls.evidence === UNKNOWN ? HATCH_WIDTH : cls.width;
      return `<g opacity="${getArcAlpha(cls)}"><path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"${dashed}/>${dots === '' ? '' : `<path d="${dots}" fill="${colour}"/>`}</g>`;
    }),
    `<path d="${scene.unmeasured}" fill="none" stroke="${faint}" stroke-dasharray="2 2"/>`,
    ...scene.bars.map((d, row) => (d === '' ? '' : `<path d="${d}" fill="${fillOf(row)}"/>`)),
    `<path d="${scene.chokes}" fill="${ink}"/>`,
    `<path d="${scene.outlines}" fill="none" stroke="${readToken('--accent')}" stroke-width="2"/>`,
    ...scene.glyphs.map(({ code, filled, outlined }) => {
      const colour = code <= DASHED_STATUS ? readToken('--sure-ink') : faint;
      const dashed = code === DASHED_STATUS ? ' stroke-dasharray="2.3 1.5"' : '';
      return `<path d="${filled}" fill="${colour}"/><path d="${outlined}" fill="none" stroke="${colour}" stroke-width="1.3"${dashed}/>`;
    }),
    ...labels.map((label) => writeLabel(label, ink, faint, readToken('--paper'))),
    '</g></g>',
    writeLegend(frame.height + HEAD + LINE, fillOf, ink),
    ...lines.map(
      (line, row) =>
        `<text x="${INSET}" y="${frame.height + HEAD + (row + 2.4) * LINE}" font-size="11" fill="${faint}">${escapeXml(line)}</text>`,
    ),
    '</svg>',
    '',
  ].join('\n');
  return { svg, size };
}

function hatch(id: string, step: number, angle: number, width: number, ground: string, stroke: string): string {
  return `<pattern id="${id}" width="${step}" height="${step}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><rect width="${step}" height="${step}" fill="${ground}"/><rect width="${width}" height="${step}" fill="${stroke}"/></pattern>`;
}

function writeLabel({ x, y, code, text, textX }: Label, ink: string, faint: string, paper: string): string {
  const halo = `stroke="${paper}" stroke-width="3" stroke-linejoin="round" paint-order="stroke"`;
  return `<text x="${x}" y="${y}" dy="0.34em" font-size="10" font-weight="500" fill="${faint}" ${halo}>${escapeXml(code)}</text><text x="${textX}" y="${y}" dy="0.36em" font-size="11.5" fill="${ink}" ${halo}>${escapeXml(text)}</text>`;
}

function writeLegend(y: number, fillOf: (row: number) => string, ink: string): string {
  let x = INSET;
  return FILL_NAMES.map((name, row) => {
    const text = FILL_TEXTS[name].label.toLowerCase();
    const entry = `<rect x="${x}" y="${y - 9}" width="10" height="10" fill="${fillOf(row)}"/><text x="${x + 15}" y="${y}" font-size="11" fill="${ink}">${text}</text>`;
    x += 34 + text.length * 6;
    return entry;
  }).join('');
}
