/** A node or arc of an exported graph: what it is called and what is told of it; null: not known. */
export type GraphNode = { id: string; label: string; values: Readonly<Record<string, string | number | null>> };
export type GraphArc = {
  id: string;
  from: string;
  to: string;
  values: Readonly<Record<string, string | number | null>>;
};
export type ExportGraph = {
  /** What the figures rest on: name and value. */
  header: readonly (readonly [string, string])[];
  nodes: readonly GraphNode[];
  arcs: readonly GraphArc[];
};

type Field = { id: string; name: string; isNumber: boolean };

/** The graph as GEXF 1.3; what is not known has no value. */
export function writeGexf({ header, nodes, arcs }: ExportGraph): string {
  const nodeFields = listFields(nodes);
  const arcFields = listFields(arcs);
  const declare = (fields: readonly Field[], kind: string) =>
    `<attributes class="${kind}">${fields
      .map(
        ({ id, name, isNumber }) =>
          `<attribute id="${id}" title="${escapeXml(name)}" type="${isNumber ? 'double' : 'string'}"/>`,
      )
      .join('')}</attributes>`;
  const values = (fields: readonly Field[], one: GraphNode | GraphArc) =>
    fields
      .flatMap(({ id, name }) => {
        const value = one.values[name];
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

/** The graph as GraphML; what is not known has no value. */
export function writeGraphml({ header, nodes, arcs }: ExportGraph): string {
  const nodeFields = listFields(nodes).map((field) => ({ ...field, id: `n${field.id}` }));
  const arcFields = listFields(arcs).map((field) => ({ ...field, id: `e${field.id}` }));
  const declare = (fields: readonly Field[], kind: string) =>
    fields.map(
      ({ id, name, isNumber }) =>
        `<key id="${id}" for="${kind}" attr.name="${escapeXml(name)}" attr.type="${isNumber ? 'double' : 'string'}"/>`,
    );
  const values = (fields: readonly Field[], one: GraphNode | GraphArc) =>
    fields
      .flatMap(({ id, name }) => {
        const value = one.values[name];
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

function listFields(rows: readonly (GraphNode | GraphArc)[]): Field[] {
  const names = Object.keys(rows[0]?.values ?? {});
  return names.map((name, at) => ({
    id: String(at),
    name,
    isNumber: rows.every(({ values }) => values[name] === null || typeof values[name] === 'number'),
  }));
}

/** Text safe inside of XML; characters that XML 1.0 does not have are left out. */
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
