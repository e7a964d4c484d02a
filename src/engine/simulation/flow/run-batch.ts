import { RUNS_PER_BATCH } from './batch.ts';
import type { Conditions } from './conditions.ts';
import { DrawnGates } from './drawn-gates.ts';
import { allocateColumns, type FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import { FlowRun } from './flow-run.ts';
import { followOwnRatio } from './lane-records.ts';
import type { Passage } from './passage.ts';
import type { RunRecorder } from './run-recorder.ts';

/** How much more than is asked for a store of gates holds. */
const SPARE = 1.25;

/**
 * Up to four runs of a company side by side, step by step: each orders, makes, ships, receives and sells as if it were alone, to the same
 * digits. `README.md` defines a step. The next runs use the columns again; work common to all rows of a level is a pass of the kernel over them,
 * for all runs at once.
 */
export class RunBatch {
  private readonly net: FlowNetwork;
  private columns: FlowColumns;
  private gates: DrawnGates;
  private places: readonly FlowRun[];
  private runs: readonly FlowRun[] = [];
  private isLeftToKernel = false;

  constructor(net: FlowNetwork) {
    this.net = net;
    [this.columns, this.gates, this.places] = allocateRuns(net, 0);
  }

  /**
   * Back to the first day: recorded stocks, full pipelines, and these conditions ahead, for one to four runs. Returns the runs; they belong to
   * this and last until the next start. Where they are `isWitnessed`, every node names its limit in each step.
   */
  start(conditions: readonly Conditions[], isWitnessed = false): readonly FlowRun[] {
    this.begin(conditions);
    if (!this.gates.hasRoom()) {
      // Nearly as much will be asked for by the runs after these.
      const bytes = SPARE * this.gates.countBytes();
      [this.columns, this.gates, this.places] = allocateRuns(this.net, bytes);
      this.begin(conditions);
    }
    this.isLeftToKernel =
      this.net.turningBack.length === 0 && this.runs.every(({ traffic }) => traffic.isLeftToKernel());
    this.columns.setNumber('sharesDiffer', conditions.some(({ laneShare }) => laneShare.size > 0) ? 1 : 0);
    this.followSpecial();
    this.columns.setNumber('isWitnessed', isWitnessed ? 1 : 0);
    return this.runs;
  }

  private begin(conditions: readonly Conditions[]): void {
    this.columns.restart();
    this.columns.setNumber('hastens', 0);
    const steps = conditions[0]?.steps ?? 0;
    this.gates.restart(countPassages(conditions, 'applications'), steps, countPassages(conditions, 'customers'));
    this.runs = this.places.slice(0, conditions.length);
    for (const [place, run] of this.places.entries()) {
      if (place < conditions.length) run.start(conditions[place]!);
      else run.rest();
    }
  }

  /** Lanes of a source special in some run have shares of their own, and so have those of unknown sources at all times. */
  private followSpecial(): void {
    const {
      isSpecialSource,
      isSpecialLane,
      specialUnknown,
      lanePlaces,
      laneEnds,
      outStart,
      outLane,
      leads,
      setNumber,
    } = this.columns;
    let hasSpecial = 0;
    for (let node = 0; node < isSpecialSource.length; node++) {
      if (isSpecialSource[node] === 0) continue;
      hasSpecial = 1;
      for (let row = outStart[node]!; row < outStart[node + 1]!; row++)
        followOwnRatio(lanePlaces, laneEnds, outLane[row]!);
    }
    let count = 0;
    for (const lane of this.net.unknownLanes) {
      const row = leads.row[lane]!;
      if (isSpecialLane[row] !== 0) specialUnknown[count++] = row;
    }
    setNumber('hasSpecial', hasSpecial);
    setNumber('specialCount', count);
  }

  /** Runs step t; steps follow each other from 0. The recorder hears of the first run. */
  step(t: number, recorder: RunRecorder | null = null): void {
    for (const run of this.runs) run.change(t, this.tellOf(run, recorder));
    if (this.isLeftToKernel && recorder === null) this.columns.passes.runStep(t);
    else this.stepByHand(t, recorder);
  }

  /** The passes of the kernel one by one, with what only the code around them sees to. */
  private stepByHand(t: number, recorder: RunRecorder | null): void {
    const { passes, setNumber } = this.columns;
    setNumber('now', t);
    this.gates.drawLuck();
    passes.clearOrders();
    for (const run of this.runs) run.traffic.countTurningBack();
    passes.askMakers();
    passes.order();
    for (const run of this.runs) run.traffic.orderBack();
    this.make(t, recorder);
    passes.sell();
    if (recorder !== null) this.runs[0]!.sales.tell(recorder);
  }

  private tellOf(run: FlowRun, recorder: RunRecorder | null): RunRecorder | null {
    return run === this.runs[0] ? recorder : null;
  }

  /** Makes and ships downwards, from the first suppliers to the products. */
  private make(t: number, recorder: RunRecorder | null): void {
    const { passes, left } = this.columns;
    const byHand = recorder === null ? 0 : 1;
    if (recorder !== null) this.runs[0]!.lookAtAll();
    passes.departUnknown();
    for (const run of this.runs) run.traffic.shipUnknown(t, this.tellOf(run, recorder));
    passes.shareUnknown();
    passes.passGates(this.net.levels.count, byHand);
    for (const run of this.runs) run.traffic.passBorders(null, t);
    passes.departSpecialUnknown(byHand);
    for (let level = 0; level < this.net.levels.count; level++) {
      passes.makeLevel(level);
      if (recorder !== null) this.runs[0]!.tell(level, recorder);
      for (let at = 0, count = passes.shipLevel(level, byHand); at < count; at++) {
        const run = this.runs[left[at]! % RUNS_PER_BATCH];
        // Of places that no run has nobody asks what they ship.
        run?.traffic.hand.shipFrom(Math.floor(left[at]! / RUNS_PER_BATCH), t, this.tellOf(run, recorder));
      }
      passes.passGates(level, byHand);
      for (let place = 0; place < this.runs.length; place++) this.runs[place]!.traffic.passBorders(level, t);
      passes.departLevel(level, byHand);
    }
  }
}

function allocateRuns(net: FlowNetwork, gateBytes: number): [FlowColumns, DrawnGates, readonly FlowRun[]] {
  const columns = allocateColumns(net, gateBytes);
  const gates = new DrawnGates(columns);
  return [
    columns,
    gates,
    Array.from({ length: RUNS_PER_BATCH }, (_, place) => new FlowRun(net, columns, gates, place)),
  ];
}

/** Gates of a kind possible in some runs together. */
function countPassages(conditions: readonly Conditions[], kind: Passage['kind']): number {
  let count = 0;
  for (const { holds } of conditions)
    for (const { passages } of holds.values())
      for (const { passage } of passages) if (passage.kind === kind) count += 1;
  return count;
}
