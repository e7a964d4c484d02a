import type { Dataset } from '../../domain/dataset.ts';
import type { Lever } from '../../domain/scenario/lever.ts';
import type { SupplyNetwork } from '../network/supply-network.ts';
import type { MoveFigures } from './moves-report.ts';
import { findUnvalued } from './unpriced-parts.ts';

/** How the figures of a move are to be read; empty if all that it rests on is known. */
export type MoveBasis = Pick<MoveFigures, 'avoidsIs' | 'unitsAreLeast'>;

/**
 * Returns a rating of moves by the products that need their parts: what a move saves is not known where no sale of them has money, and known from
 * below where some have none; so are the units to buy where a product has no demand on file.
 */
export function createMoveRating(
  network: Pick<SupplyNetwork, 'products' | 'parts'>,
  dataset: Pick<Dataset, 'parts' | 'rates' | 'settings' | 'bom'>,
): (lever: Lever) => MoveBasis {
  const products = new Set(network.products.map(({ part }) => network.parts[part]!.partNumber));
  const silent = new Set(findUnvalued(network, dataset).map(({ partNumber }) => partNumber));
  const unasked = new Set(
    network.products.flatMap(({ part, yearlyUnits }) =>
      yearlyUnits === null ? [network.parts[part]!.partNumber] : [],
    ),
  );
  const parents = Map.groupBy(dataset.bom, ({ child }) => child);
  const listProducts = (of: string): string[] => {
    const found = new Set([of]);
    // The set grows while it is walked.
    for (const part of found) for (const { parent } of parents.get(part) ?? []) found.add(parent);
    return [...found].filter((part) => products.has(part));
  };
  return (lever) => {
    const part = readPart(lever);
    const needing = part === null ? [...products] : listProducts(part);
    const unvalued = needing.filter((product) => silent.has(product)).length;
    const avoidsIs = unvalued < needing.length ? ('at least' as const) : ('not known' as const);
    return {
      ...(unvalued === 0 ? {} : { avoidsIs }),
      ...(lever.kind === 'buffer-stock' && needing.some((product) => unasked.has(product))
        ? { unitsAreLeast: true as const }
        : {}),
    };
  };
}

/** The part that a move is about; null: it is about all. */
function readPart(lever: Lever): string | null {
  if (lever.kind === 'early-filing') return null;
  return lever.kind === 'demand-shift' ? lever.fromPartNumber : lever.partNumber;
}
