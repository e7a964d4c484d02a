import type { SupplyNetwork } from '../../network/supply-network.ts';
import type { LostShares } from './lost-shares.ts';
import { computeProductLoss } from './product-loss.ts';
import type { Coverage, Fills } from '../report.ts';

/** Fills without the revenue on Chinese know-how, which stands beside them. */
export type MoneyFills = Omit<Fills, 'knowHow'>;

/**
 * Fills of every product: surely R·A, possibly R·(B − A), if suspended rules return R·(C − B), cannot be judged
 * R·(D − C), not exposed R·(1 − D). Never negative, because the worlds are nested, and adding up to the revenue R. A product
 * without revenue has empty fills.
 */
export function computeFills(
  network: SupplyNetwork,
  { node }: LostShares,
  coverageOf: (product: number) => Coverage,
): MoneyFills[] {
  return network.products.map(({ revenue, sources }, product) => {
    const money = revenue ?? 0;
    const [a = 0, b = 0, c = 0, d = 0] = computeProductLoss(sources, node);
    return {
      revenue: money,
      surely: money * a,
      possibly: money * (b - a),
      ifPausedBack: money * (c - b),
      cannotBeJudged: money * (d - c),
      notExposed: money * (1 - d),
      coverage: coverageOf(product),
    };
  });
}

/** Sum of fills; coverage is that of all lanes together and not a sum. */
export function addFills(fills: readonly Fills[], coverage: Coverage): Fills {
  const sum = (key: Exclude<keyof Fills, 'coverage'>) => fills.reduce((total, one) => total + one[key], 0);
  return {
    revenue: sum('revenue'),
    surely: sum('surely'),
    possibly: sum('possibly'),
    ifPausedBack: sum('ifPausedBack'),
    cannotBeJudged: sum('cannotBeJudged'),
    notExposed: sum('notExposed'),
    knowHow: sum('knowHow'),
    coverage,
  };
}
