import { saveBlob } from '../../components/save-file.ts';
import { fitLook, parseLook, type Size } from '../graph/look.ts';
import { createMeasure } from '../graph/measure-text.ts';
import { readToken } from '../graph/palette-colours.ts';
import type { Marks } from '../graph/scene.ts';
import type { Measure, NetworkSearch } from '../model/network-search.ts';
import type { ItemText } from '../model/node-text.ts';
import { type Drawing, listFlowRows, listSourceRows } from '../table/table-rows.ts';
import { buildExportGraph, writeNetworkCsv } from './build-export.ts';
import { writeGexf, writeGraphml } from './write-graph-xml.ts';
import { writeSvg } from './write-svg.ts';

/** Pixels of the picture for one of the page. */
const SHARPNESS = 2;

/** A self-contained SVG as a PNG at twice its size; rejects if the browser cannot paint it. */
async function paintPng(svg: string, { width, height }: Size): Promise<Blob> {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml;charset=utf-8' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * SHARPNESS;
    canvas.height = height * SHARPNESS;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('This browser draws no pictures.');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('The picture is too large for this browser.');
    return blob;
  } finally {
    URL.revokeObjectURL(url);
  }
}

export type ExportKind = 'svg' | 'png' | 'csv' | 'gexf' | 'graphml';

/** What a picture of a drawing needs besides: its labels, marks and measure, and the part looked at. */
type Labelled = {
  readonly labelOf: (item: number) => ItemText;
  readonly marks: Marks;
  readonly measure: Measure;
  readonly search: Pick<NetworkSearch, 'at'>;
};

/** Frame of an exported picture. */
const FRAME = { width: 1400, height: 860 };

/** Writes one kind of file of the drawing and hands it to the person; nothing leaves the browser. */
export async function saveNetwork(
  kind: ExportKind,
  explorer: Drawing & Labelled,
  { stem, title, header }: { stem: string; title: string; header: readonly (readonly [string, string])[] },
): Promise<void> {
  const { model, rendering, measure } = explorer;
  if (kind === 'svg' || kind === 'png') {
    const { svg, size } = writeSvg({
      rendering,
      look: parseLook(explorer.search.at) ?? fitLook(rendering, FRAME),
      frame: FRAME,
      marks: explorer.marks,
      nameOf: explorer.labelOf,
      measure: createMeasure(),
      readToken,
      title,
      lines: header.slice(1).map(([name, value]) => `${name}: ${value}`),
    });
    saveBlob(
      `${stem}.${kind}`,
      kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await paintPng(svg, size),
    );
    return;
  }
  const graph = buildExportGraph(header, listSourceRows(explorer), listFlowRows(explorer), {
    measure,
    currency: model.picture.currency,
  });
  const text = kind === 'csv' ? writeNetworkCsv(graph) : kind === 'gexf' ? writeGexf(graph) : writeGraphml(graph);
  saveBlob(`${stem}.${kind}`, new Blob([text], { type: kind === 'csv' ? 'text/csv' : 'application/xml' }));
}
