import { RUNS_PER_BATCH } from './batch.ts';
import type { AssumedValues, Conditions, FasterWay } from './conditions.ts';
import type { Course } from './course.ts';
import type { DrawnGates } from './drawn-gates.ts';
import { DrawnLeads } from './drawn-leads.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import { LaneTraffic } from './lane-traffic.ts';
import { ProductSales } from './product-sales.ts';
import { RunLevels } from './levels/run-levels.ts';
import type { RunRecorder } from './run-recorder.ts';
import { GROUP_STATE, locateFlag, locateGroup, locateNode, NODE_STATE } from './state-records.ts';

/** One run of a company, at its place among those side by side (`run-batch.ts` steps it). */
export class FlowRun {
  readonly traffic: LaneTraffic;
  readonly sales: ProductSales;
  readonly leads: DrawnLeads;
  private readonly levels: RunLevels;

  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly place: number;
  private conditions: Conditions | null = null;
  /** Shares left of cut capacities, and their nodes. */
  private readonly cuts: { readonly left: Course; readonly nodes: number[] }[] = [];
  /** Groups with a stand-in, their places, and the share of their usual use open to it. */
  private readonly standIns: { readonly group: number; readonly at: number; readonly share: Course }[] = [];

  constructor(net: FlowNetwork, columns: FlowColumns, gates: DrawnGates, place: number) {
    this.net = net;
    this.columns = columns;
    this.place = place;
    this.traffic = new LaneTraffic(net, columns, gates, place);
    this.sales = new ProductSales(net, columns, place);
    this.leads = new DrawnLeads(net, columns, place);
    this.levels = new RunLevels(net, columns, place);
  }

  /** Units made and not shipped. */
  getOutput(node: number): number {
    return this.columns.nodeState[locateNode(node, NODE_STATE.output) + this.place]!;
  }

  /** Units made in the last step. */
  getMade(node: number): number {
    return this.columns.nodeState[locateNode(node, NODE_STATE.wanted) + this.place]!;
  }

  /** Writes the limit of each node in the last step, as in `run-recorder.ts`, into a list; known only of a witnessed run. */
  readLimits(to: Int32Array, from: number): void {
    const { limit } = this.columns;
    for (let node = 0; node < this.net.nodeCount; node++) to[from + node] = limit[node * RUNS_PER_BATCH + this.place]!;
  }

  /** Units in the input stock of a group's buyer. */
  getInputStock(group: number): number {
    return this.columns.groupState[locateGroup(group, GROUP_STATE.inputStock) + this.place]!;
  }

  /** Money spent on hastened goods since the first day. */
  getHastenSpent(): number {
    return this.columns.hastenSpent[this.place]!;
  }

  /** Units on their way to a group's buyer and waiting at borders. */
  getAtBorder(group: number): number {
    return this.columns.groupState[locateGroup(group, GROUP_STATE.atBorder) + this.place]!;
  }

  /** Days under way of goods hastened to a group. */
  getAirDays(group: number): number {
    return this.columns.airDays[group * RUNS_PER_BATCH + this.place]!;
  }

  /** Units to keep in the input stock of a group's buyer. */
  getTarget(group: number): number {
    return this.columns.groupState[locateGroup(group, GROUP_STATE.inputStockTarget) + this.place]!;
  }

  /** Units of a group stood in for in the last step. */
  getReplaced(group: number): number {
    return this.columns.replaced[group * RUNS_PER_BATCH + this.place]!;
  }

  /** Takes over the conditions of a run with the columns of the first day. */
  start(conditions: Conditions): void {
    this.conditions = conditions;
    if (conditions.assumed !== null) this.assume(conditions.assumed);
    this.leads.start(conditions.assumed?.leadDays ?? []);
    this.mark(conditions);
    this.hastenAll(conditions);
    this.traffic.start(conditions);
    this.levels.start(conditions, (lane) => this.leads.getDays(lane));
    this.sales.start(conditions);
  }

