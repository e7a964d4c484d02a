import { EVIDENCE_KINDS } from '../../../domain/closed-lists.ts';
import { COLUMN_OF_STAGE } from '../../../domain/column-stages.ts';
import { tracePaths } from '../../../engine/layout/trace-paths.ts';
import type { NetworkModel } from '../model/network-model.ts';
import { listArcs } from '../model/network-model.ts';
import { getNodeCountry } from '../model/node-text.ts';
import { dropTypicalMark } from '../../../domain/virtual-ids.ts';
import { nameGoods } from '../../../documents/words/name-goods.ts';
import { type ChainLink, type ChainRow, type ChainSource, SOURCE_COLUMNS } from './chain-types.ts';
import { isHit } from './choose-row-parts.ts';

const ESTIMATED = EVIDENCE_KINDS.indexOf('inferred');

/** A choke point stands behind at least so many rows. */
const LEAST_BEHIND = 2;

/** Returns the plants behind some rows, those behind most rows first, with the kept way from each to the next. */
export function buildSources(
  model: NetworkModel,
  rows: readonly ChainRow[],
  mostInColumn: number,
): { sources: ChainSource[]; links: ChainLink[]; folded: number } {
  const { graph, arcs, picture } = model;
  const ofRow = new Map<number, string>();
  for (const row of rows) for (const node of row.nodes) if (!ofRow.has(node)) ofRow.set(node, row.key);
  const rowsBehind = rows.map((row) => ({ row, reached: tracePaths(graph, arcs, row.nodes, 'upstream').nodes }));
  const inChain = Uint8Array.from(picture.nodePart, (_part, node) =>
    rowsBehind.some(({ reached }) => reached[node] === 1) ? 1 : 0,
  );
  const all = groupNodes(model, inChain, ofRow).map((source) => {
    const reached = rowsBehind.filter((one) => source.nodes.some((node) => one.reached[node] === 1));
    const isNow = ({ row }: (typeof reached)[number]) => row.group === 'now';
    return {
      ...source,
      reaches: reached.map(({ row }) => row.key),
      behind: reached.filter(isNow).map(({ row }) => row.key),
    };
  });
  const now = rows.filter(({ group }) => group === 'now').length;
  const sources = Object.values(Object.groupBy(all, ({ column }) => column)).flatMap((column) =>
    column
      .toSorted(
        (a, b) =>
          b.behind.length - a.behind.length ||
          Number(b.isNamed) - Number(a.isNamed) ||
          (a.key < b.key ? -1 : a.key > b.key ? 1 : 0),
      )
      .slice(0, mostInColumn)
      .map((source) => ({
        ...source,
        isChoke: source.isNamed && source.behind.length >= LEAST_BEHIND && source.behind.length * 2 > now,
      })),
  );
  return { sources, links: linkSources(model, { sources, rows, inChain }), folded: all.length - sources.length };
}

type Gathered = Omit<ChainSource, 'reaches' | 'behind' | 'isChoke'>;

