import type { ExportCell, ExportColumn } from '../../../domain/tables/export-table.ts';

/** A node or arc of an exported graph: its name and the words on it, by column; null: not known. */
export type GraphNode = { readonly id: string; readonly label: string; readonly values: readonly ExportCell[] };
export type GraphArc = {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly values: readonly ExportCell[];
};
export type ExportGraph = {
  /** Basis of the figures: name and value. */
  readonly header: readonly (readonly [string, string])[];
  readonly nodeColumns: readonly ExportColumn[];
  readonly nodes: readonly GraphNode[];
  readonly arcColumns: readonly ExportColumn[];
  readonly arcs: readonly GraphArc[];
};

type Field = { readonly id: string; readonly name: string; readonly isNumber: boolean };

/** The graph as GEXF 1.3; unknown attributes have no value. */
export function writeGexf({ header, nodeColumns, nodes, arcColumns, arcs }: ExportGraph): string {
  const nodeFields = listFields(nodeColumns);
  const arcFields = listFields(arcColumns);
  const declare = (fields: readonly Field[], kind: string) =>
    `<attributes class="${kind}">${fields
      .map(
        ({ id, name, isNumber }) =>
          `<attribute id="${id}" title="${escapeXml(name)}" type="${isNumber ? 'double' : 'string'}"/>`,
      )
      .join('')}</attributes>`;
  const values = (fields: readonly Field[], one: GraphNode | GraphArc) =>
    fields
      .flatMap(({ id }, at) => {
        const value = one.values[at];
        return value === null || value === undefined ? [] : [`<attvalue for="${id}" value="${escapeXml(value)}"/>`];
      })
      .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<meta><creator>Lodestone</creator><description>${escapeXml(describeHeader(header))}</description></meta>`,
    '<graph defaultedgetype="directed">',
    declare(nodeFields, 'node'),
    declare(arcFields, 'edge'),
    '<nodes>',
    ...nodes.map(
      (node) =>
        `<node id="${escapeXml(node.id)}" label="${escapeXml(node.label)}"><attvalues>${values(nodeFields, node)}</attvalues></node>`,
    ),
    '</nodes>',
    '<edges>',
    ...arcs.map(
      (arc) =>
        `<edge id="${escapeXml(arc.id)}" source="${escapeXml(arc.from)}" target="${escapeXml(arc.to)}"><attvalues>${values(arcFields, arc)}</attvalues></edge>`,
    ),
    '</edges>',
    '</graph>',
    '</gexf>',
    '',
  ].join('\n');
}

/** The graph as GraphML; unknown attributes have no value. */
export function writeGraphml({ header, nodeColumns, nodes, arcColumns, arcs }: ExportGraph): string {
  const nodeFields = listFields(nodeColumns).map((field) => ({ ...field, id: `n${field.id}` }));
  const arcFields = listFields(arcColumns).map((field) => ({ ...field, id: `e${field.id}` }));
  const declare = (fields: readonly Field[], kind: string) =>
    fields.map(
      ({ id, name, isNumber }) =>
        `<key id="${id}" for="${kind}" attr.name="${escapeXml(name)}" attr.type="${isNumber ? 'double' : 'string'}"/>`,
    );
  const values = (fields: readonly Field[], one: GraphNode | GraphArc) =>
    fields
      .flatMap(({ id }, at) => {
        const value = one.values[at];
        return value === null || value === undefined ? [] : [`<data key="${id}">${escapeXml(value)}</data>`];
      })
      .join('');
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `<desc>${escapeXml(describeHeader(header))}</desc>`,
    '<key id="label" for="node" attr.name="label" attr.type="string"/>',
    ...declare(nodeFields, 'node'),
    ...declare(arcFields, 'edge'),
    '<graph id="network" edgedefault="directed">',
    ...nodes.map(
      (node) =>
        `<node id="${escapeXml(node.id)}"><data key="label">${escapeXml(node.label)}</data>${values(nodeFields, node)}</node>`,
    ),
    ...arcs.map(
      (arc) =>
        `<edge id="${escapeXml(arc.id)}" source="${escapeXml(arc.from)}" target="${escapeXml(arc.to)}">${values(arcFields, arc)}</edge>`,
    ),
    '</graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function describeHeader(header: ExportGraph['header']): string {
  return header.map(([name, value]) => `${name}: ${value}`).join('\n');
}

function listFields(columns: readonly ExportColumn[]): Field[] {
  return columns.map(({ name, kind }, at) => ({
    id: String(at),
    name,
    isNumber: kind === 'number' || kind === 'share' || kind === 'money',
  }));
}

/** Text safe inside of XML; characters outside XML 1.0 are left out. */
export function escapeXml(value: string | number): string {
  return (
    String(value)
      .replaceAll(/[^\t\n\r\p{L}\p{M}\p{N}\p{P}\p{S}\p{Z}\p{Cf}]/gu, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // In an attribute a reader takes them for spaces.
      .replaceAll('\n', '&#10;')
      .replaceAll('\r', '&#13;')
      .replaceAll('\t', '&#9;')
  );
}
