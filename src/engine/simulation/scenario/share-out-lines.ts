import type { EngineNote } from '../../../domain/notes/engine-note.ts';
import type { SupplyModel } from '../../resilience/supply-model.ts';
import type { FlowNetwork } from '../flow/flow-network.ts';

/**
 * Lets each part of a line make its possible units in its usual share of the line's time, and returns a note of it. With r usual and c possible
 * units a day, the line is busy for Σ r / c of its time, and a part can make r over that. An unused line stays as it is.
 */
export function shareOutLines({ lines }: SupplyModel, net: Pick<FlowNetwork, 'capacity' | 'nodeRate'>): EngineNote[] {
  for (const { makes } of lines) {
    const busy = makes.reduce((sum, { node, perDay }) => sum + net.nodeRate[node]! / perDay, 0);
    if (busy === 0) continue;
    for (const { node } of makes) net.capacity[node] = Math.min(net.capacity[node]!, net.nodeRate[node]! / busy);
  }
  return lines.length === 0 ? [] : [{ code: 'lines-shared-out', facts: { lines: lines.length } }];
}
