import { DirectedGraph } from 'graphology';
import * as gexf from 'graphology-gexf/browser';
import * as graphml from 'graphology-graphml/browser';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { buildRendering } from '../../../src/app/network/model/build-rendering.ts';
import { buildExportGraph, writeNetworkCsv } from '../../../src/app/network/export/build-export.ts';
import { writeGexf, writeGraphml } from '../../../src/app/network/export/write-graph-xml.ts';
import { writeSvg } from '../../../src/app/network/export/write-svg.ts';
import { fitLook } from '../../../src/app/network/graph/look.ts';
import { formNetworkGroups } from '../../../src/app/network/model/network-groups.ts';
import { createItemNames } from '../../../src/app/network/model/node-text.ts';
import { listFlowRows, listSourceRows } from '../../../src/app/network/table/table-rows.ts';
import { drawCompany } from '../../engine/explorer/section-8.ts';
import { measureOf, modelOf } from './picture-from-text.ts';

const FRAME = { width: 900, height: 500 };
const NASTY = '=SUM("<a&b>\u0001\n磁体") مغناطيس';

/** The worked example with one description that no format may trip over. */
function drawNasty() {
  const picture = drawCompany();
  const parts = picture.parts.map((part) => (part.partNumber === 'ANODE' ? { ...part, description: NASTY } : part));
  const model = modelOf({ ...picture, parts });
  const groups = formNetworkGroups(model.shape, undefined);
  const isShown = new Uint8Array(picture.nodeCount).fill(1);
  const rendering = buildRendering(model, {
    groups,
    place: picture.nodePlace,
    isShown,
    open: [],
    measure: measureOf(model),
  });
  const nameOf = createItemNames(model, rendering, groups, undefined, undefined);
  return { model, groups, rendering, nameOf, territories: undefined };
}

const drawn = drawNasty();
const header = [
  ['Workspace', 'Example'],
  ['Data are', 'DEMO, FICTIONAL'],
  ['Law date', '2026-11-24'],
] as const;
const graph = buildExportGraph(header, listSourceRows(drawn), listFlowRows(drawn), {
  measure: 'spend',
  currency: 'EUR',
});
const cleaned = NASTY.replace('\u0001', '');

function parseXml(text: string): Document {
  const parsed = new DOMParser().parseFromString(text, 'application/xml');
  expect(parsed.querySelector('parsererror')).toBeNull();
  return parsed;
}

describe(writeGexf, () => {
  it('is read by another library as the same graph', () => {
    const read = gexf.parse(DirectedGraph, writeGexf(graph), { addMissingNodes: false });
    expect([read.type, read.order, read.size]).toStrictEqual(['directed', 14, 13]);
    expect(read.getNodeAttributes('ANODE-CN/ANODE')).toMatchObject({
      label: cleaned,
      country: 'CN',
      tier: 1,
      spend_a_year_EUR: 2400,
      rule: 'unconfirmed',
    });
    expect(read.getEdgeAttributes('MAGNET-CN/EPS-MAGNET', 'MOTOR-HU/EPS-MOTOR')).toMatchObject({
      evidence: 'declared',
      value_a_year_EUR: 90,
    });
  });

  it('is read back with every source, flow and figure', () => {
    const xml = parseXml(writeGexf(graph));
    expect(xml.querySelectorAll('node')).toHaveLength(14);
    expect(xml.querySelectorAll('edge')).toHaveLength(13);
    const titles = new Map(
      Array.from(xml.querySelectorAll('attributes[class=node] attribute'), (one) => [
        one.getAttribute('title'),
        one.getAttribute('id'),
      ]),
    );
    const anode = xml.querySelector('node[id="ANODE-CN/ANODE"]');
    const read = (title: string) =>
      anode?.querySelector(`attvalue[for="${titles.get(title) ?? ''}"]`)?.getAttribute('value');
    expect(anode?.getAttribute('label')).toBe(cleaned);
    expect([read('country'), read('tier'), read('exposure'), read('spend_a_year_EUR'), read('rule')]).toStrictEqual([
      'CN',
      '1',
      'if suspended rules return',
      '2400',
      'unconfirmed',
    ]);
    expect(xml.querySelector('description')?.textContent).toContain('DEMO, FICTIONAL');
  });

  it('joins only nodes that it has', () => {
    const xml = parseXml(writeGexf(graph));
    const ids = new Set(Array.from(xml.querySelectorAll('node'), (node) => node.getAttribute('id')));
    for (const edge of xml.querySelectorAll('edge')) {
      expect(ids.has(edge.getAttribute('source')) && ids.has(edge.getAttribute('target'))).toBe(true);
    }
  });
});

