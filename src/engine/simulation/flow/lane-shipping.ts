import { RUNS_PER_BATCH } from './batch.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import type { LaneBorders } from './lane-borders.ts';
import { LANE_STATE } from './lane-records.ts';
import type { LaneView } from './lane-view.ts';
import { Pipelines } from './pipelines.ts';
import type { RunRecorder } from './run-recorder.ts';
import { GROUP_STATE, locateGroup, locateNode, NODE_STATE } from './state-records.ts';

type Rows = { readonly from: number; readonly to: number };

/** Ships in one run on lanes looked at one by one, and tells of each. */
export class LaneShipping {
  readonly pipelines: Pipelines;
  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly view: LaneView;
  private readonly borders: LaneBorders;
  private readonly place: number;
  /** By lane, units asked for now: called off in this step, and owed from before; and the shipped units of both. */
  private readonly regular: Float64Array;
  private readonly owed: Float64Array;
  private readonly units: Float64Array;
  private readonly ranked: boolean;

  constructor(net: FlowNetwork, columns: FlowColumns, view: LaneView, borders: LaneBorders, place: number) {
    this.net = net;
    this.columns = columns;
    this.view = view;
    this.borders = borders;
    this.place = place;
    this.pipelines = new Pipelines(net, columns, place);
    this.regular = new Float64Array(net.laneCount);
    this.owed = new Float64Array(net.laneCount);
    this.units = new Float64Array(net.laneCount);
    this.ranked = net.laneRank.some((rank) => rank !== net.laneRank[0]);
  }

  /** Whether the kernel leaves all lanes with something to look at to this. */
  isNeeded(): boolean {
    return this.ranked;
  }

  /** Ships a node's units to its buyers, lane by lane: first call-offs, then owed units, each by rank and in proportion. */
  shipFrom(node: number, t: number, recorder: RunRecorder | null): void {
    const { outStart, outLane } = this.net;
    const rows = { from: outStart[node]!, to: outStart[node + 1]! };
    for (let row = rows.from; row < rows.to; row++) this.claim(outLane[row]!, t);
    const { nodeState } = this.columns;
    const at = locateNode(node, NODE_STATE.output) + this.place;
    const rest = this.serve(rows, this.owed, this.serve(rows, this.regular, nodeState[at]!));
    nodeState[at] = rest;
    for (let row = rows.from; row < rows.to; row++) this.ship(outLane[row]!, t, recorder);
  }

  /** Ships from an unknown source; it has everything asked of it. */
  shipUnknown(lane: number, t: number, recorder: RunRecorder | null): void {
    this.claim(lane, t);
    this.units[lane] = this.regular[lane]! + this.owed[lane]!;
    this.ship(lane, t, recorder);
  }

  /** Orders of a lane at its source now, within its limit. */
  private claim(lane: number, t: number): void {
    const most = this.borders.getMost(lane, t);
    const regular = Math.min(this.view.getRegular(lane), most);
    this.regular[lane] = regular;
    this.owed[lane] = Math.min(this.columns.laneState[this.view.find(lane, LANE_STATE.owed)]!, most - regular);
    this.units[lane] = 0;
  }

  /** Adds to the shipments of lanes for some claims, and returns the units left. */
  private serve({ from, to }: Rows, claims: Float64Array, there: number): number {
    const { outLane, laneRank } = this.net;
    let rest = there;
    for (let first = from; first < to;) {
      const rank = laneRank[outLane[first]!]!;
      let sum = 0;
      let end = first;
      for (; end < to && (!this.ranked || laneRank[outLane[end]!] === rank); end++) sum += claims[outLane[end]!]!;
      const ratio = sum > rest ? rest / sum : 1;
      for (; first < end; first++) {
        const lane = outLane[first]!;
        this.units[lane]! += claims[lane]! * ratio;
      }
      rest = sum > rest ? 0 : rest - sum;
    }
    return rest;
  }

  private ship(lane: number, t: number, recorder: RunRecorder | null): void {
    const { laneState, nodeState, groupState, departed } = this.columns;
    const border = this.borders.border[lane];
    const place = this.view.locate(lane);
    const units = this.units[lane]!;
    let leaving = units;
    let refused = 0;
    if (border) {
      this.columns.shipped[place] = units;
      border.pass(this.columns, place, t);
      leaving = this.columns.leaving[place]!;
      refused = border.getRefused();
      const source = this.net.laneSource[lane]!;
      if (source >= 0) nodeState[locateNode(source, NODE_STATE.output) + this.place]! += refused;
      groupState[locateGroup(this.net.laneGroup[lane]!, GROUP_STATE.atBorder) + this.place]! +=
        units - leaving - refused;
    }
    departed[place] = leaving;
    // What is left of an order that was met in full is a rounding error.
    const owed = this.view.find(lane, LANE_STATE.owed);
    const left = this.view.getRegular(lane) + laneState[owed]! - units;
    laneState[owed] = (left > 0 ? left : 0) + refused;
    recorder?.ship(lane, units, leaving, refused);
    this.depart(lane, leaving, recorder);
  }

  private depart(lane: number, units: number, recorder: RunRecorder | null): void {
    const { laneGroup, stepDays } = this.net;
    const { groupState, airDays, isHastened, hastened, hastenCost, hastenSpent, leads } = this.columns;
    const group = laneGroup[lane]!;
    const row = leads.row[lane]!;
    const flag = 1 << this.place;
    const isFast = (isHastened[row]! & flag) !== 0;
    let there = this.pipelines.send(lane, isFast ? 0 : units);
    if (isFast) {
      isHastened[row]! &= ~flag;
      there += this.pipelines.hasten(lane, units, airDays[group * RUNS_PER_BATCH + this.place]! / stepDays);
      const place = this.view.locate(lane);
      hastened[place]! += units;
      hastenSpent[this.place]! += units * hastenCost[place]!;
    }
    groupState[locateGroup(group, GROUP_STATE.inputStock) + this.place]! += there;
    groupState[locateGroup(group, GROUP_STATE.onWay) + this.place]! += units - there;
    if (there !== 0) recorder?.receive(lane, there);
  }
}
