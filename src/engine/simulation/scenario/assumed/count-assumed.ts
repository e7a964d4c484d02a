import type { FlowNetwork } from '../../flow/flow-network.ts';
import type { SilentFacts } from './silent-facts.ts';

/** Returns how many places of a company go by an assumed quantity (`coverDays.chips`, `leadDays.overseas`, `capacityOverUse`), as far as they are needed. */
export function countAssumed(
  { net, silent }: { readonly net: FlowNetwork; readonly silent: SilentFacts },
  path: string,
): number {
  const [of, name] = path.split('.');
  const isUsed = (rates: Float64Array, row: number): boolean => rates[row]! > 0;
  if (of === 'coverDays' && name !== 'finishedGoods')
    return silent.shelfClass.filter((one, group) => one === name && isUsed(net.groupRate, group)).length;
  if (of === 'leadDays')
    return silent.leadClass.filter(
      (one, lane) =>
        one !== null && (name === undefined || one === name) && isUsed(net.groupRate, net.laneGroup[lane]!),
    ).length;
  const rows = of === 'coverDays' ? silent.hasNoStock : silent.hasNoCapacity;
  return rows.reduce((sum, one, node) => sum + (one === 1 && isUsed(net.nodeRate, node) ? 1 : 0), 0);
}
