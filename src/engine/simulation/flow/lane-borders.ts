import { QueueTable } from '../../licence-queue/queue-table.ts';
import type { Conditions } from './conditions.ts';
import type { Course } from './course.ts';
import { DrawnGate, type DrawnGates, type GateWay } from './drawn-gates.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import { getMostFiled, listMostFiled, openBorder } from './lane-hold.ts';
import type { Border, LaneHold } from './passage.ts';
import type { LaneView } from './lane-view.ts';
import { locateNode, NODE_STATE } from './state-records.ts';

/** A border passed by goods of the kernel: its lane's place in columns by lane and run, its source's stock in the records of nodes, -1 if the source is unknown. */
type Passing = { readonly border: Border; readonly at: number; readonly source: number };

/** A lane with limited orders: its place in columns by lane and run, what holds it, if anything, and how far it is open. */
type Capped = { readonly lane: number; readonly at: number; readonly hold: LaneHold | null; readonly open: Course };

/** Borders and closures on the lanes of one run: the limit of orders, and the units leaving of a shipment. */
export class LaneBorders {
  readonly border: (Border | null)[];
  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly view: LaneView;
  private readonly place: number;
  /** Numbers of the queues driven one by one, and not by gates. */
  private readonly table = new QueueTable();
  private readonly gates: DrawnGates;
  private laneOpen: Conditions['laneOpen'] = new Map();
  private holds: Conditions['holds'] = new Map();
  /** Lanes with a closure, and so with a limit of orders in some step. */
  private readonly closed: Capped[] = [];
  /** Lanes limited by a hold alone: their places, and step by step, lane by lane, the limit of orders. */
  private heldAt: number[] = [];
  private mostHeld = new Float64Array(0);
  /** By step: places of lanes with goods held or kept back from it on, or no longer; they matter where production is cut before it stops. */
  private readonly turns = new Map<number, { readonly at: number; readonly isHeld: boolean }[]>();
  /** Borders by the level of their sources, as far as the kernel does not pass them itself; the last are those of unknown sources. */
  private readonly passings: Passing[][];

  constructor(
    net: FlowNetwork,
    columns: FlowColumns,
    { view, gates, place }: { view: LaneView; gates: DrawnGates; place: number },
  ) {
    this.net = net;
    this.columns = columns;
    this.view = view;
    this.gates = gates;
    this.place = place;
    this.border = Array.from({ length: net.laneCount }, () => null);
    this.passings = Array.from({ length: net.levels.count + 1 }, () => []);
  }

  /** Takes over the conditions of a run; `isByHand`: the kernel is told of none. */
  start(conditions: Conditions, isByHand: boolean): void {
    this.laneOpen = conditions.laneOpen;
    for (const lane of this.holds.keys()) this.border[lane] = null;
    this.holds = conditions.holds;
    this.table.clear();
    for (const [lane, hold] of conditions.holds) this.border[lane] = openBorder(hold, this.gates, this.table);
    this.closed.length = 0;
    this.heldAt.length = 0;
    for (const level of this.passings) level.length = 0;
    if (!isByHand) this.list(conditions);
    this.turns.clear();
    if (conditions.rationing !== null) this.listTurns(conditions);
  }

  /** Lists when lanes are at a closed or slow border. */
  private listTurns({ laneOpen, holds, steps }: Conditions): void {
    const { leads } = this.columns;
    /** Many lanes share the course of one control. */
    const known = new Map<Course, readonly number[]>();
    for (const lane of new Set([...holds.keys(), ...laneOpen.keys()])) {
      const held = holds.get(lane)?.held;
      const open = laneOpen.get(lane);
      const course = open === undefined ? held : held === undefined ? open : undefined;
      const turns = (course && known.get(course)) ?? findTurns(held ?? null, open ?? null, steps);
      if (course !== undefined) known.set(course, turns);
      for (const [row, step] of turns.entries()) {
        const turned = { at: leads.row[lane]!, isHeld: row % 2 === 0 };
        const others = this.turns.get(step);
        if (others === undefined) this.turns.set(step, [turned]);
        else others.push(turned);
      }
    }
  }