/** Nodes behind the rows by stage, maker and place; shippers of a row stand in the row. */
function groupNodes(model: NetworkModel, inChain: Uint8Array, ofRow: ReadonlyMap<number, string>): Gathered[] {
  const { picture } = model;
  const groups = new Map<string, Gathered & { names: Set<string> }>();
  const hitParts = listHitParts(model);
  // Iron and resin stand behind everything: only what a rule reaches, or what China ships with an element that some item asks for.
  const isOfConcern = (part: number, country: string | null) =>
    hitParts.has(part) || (country === 'CN' && (picture.partElements[part] ?? []).length > 0);
  for (const [node, stage] of picture.nodeStage.entries()) {
    const column = stage === null ? undefined : SOURCE_COLUMNS.find((one) => one === COLUMN_OF_STAGE[stage]);
    const country = getNodeCountry(model, node);
    if (column === undefined || inChain[node] !== 1 || ofRow.has(node)) continue;
    if (!isOfConcern(picture.nodePart[node] ?? -1, country)) continue;
    const site = picture.sites[picture.nodeSite[node] ?? -1];
    const unseen = country === 'CN' ? 'CN' : null;
    const key = `${column}:${site?.siteId ?? `~${unseen ?? 'elsewhere'}`}`;
    const part = picture.parts[picture.nodePart[node] ?? -1];
    // In the narrowest column the words that mark an estimate would be cut: what is below them says it.
    const name = part === undefined ? '' : shortenName(dropTypicalMark(nameGoods(part)));
    const known = groups.get(key);
    if (known === undefined) {
      const place = site !== undefined ? nameSite(site) : sayUnnamed(unseen !== null, part?.inferred === true);
      const where = site === undefined ? unseen : country;
      const isNamed = site !== undefined;
      groups.set(key, { key, column, name, place, country: where, isNamed, nodes: [node], names: new Set([name]) });
    } else {
      known.nodes.push(node);
      known.names.add(name);
    }
  }
  return [...groups.values()].map(({ names, ...group }) => ({
    ...group,
    name: names.size === 1 ? group.name : `${group.name} and ${String(names.size - 1)} more`,
  }));
}

function sayUnnamed(isChina: boolean, isEstimated: boolean): string {
  if (isEstimated) return isChina ? 'estimated, makers not named' : 'estimated, elsewhere, not named';
  return isChina ? 'makers not named' : 'elsewhere, makers not named';
}

function nameSite({ name, city }: { name: string; city: string | null }): string {
  return city === null || name.includes(city) ? name : `${name}, ${city}`;
}

/** A description up to its first comma: the rest tells grades apart. */
function shortenName(name: string): string {
  return name.split(', ')[0] ?? name;
}

/** Rows of parts with some source in reach of a rule. */
function listHitParts({ picture }: NetworkModel): ReadonlySet<number> {
  const hit = new Set<number>();
  for (const [arc, from] of picture.arcFrom.entries()) {
    const hits = picture.arcHits[arc] ?? 0;
    if (isHit(hits, 'now') || isHit(hits, 'suspended')) hit.add(picture.nodePart[from] ?? -1);
  }
  return hit;
}

/** Goes from each source downstream through undrawn nodes to drawn ones. */
function linkSources(
  model: NetworkModel,
  { sources, rows, inChain }: { sources: readonly ChainSource[]; rows: readonly ChainRow[]; inChain: Uint8Array },
): ChainLink[] {
  const { picture } = model;
  const isSource = new Set(sources.map(({ key }) => key));
  const drawn = new Map<number, string[]>();
  const draw = (node: number, key: string) => drawn.set(node, [...(drawn.get(node) ?? []), key]);
  for (const row of rows) for (const node of row.nodes) draw(node, row.key);
  for (const source of sources) for (const node of source.nodes) draw(node, source.key);
  return sources.flatMap((source) => {
    const found = new Map<string, boolean>();
    const met = new Set(source.nodes);
    const queue = source.nodes.map((node) => ({ node, isEstimated: false }));
    for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
      for (const arc of listArcs(model, at.node, 'out')) {
        const next = picture.arcTo[arc] ?? -1;
        if (inChain[next] !== 1) continue;
        const isEstimated = at.isEstimated || (picture.arcEvidence[arc] ?? 0) >= ESTIMATED;
        const keys = (drawn.get(next) ?? []).filter((key) => key !== source.key);
        for (const key of keys) found.set(key, (found.get(key) ?? true) && isEstimated);
        // A plant that opens a chain itself may stand before others: the way goes on behind it.
        if (met.has(next) || keys.some((key) => isSource.has(key))) continue;
        met.add(next);
        queue.push({ node: next, isEstimated });
      }
    }
    return [...found].map(([to, isEstimated]) => ({ from: source.key, to, isEstimated, fill: null }));
  });
}
