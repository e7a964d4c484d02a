import type { Dataset } from '../../domain/dataset.ts';
import type { Lever } from '../../domain/scenario/lever.ts';
import { noteOpenSupply } from '../network/open-supply.ts';
import { createReportingMoney } from '../network/reporting-money.ts';
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

/** A product whose lost sales no run can value, and whether for want of a rate of its currency alone. */
type Unvalued = { readonly partNumber: string; readonly lacksRate: boolean };

/** Returns the products whose lost sales no run can value. */
export function findUnvalued(
  { products, parts }: Pick<SupplyNetwork, 'products' | 'parts'>,
  dataset: Pick<Dataset, 'parts' | 'rates' | 'settings'>,
): Unvalued[] {
  const toMoney = createReportingMoney(dataset);
  // A margin in a currency without a rate is no money, as a price in it is none.
  const margins = new Map(
    dataset.parts.map(({ partNumber, unitMargin, currency }) => [partNumber, toMoney(unitMargin, currency)]),
  );
  const amounts = new Map(dataset.parts.map((part) => [part.partNumber, part.unitPrice ?? part.unitMargin]));
  return products.flatMap(({ part, yearlyUnits, revenue }) => {
    const { partNumber } = parts[part]!;
    const isValued = yearlyUnits !== null && (revenue !== null || !Number.isNaN(margins.get(partNumber) ?? Number.NaN));
    return isValued
      ? []
      : [{ partNumber, lacksRate: yearlyUnits !== null && (amounts.get(partNumber) ?? null) !== null }];
  });
}

/** Returns what a report of moves says of products whose lost sales no run can value: what a move saves of them is in none of its figures. */
export function noteUnvalued(
  network: Pick<SupplyNetwork, 'products' | 'parts'>,
  dataset: Pick<Dataset, 'parts' | 'rates' | 'settings'>,
): string[] {
  const silent = findUnvalued(network, dataset);
  if (silent.length === network.products.length) return [];
  const say = (wanted: string, lacksRate: boolean): string[] => {
    const names = silent.filter((one) => one.lacksRate === lacksRate).map(({ partNumber }) => partNumber);
    return names.length === 0
      ? []
      : [
          `What moves save of sales of ${names.join(', ')} is in no figure, for want of ${wanted} on file: a move that is not chosen may be worth its cost.`,
        ];
  };
  return [...say('a price or a demand', false), ...say('a rate of its currency', true)];
}

/** Returns what a report of moves says of parts made of nothing that is on file: no run stops them, so no move is suggested or weighed for what they need. */
export function noteBare(network: SupplyNetwork, dataset: Dataset, nodeUnits: Float64Array): string[] {
  const notes = noteOpenSupply(network, dataset, { group: () => false, node: (node) => nodeUnits[node]! > 0 });
  const bare = notes.flatMap((note) => (note.code === 'inputs-not-on-file' ? note.facts.parts : []));
  if (bare.length === 0) return [];
  return [
    `What goes into ${bare.join(', ')} is not on file: no run stops it, and no move is weighed for what it needs.`,
  ];
}
