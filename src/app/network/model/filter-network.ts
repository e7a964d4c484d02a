import { EVIDENCE_KINDS } from '../../../domain/closed-lists.ts';
import { tracePaths } from '../../../engine/layout/trace-paths.ts';
import { parseFacet, parseList } from '../../address-lists.ts';
import { FILL_NAMES } from '../../words/fill-words.ts';
import type { NetworkModel } from './network-model.ts';
import { listArcs } from './network-model.ts';
import { NOT_KNOWN } from './network-groups.ts';
import type { NetworkSearch } from './network-search.ts';

/** Result of a filter: 1 for each node shown, and how many meet the filter themselves. */
export type FilteredNodes = { isShown: Uint8Array; shown: number; matched: number; isFiltered: boolean };

/**
 * Narrows the network to the sources within every filter and the ways from them to the products; with a product, to its own part of the network.
 * Without filters everything is shown.
 */
export function filterNetwork(model: NetworkModel, search: NetworkSearch): FilteredNodes {
  const { picture, graph, arcs } = model;
  const conditions = listConditions(model, search);
  const within = search.product === undefined ? undefined : traceProduct(model, search.product);
  if (conditions.length === 0 && within === undefined) {
    const all = new Uint8Array(picture.nodeCount).fill(1);
    return { isShown: all, shown: picture.nodeCount, matched: picture.nodeCount, isFiltered: false };
  }
  const matching: number[] = [];
  for (let node = 0; node < picture.nodeCount; node++) {
    if (within?.[node] !== 0 && conditions.every((holds) => holds(node))) matching.push(node);
  }
  const isShown =
    conditions.length === 0 && within !== undefined
      ? within
      : tracePaths(graph, arcs, matching, 'downstream', within).nodes;
  return {
    isShown,
    shown: isShown.reduce((sum, one) => sum + one, 0),
    matched: matching.length,
    isFiltered: true,
  };
}

/** 1 for each node in the product; none if it is not in the network. */
function traceProduct({ picture, graph, arcs }: NetworkModel, partNumber: string): Uint8Array {
  const product = picture.products.find(({ part }) => picture.parts[part]?.partNumber === partNumber);
  return tracePaths(graph, arcs, product?.nodes ?? [], 'upstream').nodes;
}

type Condition = (node: number) => boolean;

function listConditions(model: NetworkModel, search: NetworkSearch): Condition[] {
  const { picture, nodeFill } = model;
  const conditions: Condition[] = [];
  const fills = parseFacet(search.facet);
  if (fills.length > 0) {
    const rows = new Set(fills.map((fill) => FILL_NAMES.indexOf(fill)));
    conditions.push((node) => rows.has(nodeFill[node] ?? -1));
  }
  const countries = new Set(parseList(search.country));
  if (countries.size > 0) {
    conditions.push((node) => countries.has(picture.countries[picture.nodeCountry[node] ?? -1] ?? NOT_KNOWN));
  }
  const elements = parseList(search.element);
  if (elements.length > 0) {
    const rows = picture.partElements.map((own) => elements.some((element) => own.includes(element)));
    conditions.push((node) => rows[picture.nodePart[node] ?? -1] ?? false);
  }
  const measures = parseList(search.measure);
  if (measures.length > 0) {
    const laws = picture.laws.map((ids) => measures.some((measure) => ids.includes(measure)));
    conditions.push((node) =>
      listArcs(model, node, 'out').some((arc) => (picture.arcHits[arc] ?? 0) !== 0 && laws[picture.arcLaw[arc] ?? 0]),
    );
  }
  const evidence = parseList(search.evidence);
  if (evidence.length > 0) {
    const codes = EVIDENCE_KINDS.map((kind) => evidence.includes(kind));
    conditions.push((node) => listArcs(model, node, 'out').some((arc) => codes[picture.arcEvidence[arc] ?? -1]));
  }
  return conditions;
}
