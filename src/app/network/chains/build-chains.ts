import type { NetworkModel } from '../model/network-model.ts';
import { nameGoods } from '../../../documents/words/name-goods.ts';
import type { ChainPart } from '../../../engine/explorer/chain-facts.ts';
import { buildRow } from './build-rows.ts';
import { buildSources } from './build-sources.ts';
import type { ChainLink, ChainRow, Chains } from './chain-types.ts';
import { type RowGroup, chooseRowParts } from './choose-row-parts.ts';

/** More than this stand in no column; the rest is folded and counted. */
export const MOST_IN_COLUMN = 15;

/**
 * Returns the first view of the network: exposed parts, the largest money first, their upstream, their users, and how many parts are not drawn,
 * by reason. Same model and parts, same chains.
 */
export function buildChains(model: NetworkModel, parts: readonly ChainPart[], mostInColumn = MOST_IN_COLUMN): Chains {
  const { picture } = model;
  const factsOf = new Map(parts.map((part) => [part.partNumber, part]));
  const readFacts = (row: number) => factsOf.get(picture.parts[row]?.partNumber ?? '');
  const chosen = chooseRowParts(picture, (row, group) => {
    const risk = readFacts(row)?.revenueAtRisk;
    return (group === 'now' ? risk?.possible : risk?.ifPausedBack) ?? 0;
  });
  const priced = new Set(
    picture.products.flatMap(({ part, revenue }) => (revenue === null ? [] : [picture.parts[part]?.partNumber ?? ''])),
  );
  const makersOf = Map.groupBy(picture.nodePart.keys(), (node) => picture.nodePart[node] ?? -1);
  const build = (group: RowGroup) =>
    chosen[group].flatMap((part) => {
      const facts = readFacts(part);
      return facts === undefined ? [] : [buildRow(model, { facts, group, makers: makersOf.get(part) ?? [] }, priced)];
    });
  const now = build('now');
  const suspended = build('suspended');
  const rows = [...now, ...suspended].slice(0, mostInColumn);
  const behind = buildSources(model, rows, mostInColumn);
  const products = listProducts(model, rows);
  const shown = products.slice(0, mostInColumn);
  const isShown = new Set(shown.map(({ partNumber }) => partNumber));
  return {
    rows,
    sources: behind.sources,
    products: shown,
    links: [...behind.links, ...rows.flatMap((row) => linkProducts(row, isShown))],
    ledger: countParts(parts, [...now, ...suspended], rows.length),
    counts: {
      now: now.length,
      suspended: suspended.length,
      foldedSources: behind.folded,
      foldedProducts: products.length - shown.length,
    },
    makersNow: uniteMakers(now),
    apart: chosen.apart,
  };
}

/** Products above a drawn row, in the order of the workspace. */
function listProducts({ picture }: NetworkModel, rows: readonly ChainRow[]): Chains['products'] {
  const needed = new Set(rows.flatMap(({ products }) => products));
  return picture.products.flatMap(({ part }) => {
    const found = picture.parts[part];
    if (found === undefined || !needed.has(found.partNumber)) return [];
    return [{ key: `product:${found.partNumber}`, partNumber: found.partNumber, name: nameGoods(found) }];
  });
}

function linkProducts({ key, products, isEstimated, fill }: ChainRow, isShown: ReadonlySet<string>): ChainLink[] {
  return products.flatMap((product) =>
    isShown.has(product) ? [{ from: key, to: `product:${product}`, isEstimated, fill }] : [],
  );
}

function countParts(parts: readonly ChainPart[], rows: readonly ChainRow[], drawn: number): Chains['ledger'] {
  const isRow = new Set(rows.map(({ partNumber }) => partNumber));
  const others = parts.filter(({ partNumber }) => !isRow.has(partNumber));
  const count = (isOf: (part: ChainPart) => boolean) => others.filter(isOf).length;
  const cannotBeJudged = count(({ fill }) => fill === 'cannotBeJudged');
  const notExposed = count(({ fill }) => fill === 'notExposed');
  return {
    total: parts.length,
    drawn,
    folded: rows.length - drawn,
    foldedUnknown: rows.slice(drawn).filter(({ money }) => money === null).length,
    more: others.length - cannotBeJudged - notExposed,
    cannotBeJudged,
    notExposed,
  };
}

function uniteMakers(rows: readonly ChainRow[]): Chains['makersNow'] {
  return {
    named: new Set(rows.flatMap(({ makers }) => makers.named)).size,
    hasUnnamed: rows.some(({ makers }) => makers.hasUnnamed),
    isAbroad: rows.some(({ makers }) => makers.isAbroad),
    isFromChina: rows.some(({ makers }) => makers.isFromChina),
    isUnplaced: rows.some(({ makers }) => makers.isUnplaced),
  };
}
