import type { Dataset } from '../../domain/dataset.ts';
import type { Lever } from '../../domain/scenario/lever.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';

/** Returns the parts that are bought from somebody and of which no lane has a price on file. */
export function findUnpricedParts(network: Pick<SupplyNetwork, UsedColumns>): ReadonlySet<string> {
  const unpriced = new Set<string>();
  const priced = new Set<string>();
  for (let lane = 0; lane < network.laneCount; lane++) {
    const { partNumber } = network.parts[network.groupPart[network.laneGroup[lane]!]!]!;
    (Number.isNaN(network.lanePrice[lane]!) ? unpriced : priced).add(partNumber);
  }
  return new Set([...unpriced].filter((part) => !priced.has(part)));
}
type UsedColumns = 'parts' | 'laneCount' | 'laneGroup' | 'groupPart' | 'lanePrice';

/** Returns what a report of moves says of parts without a price: those of which none was suggested, and those that a move of the scenario buys. */
export function notePrices(
  withoutPrice: readonly string[],
  levers: readonly Lever[],
  unpriced: ReadonlySet<string>,
): string[] {
  const bought = levers.flatMap((lever) =>
    (lever.kind === 'buffer-stock' || lever.kind === 'second-source') && unpriced.has(lever.partNumber)
      ? [lever.partNumber]
      : [],
  );
  const parts = [...new Set(bought)];
  return [
    ...(withoutPrice.length === 0
      ? []
      : [
          `No stock and no other source of ${withoutPrice.join(', ')} is suggested: no price is on file, so what it would cost is not known.`,
        ]),
    ...(parts.length === 0
      ? []
      : [
          `No price of ${parts.join(', ')} is on file: what moves that buy it cost is not known, and they look too cheap here.`,
        ]),
  ];
}

/** Returns what a report of moves says of products whose lost sales no run can value: what a move saves of them is in none of its figures. */
export function noteUnvalued(
  { products, parts }: Pick<SupplyNetwork, 'products' | 'parts'>,
  dataset: Pick<Dataset, 'parts'>,
): string[] {
  const margins = new Map(dataset.parts.map(({ partNumber, unitMargin }) => [partNumber, unitMargin]));
  const silent = products.flatMap(({ part, yearlyUnits, revenue }) => {
    const { partNumber } = parts[part]!;
    const isValued = yearlyUnits !== null && (revenue !== null || (margins.get(partNumber) ?? null) !== null);
    return isValued ? [] : [partNumber];
  });
  if (silent.length === 0 || silent.length === products.length) return [];
  return [
    `What moves save of sales of ${silent.join(', ')} is in no figure, for want of a price or a demand on file: a move that is not chosen may be worth its cost.`,
  ];
}