describe(writeGraphml, () => {
  it('is read by another library as the same graph', () => {
    const read = graphml.parse(DirectedGraph, writeGraphml(graph));
    expect([read.order, read.size]).toStrictEqual([14, 13]);
    expect(read.getNodeAttributes('ANODE-CN/ANODE')).toMatchObject({ country: 'CN', tier: 1, spend_a_year_EUR: 2400 });
    expect(read.getEdgeAttributes('MAGNET-CN/EPS-MAGNET', 'MOTOR-HU/EPS-MOTOR')).toMatchObject({
      value_a_year_EUR: 90,
    });
    expect(read.getNodeAttributes('ANODE-KR/ANODE')).not.toHaveProperty('rule');
  });

  it('is read back with its keys, and leaves out what is not known', () => {
    const xml = parseXml(writeGraphml(graph));
    const keyOf = (name: string, kind: string) =>
      Array.from(xml.querySelectorAll(`key[for=${kind}]`)).find((key) => key.getAttribute('attr.name') === name)?.id ??
      '';
    const flow = Array.from(xml.querySelectorAll('edge')).find(
      (edge) => edge.getAttribute('source') === 'MAGNET-CN/EPS-MAGNET',
    );
    expect(flow?.getAttribute('target')).toBe('MOTOR-HU/EPS-MOTOR');
    expect(flow?.querySelector(`data[key="${keyOf('evidence', 'edge')}"]`)?.textContent).toBe('declared');
    expect(flow?.querySelector(`data[key="${keyOf('value_a_year_EUR', 'edge')}"]`)?.textContent).toBe('90');
    const korea = xml.querySelector('node[id="ANODE-KR/ANODE"]');
    expect(korea?.querySelector(`data[key="${keyOf('rule', 'node')}"]`)).toBeNull();
    expect(xml.querySelector('desc')?.textContent).toContain('Law date: 2026-11-24');
  });
});

describe(writeNetworkCsv, () => {
  it('is read back as header, sources and flows, with no formula in it', () => {
    const rows = Papa.parse<string[]>(writeNetworkCsv(graph)).data;
    expect(rows[2]).toStrictEqual(['Data are', 'DEMO, FICTIONAL']);
    const at = rows.findIndex(([first]) => first === 'source');
    const anode = rows.find(([first]) => first === 'ANODE-CN/ANODE') ?? [];
    expect(anode[1]).toBe(`'${NASTY}`);
    expect(anode[rows[at]?.indexOf('lost_or_if_paused_back') ?? -1]).toBe('1');
    expect(rows.filter(([first]) => first?.includes('/') === true)).toHaveLength(14 + 13);
    expect(rows.some(([from, to]) => from === 'MOTOR-HU/EPS-MOTOR' && to === 'OWN-DE/CAR')).toBe(true);
  });
});

describe(writeSvg, () => {
  it('stands alone: sound XML with title, dates, mark, legend and the colours of the theme', () => {
    const { svg, size } = writeSvg({
      rendering: drawn.rendering,
      look: fitLook(drawn.rendering, FRAME),
      frame: FRAME,
      marks: {},
      nameOf: drawn.nameOf,
      measure: (text) => text.length * 6,
      readToken: (name) => (name === '--sure' ? '#b4571b' : '#123456'),
      title: 'Supply network of <Example> & Co',
      lines: header.map(([name, value]) => `${name}: ${value}`),
    });
    const xml = parseXml(svg);
    expect(xml.documentElement.getAttribute('width')).toBe(String(size.width));
    const texts = Array.from(xml.querySelectorAll('text'), (text) => text.textContent);
    expect(texts).toContain('Supply network of <Example> & Co');
    expect(texts).toContain('Data are: DEMO, FICTIONAL');
    expect(texts).toContain('cannot be judged');
    expect(texts).toContain('Car C');
    expect(svg).toContain('#b4571b');
    expect(svg).not.toMatch(/NaN|undefined|var\(/);
  });
});
