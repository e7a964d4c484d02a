import type { LimbStanding } from '../controls/status.ts';
import { WORLDS } from '../exposure/figures/worlds.ts';
import type { NetworkExposure } from './picture.ts';
import { STATUS_CODES } from '../controls/finding.ts';
import type { ExposureFigures } from '../exposure/figures/figure-columns.ts';
import type { LaneMatch } from '../exposure/findings/matched-lanes.ts';
import type { PreparedExposure } from '../exposure/prepared-exposure.ts';

type NodeColumns = Pick<NetworkExposure, 'nodeLost' | 'nodeOutputLost' | 'nodeRisk' | 'nodeStatus'>;

/**
 * Sums over the shipped lanes of each node of a picture, and for a product its output. Losses of shipments are means over the lanes by their
 * value, or by their number where no value is known.
 */
export function computeNodeColumns(
  prepared: PreparedExposure,
  { laneHits, lost }: ExposureFigures,
  standings: ReadonlyMap<string, LimbStanding>,
  { nodeCount, unknownParts }: { nodeCount: number; unknownParts: Int32Array },
): NodeColumns {
  const { network, values, risk, matches } = prepared;
  const columns: NodeColumns = {
    nodeLost: new Float64Array(nodeCount * WORLDS),
    nodeOutputLost: new Float64Array(nodeCount * WORLDS),
    nodeRisk: new Float64Array(nodeCount * WORLDS),
    nodeStatus: new Uint8Array(nodeCount),
  };
  columns.nodeLost.set(lost.node);
  columns.nodeOutputLost.set(lost.node);
  const statusOfList = matches.lists.map((list) => getStatusCode(list, standings));

  function fill(node: number, lanes: readonly number[]): void {
    if (lanes.length === 0) return;
    const valued = lanes.filter((lane) => !Number.isNaN(values.laneValue[lane]!));
    const total = valued.reduce((sum, lane) => sum + values.laneValue[lane]!, 0);
    for (let world = 0; world < WORLDS; world++) {
      const own = node < network.nodeCount ? lost.node[node * WORLDS + world]! : 0;
      let hit = 0;
      for (const lane of lanes) {
        const weight =
          total > 0 ? (values.laneValue[lane]! > 0 ? values.laneValue[lane]! / total : 0) : 1 / lanes.length;
        hit += weight * ((laneHits[lane]! & (1 << world)) === 0 ? own : 1);
      }
      columns.nodeLost[node * WORLDS + world] = Math.min(1, hit);
    }
    const { sure, possible, ifPausedBack, ifUnknown } = risk.compute({ lanes, openLeaves: [] }, laneHits);
    columns.nodeRisk.set([sure, possible, ifPausedBack, ifUnknown], node * WORLDS);
    for (const lane of lanes) {
      const code = statusOfList[matches.laneList[lane]!]!;
      const known = columns.nodeStatus[node]!;
      if (code !== 0 && (known === 0 || code < known)) columns.nodeStatus[node] = code;
    }
  }

  for (let node = 0; node < network.nodeCount; node++) {
    fill(node, [...risk.lanesOf.rows.subarray(risk.lanesOf.start[node], risk.lanesOf.start[node + 1])]);
  }
  unknownParts.forEach((part, row) => {
    const lanes = prepared.groupsOfPart[part]!.flatMap((group) => {
      const all = Array.from(
        { length: network.laneStart[group + 1]! - network.laneStart[group]! },
        (_none, at) => network.laneStart[group]! + at,
      );
      return all.filter((lane) => network.laneSource[lane]! < 0);
    });
    fill(network.nodeCount + row, lanes);
  });
  for (const { revenue, sources } of network.products) {
    for (const { node, share } of sources) {
      for (let world = 0; world < WORLDS; world++) {
        columns.nodeRisk[node * WORLDS + world] = (revenue ?? 0) * share * lost.node[node * WORLDS + world]!;
      }
    }
  }
  return columns;
}

/** 1 + row in `STATUS_CODES` of the weightiest rule met or possibly met by a lane; 0: none. */
function getStatusCode(list: readonly LaneMatch[], standings: ReadonlyMap<string, LimbStanding>): number {
  // A rule whose facts are missing counts only where no other is met in part.
  const met = list.filter(({ match }) => match === 'met' || match === 'partial');
  const codes = (met.length > 0 ? met : list).flatMap(({ item }) => {
    const status = standings.get(item.limb ?? '')?.status;
    return status === undefined ? [] : [STATUS_CODES.indexOf(status) + 1];
  });
  return codes.length === 0 ? 0 : Math.min(...codes);
}
