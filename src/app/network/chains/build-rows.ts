import { nameGoods } from '../../../documents/words/name-goods.ts';
import { EVIDENCE_KINDS } from '../../../domain/closed-lists.ts';
import type { ChainPart } from '../../../engine/explorer/chain-facts.ts';
import { listArcs, type NetworkModel } from '../model/network-model.ts';
import { getNodeCountry } from '../model/node-text.ts';
import type { ChainRow, Makers, OtherSource } from './chain-types.ts';
import { isHit, type RowGroup } from './choose-row-parts.ts';

const CHINA = 'CN';
const ESTIMATED = EVIDENCE_KINDS.indexOf('inferred');

/** A list without repetition, in the order of first appearance. */
function unite<T>(list: readonly T[]): T[] {
  return [...new Set(list)];
}

/** Returns the row of a part shipped by the nodes `makers`. `priced` are the products with a known revenue: without one of them its money is not known. */
export function buildRow(
  model: NetworkModel,
  { facts, group, makers }: { facts: ChainPart; group: RowGroup; makers: readonly number[] },
  priced: ReadonlySet<string>,
): ChainRow {
  const { picture } = model;
  const arcs = makers.flatMap((node) => [...listArcs(model, node, 'out')]);
  const hit = arcs.filter((arc) => isHit(picture.arcHits[arc] ?? 0, group));
  const nodes = unite(hit.map((arc) => picture.arcFrom[arc] ?? -1));
  const buyers = unite(hit.map((arc) => picture.arcTo[arc] ?? -1));
  const wait = facts.waitWeeks?.median ?? null;
  const isShort = group === 'now' && facts.weeksOfCover !== null && wait !== null && facts.weeksOfCover < wait;
  const { sure, possible, ifPausedBack } = facts.revenueAtRisk;
  return {
    key: `row:${facts.partNumber}`,
    partNumber: facts.partNumber,
    name: nameGoods(facts),
    group,
    fill: group === 'suspended' ? 'ifPausedBack' : sure > 0 || facts.fill === 'surely' ? 'surely' : 'possibly',
    moneyIsLeast: facts.products.some((product) => !priced.has(product)),
    money: facts.products.some((product) => priced.has(product))
      ? group === 'suspended'
        ? ifPausedBack
        : possible
      : null,
    coverWeeks: facts.weeksOfCover,
    coverIsMost: facts.quantityIsLeast,
    waitWeeks: wait,
    waitIsOpenEnded: facts.waitIsOpenEnded,
    isShort,
    stage: picture.nodeStage[nodes[0] ?? -1] ?? null,
    isEstimated: hit.every((arc) => (picture.arcEvidence[arc] ?? 0) >= ESTIMATED),
    makers: gatherMakers(model, { arcs, hit, nodes, buyers }),
    nodes,
    buyers: {
      names: unite(buyers.map((node) => nameGoods(picture.parts[picture.nodePart[node] ?? -1] ?? facts))),
      places: unite(buyers.map((node) => describeSite(model, node))),
    },
    products: [...facts.products],
  };
}

/** The site of a node with its country, such as "Hanau DE"; an unnamed source is its country. */
export function describeSite(model: NetworkModel, node: number): string {
  const site = model.picture.sites[model.picture.nodeSite[node] ?? -1];
  const country = getNodeCountry(model, node);
  if (site === undefined) return country === null ? 'source not known' : `maker not named ${country}`;
  return [site.name, country].filter((piece) => piece !== null).join(' ');
}

function gatherMakers(
  model: NetworkModel,
  { arcs, hit, nodes, buyers }: Record<'arcs' | 'hit' | 'nodes' | 'buyers', readonly number[]>,
): Makers {
  const { picture } = model;
  const countries = nodes.map((node) => getNodeCountry(model, node));
  const inChina = nodes.filter((_, at) => countries[at] === CHINA);
  const named = inChina.flatMap((node) => {
    const site = picture.sites[picture.nodeSite[node] ?? -1];
    return site === undefined ? [] : [site.supplierId ?? site.siteId];
  });
  const isHitArc = new Set(hit);
  const sent = hit.map((arc) => ({
    country: getNodeCountry(model, picture.arcFrom[arc] ?? -1),
    leaves: picture.countries[picture.arcExporter[arc] ?? -1] ?? null,
  }));
  // Whoever is elsewhere and has goods sent from China deals in them: a file says where the dealer is, not the maker.
  const isDealt = ({ country, leaves }: (typeof sent)[number]) => country !== CHINA && leaves === CHINA;
  const leaving = sent.filter((one) => one.country === null || isDealt(one)).map(({ leaves }) => leaves);
  const beside = arcs.filter((arc) => !isHitArc.has(arc) && buyers.includes(picture.arcTo[arc] ?? -1));
  return {
    named: unite(named),
    hasUnnamed: inChina.some((node) => (picture.nodeSite[node] ?? -1) < 0),
    share: spanShares(picture, hit, buyers),
    isAbroad: sent.some((one) => one.country !== null && one.country !== CHINA && !isDealt(one)),
    isFromChina: leaving.includes(CHINA),
    isUnplaced: leaving.some((country) => country !== CHINA),
    others: unite(beside.map((arc) => picture.arcFrom[arc] ?? -1))
      .map((node) => nameOther(model, node, beside))
      .toSorted((a, b) => (b.share ?? 0) - (a.share ?? 0)),
  };
}

/** The share of some arcs in each buyer's need, from the least to the most; null if one of them has no known share. */
function spanShares(
  picture: NetworkModel['picture'],
  arcs: readonly number[],
  buyers: readonly number[],
): Makers['share'] {
  const sums = buyers.map((buyer) =>
    arcs
      .filter((arc) => picture.arcTo[arc] === buyer)
      .reduce((sum, arc) => sum + (picture.arcShare[arc] ?? Number.NaN), 0),
  );
  if (sums.length === 0 || sums.some((sum) => Number.isNaN(sum))) return null;
  return { low: Math.min(1, ...sums), high: Math.min(1, Math.max(...sums)) };
}

function nameOther(model: NetworkModel, node: number, arcs: readonly number[]): OtherSource {
  const { picture } = model;
  const shares = arcs.filter((arc) => picture.arcFrom[arc] === node).map((arc) => picture.arcShare[arc] ?? Number.NaN);
  const share = Math.max(...shares);
  return {
    name: picture.sites[picture.nodeSite[node] ?? -1]?.name ?? 'not named',
    country: getNodeCountry(model, node),
    share: Number.isNaN(share) ? null : share,
  };
}