  /** Leaves the place empty in the columns of the first day: nobody there asks for anything, so that no pass finds a shortage to look at. */
  rest(): void {
    const { place } = this;
    const { nodeState, groupState } = this.columns;
    for (let node = 0; node < this.net.nodeCount; node++) nodeState[locateNode(node, NODE_STATE.stock) + place] = 0;
    for (let group = 0; group < this.net.groupCount; group++) {
      groupState[locateGroup(group, GROUP_STATE.inputStockTarget) + place] = 0;
      groupState[locateGroup(group, GROUP_STATE.leadUse) + place] = 0;
      groupState[locateGroup(group, GROUP_STATE.usualWay) + place] = 0;
    }
    this.sales.rest();
  }

  /** Takes over the assumptions of a run where nothing is on file. */
  private assume({ stock, inputStock, capacity, setsTargets }: AssumedValues): void {
    const { place } = this;
    const { nodeState, groupState } = this.columns;
    for (const { node, units } of stock) {
      nodeState[locateNode(node, NODE_STATE.output) + place] = units;
      nodeState[locateNode(node, NODE_STATE.stock) + place] = units;
    }
    for (const { group, units } of inputStock) {
      groupState[locateGroup(group, GROUP_STATE.inputStock) + place] = units;
      if (setsTargets) groupState[locateGroup(group, GROUP_STATE.inputStockTarget) + place] = units;
    }
    for (const { node, units } of capacity)
      nodeState[locateNode(node, NODE_STATE.most) + place] = units * this.net.stepDays;
  }

  /** How fast goods are sent where less is there than should be. */
  private hastenAll({ airFreightDays, faster, hastenCost }: Conditions): void {
    const { airDays, setNumber, leads } = this.columns;
    if (airFreightDays === null && faster.length === 0) return;
    setNumber('hastens', 1);
    if (hastenCost !== null) {
      for (let lane = 0; lane < hastenCost.length; lane++)
        this.columns.hastenCost[leads.row[lane]! * RUNS_PER_BATCH + this.place] = hastenCost[lane]!;
    }
    if (airFreightDays === null) return;
    for (let group = 0; group < this.net.groupCount; group++)
      airDays[group * RUNS_PER_BATCH + this.place] = airFreightDays;
  }

  /** Marks the places of a step to look at: cut capacity, and rationed or replaced inputs. */
  private mark({ capacityLeft, substitute, rationing }: Conditions): void {
    const { isCut, needsLook, groupBytes, belowCoverDays, cutToShare } = this.columns;
    const flag = 1 << this.place;
    this.cuts.length = 0;
    const nodesOf = new Map<Course, number[]>();
    for (const [node, left] of capacityLeft) {
      isCut[node]! |= flag;
      const nodes = nodesOf.get(left);
      if (nodes !== undefined) nodes.push(node);
      else {
        const first = [node];
        nodesOf.set(left, first);
        this.cuts.push({ left, nodes: first });
      }
    }
    this.standIns.length = 0;
    for (const [group, share] of substitute) {
      groupBytes[locateFlag(group, 'hasStandIn')]! |= flag;
      this.standIns.push({ group, at: group * RUNS_PER_BATCH + this.place, share });
    }
    if (rationing !== null) {
      for (const group of rationing.groups) groupBytes[locateFlag(group, 'isRationed')]! |= flag;
      belowCoverDays[this.place] = rationing.belowCoverDays;
      cutToShare[this.place] = rationing.cutToShare;
    }
    if (substitute.size === 0 && rationing === null) return;
    // Without an iterator: every draw goes through all inputs.
    const { inputGroup, inputNode } = this.net;
    for (let input = 0; input < inputGroup.length; input++) {
      const group = inputGroup[input]!;
      const flags = groupBytes[locateFlag(group, 'hasStandIn')]! | groupBytes[locateFlag(group, 'isRationed')]!;
      if ((flags & flag) !== 0) needsLook[inputNode[input]!]! |= flag;
    }
  }