  /** Lists the borders for the kernel, and the limits of orders. */
  private list({ laneOpen, holds, steps }: Conditions): void {
    const limited: LaneHold[] = [];
    const { laneSource } = this.net;
    const { nodeLevel } = this.columns;
    // What is refused goes back to its source lane by lane, in the order in which lanes leave it.
    for (const lane of [...holds.keys()].toSorted((a, b) => a - b)) {
      const source = laneSource[lane]!;
      this.passings[source < 0 ? this.passings.length - 1 : nodeLevel[source]!]!.push({
        border: this.border[lane]!,
        at: this.view.locate(lane),
        source: source < 0 ? -1 : locateNode(source, NODE_STATE.output) + this.place,
      });
      const hold = holds.get(lane)!;
      if (hold.mostFiled === null || laneOpen.has(lane)) continue;
      limited.push(hold);
      this.heldAt.push(this.view.locate(lane));
    }
    this.listMost(limited, steps);
    for (const [lane, open] of laneOpen)
      this.closed.push({ lane, at: this.view.locate(lane), hold: holds.get(lane) ?? null, open });
    for (const [level, passings] of this.passings.entries()) {
      // One after another, so that a source gets back what is refused in the order of its lanes.
      if (passings.length === 0 || !passings.every((one): one is GateWay => one.border instanceof DrawnGate)) continue;
      this.gates.passWith(level, this.place, passings);
      this.passings[level] = [];
    }
  }

  /** In the order of reading in steps: each finds little of the others' writing near at hand. */
  private listMost(holds: readonly LaneHold[], steps: number): void {
    const count = holds.length;
    if (this.mostHeld.length < count * steps) this.mostHeld = new Float64Array(count * steps);
    for (let row = 0; row < count; row++) listMostFiled(holds[row]!, steps, this.mostHeld, row, count);
  }

  /** Whether some borders are not passed by the kernel itself. */
  hasPassings(): boolean {
    return this.passings.some((level) => level.length > 0);
  }

  /** Tells the kernel the limits of orders in a step, and draws the luck of possible filings in queues driven one by one. */
  begin(t: number): void {
    const { mostClaimed, hasBorder } = this.columns;
    const { heldAt, mostHeld } = this;
    const turns = this.turns.get(t);
    if (turns !== undefined) {
      const flag = 1 << this.place;
      for (const { at, isHeld } of turns) hasBorder[at] = isHeld ? hasBorder[at]! | flag : hasBorder[at]! & ~flag;
    }
    const count = heldAt.length;
    for (let row = 0; row < count; row++) mostClaimed[heldAt[row]!] = mostHeld[t * count + row]!;
    for (let row = 0; row < this.closed.length; row++) {
      const { lane, at, hold, open } = this.closed[row]!;
      mostClaimed[at] = this.limit(lane, t, hold, open);
    }
    this.table.drawAhead();
  }

  /** The limit of orders on a lane; infinite: none. */
  getMost(lane: number, t: number): number {
    return this.limit(lane, t, this.holds.get(lane) ?? null, this.laneOpen.get(lane) ?? null);
  }

  private limit(lane: number, t: number, hold: LaneHold | null, open: Course | null): number {
    const most = hold === null ? Infinity : getMostFiled(hold, t);
    if (open === null || open[t]! >= 1) return most;
    const { groupRate, laneGroup, stepDays } = this.net;
    return Math.min(open[t]! * this.view.getShare(lane) * groupRate[laneGroup[lane]!]! * stepDays, most);
  }

  /** Asks the borders of a level, or with none those of unknown sources, for the units leaving of a shipment. */
  pass(level: number | null, t: number): void {
    const { columns } = this;
    const passings = this.passings[level ?? this.passings.length - 1]!;
    for (let row = 0; row < passings.length; row++) {
      const { border, at, source } = passings[row]!;
      border.pass(columns, at, t);
      const refused = border.getRefused();
      columns.returned[at] = refused;
      if (source >= 0) columns.nodeState[source]! += refused;
    }
  }
}

/** Steps in which a lane comes to be held or not wholly open, is neither any more, is so again, in turns. */
function findTurns(held: Course | null, open: Course | null, steps: number): number[] {
  const turns: number[] = [];
  let isSo = false;
  for (let step = 0; step < steps; step++) {
    const isNow = (held !== null && held[step]! > 0) || (open !== null && open[step]! < 1);
    if (isNow !== isSo) turns.push(step);
    isSo = isNow;
  }
  return turns;
}
