import type { ExposureFigures } from '../figures/figure-columns.ts';
import { computeLostShares } from '../figures/lost-shares.ts';
import { computeProductLoss } from '../figures/product-loss.ts';
import { WORLD_D } from '../figures/worlds.ts';
import { lanesOfGroups } from '../prepare.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { ByNamesAlone } from './judgement.ts';
import type { PartJudge } from './part-states.ts';

/**
 * Returns the parts not exposed only because their words name a thing of an uncontrolled category, and the part of *not exposed* left unjudged
 * without the words: the difference to figures with each of their lanes open, money a year.
 */
export function measureByNames(
  { network, groupsOfPart }: PreparedExposure,
  judge: PartJudge,
  { laneHits, lost }: Pick<ExposureFigures, 'laneHits' | 'lost'>,
): ByNamesAlone {
  const rows = network.parts.flatMap(({ closedByName }, row) =>
    closedByName === true && judge.judge(row).state === 'not-exposed' ? [row] : [],
  );
  if (rows.length === 0) return { parts: [], notExposed: 0 };
  const hits = laneHits.slice();
  for (const row of rows) for (const lane of lanesOfGroups(network, groupsOfPart[row]!)) hits[lane]! |= WORLD_D;
  const { node } = computeLostShares(network, hits);
  let notExposed = 0;
  for (const { revenue, sources } of network.products) {
    const [, , , openWith = 0] = computeProductLoss(sources, lost.node);
    const [, , , openWithout = 0] = computeProductLoss(sources, node);
    notExposed += (revenue ?? 0) * (openWithout - openWith);
  }
  return { parts: rows.map((row) => network.parts[row]!.partNumber).toSorted(), notExposed };
}