  /** Takes over a step's stocks, capacities and stand-ins, and lets due goods arrive. */
  change(t: number, recorder: RunRecorder | null): void {
    const { nodeState, groupState } = this.columns;
    const { stockLosses, inputStockLosses, targetAdded, faster } = this.conditions!;
    for (const { step, node } of stockLosses) {
      if (step !== t) continue;
      recorder?.destroy(node, this.getOutput(node));
      nodeState[locateNode(node, NODE_STATE.output) + this.place] = 0;
    }
    for (const { step, group } of inputStockLosses) {
      if (step !== t) continue;
      recorder?.add(group, -this.getInputStock(group));
      groupState[locateGroup(group, GROUP_STATE.inputStock) + this.place] = 0;
    }
    for (const { step, group, units } of targetAdded) {
      if (step === t) groupState[locateGroup(group, GROUP_STATE.inputStockTarget) + this.place]! += units;
    }
    for (const way of faster) if (way.step === t) this.open(way);
    this.limit(t, this.conditions!);
    this.levels.begin(t);
    this.sales.begin(t);
    this.traffic.begin(t, recorder);
  }

  /** From now on hastened goods go this way, and are paid so, if it is faster than the one before, or as fast and cheaper. */
  private open({ group, leadDays, perUnit }: FasterWay): void {
    const { airDays, hastenCost } = this.columns;
    const at = group * RUNS_PER_BATCH + this.place;
    const before = airDays[at]!;
    if (leadDays > before) return;
    airDays[at] = leadDays;
    const { laneStart } = this.net;
    for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++) {
      const place = this.traffic.lanes.locate(lane);
      if (leadDays < before || perUnit < hastenCost[place]!) hastenCost[place] = perUnit;
    }
  }

  private limit(t: number, { capacityAdded }: Conditions): void {
    const { place } = this;
    const { groupRate, nodeRate, stepDays } = this.net;
    const { nodeState, standIn, replaced } = this.columns;
    // A step of a run without such things makes no iterator for them.
    if (capacityAdded.size > 0) {
      for (const [node, added] of capacityAdded) {
        nodeState[locateNode(node, NODE_STATE.most) + place] = (this.levels.capacity[node]! + added[t]!) * stepDays;
      }
    }
    for (let row = 0; row < this.cuts.length; row++) {
      const { left, nodes } = this.cuts[row]!;
      const share = left[t]!;
      // As in the step before, on the first day whole.
      if (capacityAdded.size === 0 && share === (t === 0 ? 1 : left[t - 1])) continue;
      for (const node of nodes) {
        const usual = this.levels.capacity[node]! + (capacityAdded.get(node)?.[t] ?? 0);
        nodeState[locateNode(node, NODE_STATE.cutTo) + place] =
          share < 1 ? share * (usual === Infinity ? nodeRate[node]! : usual) * stepDays : Infinity;
      }
    }
    for (let row = 0; row < this.standIns.length; row++) {
      const { group, at, share } = this.standIns[row]!;
      standIn[at] = share[t]! * groupRate[group]! * stepDays;
      replaced[at] = 0;
    }
  }

  /** Has every node and lane looked at by itself in this step: only then does one tell of itself. */
  lookAtAll(): void {
    const { needsLook } = this.columns;
    for (let node = 0; node < needsLook.length; node++) needsLook[node]! |= 1 << this.place;
    this.traffic.lookAtAll();
  }

  /** Tells the output of the nodes of a level, and its inputs. */
  tell(level: number, recorder: RunRecorder): void {
    const { place } = this;
    const { levelNodeStart, levelNodes, useStart, useInput, taken, nodeState, limit } = this.columns;
    for (let row = levelNodeStart[level]!; row < levelNodeStart[level + 1]!; row++) {
      const node = levelNodes[row]!;
      const units = nodeState[locateNode(node, NODE_STATE.wanted) + place]!;
      // Of a node that makes nothing the column still says what it took when it last did.
      const end = units > 0 ? useStart[row + 1]! : 0;
      for (let use = useStart[row]!; use < end; use++) {
        const used = taken[use * RUNS_PER_BATCH + place]!;
        if (used > 0) recorder.use(useInput[use]!, used);
      }
      recorder.make(node, units, limit[node * RUNS_PER_BATCH + place]!);
    }
  }
}
