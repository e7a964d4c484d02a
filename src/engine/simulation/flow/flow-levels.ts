import type { SupplyNetwork } from '../../network/supply-network.ts';

/**
 * Nodes in levels, sources before their buyers, so a step runs over a level as over one long column. Rows of level l in each column are those
 * from `start[l]` to `start[l + 1]` - 1.
 */
export type FlowLevels = {
  readonly count: number;
  readonly nodes: LevelColumn;
  readonly inputs: LevelColumn;
  /** Groups with their first maker, the last to order, in the level. */
  readonly groups: LevelColumn;
  /** Lanes leaving a node of the level. */
  readonly departures: LevelColumn;
};

type LevelColumn = { readonly start: Int32Array; readonly rows: Int32Array };

type Places = Pick<SupplyNetwork, 'nodeCount' | 'laneCount' | 'groupCount' | 'laneSource' | 'laneStart'> &
  Pick<SupplyNetwork, 'order' | 'inputStart' | 'inputGroup'> & { readonly inputNode: Int32Array };

/** Returns the levels of a network; lanes turning back (1) are no part of its order. */
export function listLevels(places: Places, laneTurnsBack: Uint8Array): FlowLevels {
  const { nodeCount, groupCount, laneCount, order, inputStart, inputGroup, inputNode, laneStart, laneSource } = places;
  const level = new Int32Array(nodeCount);
  const groupLevel = new Int32Array(groupCount).fill(-1);
  for (const node of order) {
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      const group = inputGroup[input]!;
      for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
        const source = laneSource[lane]!;
        if (source >= 0 && laneTurnsBack[lane] === 0) level[node] = Math.max(level[node]!, level[source]! + 1);
      }
    }
    for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++) {
      const group = inputGroup[input]!;
      const before = groupLevel[group]!;
      groupLevel[group] = before < 0 ? level[node]! : Math.min(before, level[node]!);
    }
  }
  const count = level.reduce((most, one) => Math.max(most, one), 0) + 1;
  const lanes = [...laneSource.keys()];
  const group = (rows: readonly number[], levelOf: (row: number) => number): LevelColumn =>
    groupByLevel(rows, levelOf, count);
  return {
    count,
    nodes: group([...order], (node) => level[node]!),
    inputs: group([...inputNode.keys()], (input) => level[inputNode[input]!]!),
    groups: group([...groupLevel.keys()], (row) => groupLevel[row]!),
    departures: group(
      lanes.slice(0, laneCount).filter((lane) => laneSource[lane]! >= 0),
      (lane) => level[laneSource[lane]!]!,
    ),
  };
}

/** Rows in their order within each level, without those of level -1: nothing asks for them. */
function groupByLevel(rows: readonly number[], levelOf: (row: number) => number, count: number): LevelColumn {
  const lists = Array.from({ length: count }, (): number[] => []);
  for (const row of rows) lists[levelOf(row)]?.push(row);
  const start = new Int32Array(count + 1);
  for (const [level, list] of lists.entries()) start[level + 1] = start[level]! + list.length;
  return { start, rows: Int32Array.from(lists.flat()) };
}
