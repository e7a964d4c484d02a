import { RUNS_PER_BATCH } from './batch.ts';
import type { Conditions } from './conditions.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import type { LaneBorders } from './lane-borders.ts';
import { LANE_STATE } from './lane-records.ts';
import type { LaneView } from './lane-view.ts';
import { Pipelines } from './pipelines.ts';
import type { RunRecorder } from './run-recorder.ts';

/** Ships in one run on lanes that are looked at one by one, and tells of each. */
export class LaneShipping {
  readonly pipelines: Pipelines;
  /** By lane: units that took the faster way since the first day. */
  readonly hastened: Float64Array;
  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly view: LaneView;
  private readonly borders: LaneBorders;
  private readonly place: number;
  private readonly claim: Float64Array;
  private readonly ranked: boolean;
  private faster: Conditions['faster'] = new Map();

  constructor(net: FlowNetwork, columns: FlowColumns, view: LaneView, borders: LaneBorders, place: number) {
    this.net = net;
    this.columns = columns;
    this.view = view;
    this.borders = borders;
    this.place = place;
    this.pipelines = new Pipelines(columns, place);
    this.hastened = new Float64Array(net.laneCount);
    this.claim = new Float64Array(net.laneCount);
    this.ranked = net.laneRank.some((rank) => rank !== net.laneRank[0]);
  }

  /** Whether the kernel leaves all lanes on which something is to be looked at to this. */
  isNeeded({ faster }: Conditions): boolean {
    return this.ranked || faster.size > 0;
  }

  start({ faster }: Conditions): void {
    this.faster = faster;
    this.hastened.fill(0);
  }

  /** Ships what a node has to its buyers, lane by lane, shared by rank and, within one, in proportion to open orders. */
  shipFrom(node: number, t: number, recorder: RunRecorder | null): void {
    const { outStart, outLane, laneRank } = this.net;
    const { claim } = this;
    const [from, to] = [outStart[node]!, outStart[node + 1]!];
    let claims = 0;
    for (let row = from; row < to; row++) {
      const lane = outLane[row]!;
      const units = this.getClaim(lane, t);
      claim[lane] = units;
      claims += units;
    }
    if (!this.ranked || claims <= this.columns.output[node * RUNS_PER_BATCH + this.place]!) {
      this.shipRows(node, { from, to, claims }, t, recorder);
      return;
    }
    for (let first = from; first < to;) {
      const rank = laneRank[outLane[first]!]!;
      let sum = 0;
      let end = first;
      for (; end < to && laneRank[outLane[end]!] === rank; end++) sum += claim[outLane[end]!]!;
      this.shipRows(node, { from: first, to: end, claims: sum }, t, recorder);
      first = end;
    }
  }

  /** Ships from an unknown source, which has whatever is asked of it. */
  shipUnknown(lane: number, t: number, recorder: RunRecorder | null): void {
    this.ship(lane, this.getClaim(lane, t), t, recorder);
  }

  private shipRows(
    node: number,
    { from, to, claims }: { from: number; to: number; claims: number },
    t: number,
    recorder: RunRecorder | null,
  ): void {
    const { claim } = this;
    const { output } = this.columns;
    const { outLane } = this.net;
    const at = node * RUNS_PER_BATCH + this.place;
    const there = output[at]!;
    const ratio = claims > there ? there / claims : 1;
    for (let row = from; row < to; row++) {
      const lane = outLane[row]!;
      this.ship(lane, claim[lane]! * ratio, t, recorder);
    }
    output[at]! += claims > there ? -there : -claims;
  }

  /** What a lane asks of its source now: its open orders, as far as they may leave. */
  private getClaim(lane: number, t: number): number {
    return Math.min(this.view.getOpen(lane), this.borders.getMost(lane, t));
  }

  private ship(lane: number, units: number, t: number, recorder: RunRecorder | null): void {
    const { laneState, output, departed } = this.columns;
    const border = this.borders.border[lane];
    const place = this.view.locate(lane);
    let leaving = units;
    if (border) {
      this.columns.shipped[place] = units;
      border.pass(this.columns, place, t);
      leaving = this.columns.leaving[place]!;
      const source = this.net.laneSource[lane]!;
      if (source >= 0) output[source * RUNS_PER_BATCH + this.place]! += border.getRefused();
    }
    departed[place] = leaving;
    // What is left of an order that was met in full is a rounding error.
    const open = this.view.find(lane, LANE_STATE.open);
    const left = laneState[open]! - units;
    laneState[open] = left > 0 ? left : 0;
    laneState[this.view.find(lane, LANE_STATE.onOrder)]! += leaving - units;
    recorder?.ship(lane, units, leaving, border ? border.getRefused() : 0);
    this.depart(lane, leaving, t, recorder);
  }

  private depart(lane: number, units: number, t: number, recorder: RunRecorder | null): void {
    const { laneGroup, laneLead, stepDays } = this.net;
    const { inputStock, shortAt, laneState } = this.columns;
    const at = laneGroup[lane]! * RUNS_PER_BATCH + this.place;
    const faster = this.faster.size > 0 && shortAt[at]! >= t - 1 ? this.faster.get(lane) : undefined;
    const isHastened = faster !== undefined && t >= faster.fromStep && faster.leadDays < laneLead[lane]!;
    let there = this.pipelines.send(lane, isHastened ? 0 : units);
    if (isHastened) {
      there += this.pipelines.hasten(lane, units, faster.leadDays / stepDays);
      this.hastened[lane]! += units;
    }
    if (there === 0) return;
    inputStock[at]! += there;
    laneState[this.view.find(lane, LANE_STATE.onOrder)]! -= there;
    recorder?.receive(lane, there);
  }
}
