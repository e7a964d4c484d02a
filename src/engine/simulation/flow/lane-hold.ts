import type { Passage, LaneHold, Border, Goods } from './passage.ts';
import { LicenceQueue } from '../../licence-queue/licence-queue.ts';
import type { QueueTable } from '../../licence-queue/queue-table.ts';
import type { Share } from '../../../domain/units.ts';
import type { Course } from './course.ts';
import { type DrawnGates, isPlainlyDrawn } from './drawn-gates.ts';

/** Most units a source may send to a border in a step; infinite: no limit. */
export function getMostFiled({ held, mostFiled }: LaneHold, step: number): number {
  return mostFiled === null || held[step] === 0 ? Infinity : mostFiled[step]! / held[step]!;
}

/** Writes the same for all steps into a list: the first at `from`, each a distance behind the one before. */
export function listMostFiled(
  { held, mostFiled }: LaneHold,
  steps: number,
  to: Float64Array,
  from: number,
  distance: number,
): void {
  for (let step = 0, at = from; step < steps; step++, at += distance) {
    const share = held[step]!;
    if (mostFiled === null || share === 0) to[at] = Infinity;
    else to[at] = share === 1 ? mostFiled[step]! : mostFiled[step]! / share;
  }
}

/** Returns the border of a lane on its first day; its numbers are with `gates`, or in the table. */
export function openBorder(hold: LaneHold, gates: DrawnGates, table: QueueTable): Border {
  if (hold.turns !== undefined) return new BorderInTurns(hold.turns, gates, table);
  const [only] = hold.passages;
  if (hold.passages.length === 1 && only!.share === 1) return openGate(hold, only!.passage, gates, table);
  return new SharedBorder(hold, gates, table);
}

function openGate(hold: LaneHold, passage: Passage, gates: DrawnGates, table: QueueTable): Border {
  if (passage.kind === 'customers') return gates.admit(hold, passage.licensed);
  if (isPlainlyDrawn(passage)) return gates.open(hold, passage.free, passage.options);
  return new Gate(hold, passage, table);
}

/** A border passed by several classes of customers: each class counts by its share of the units leaving if all belonged to it. */
class SharedBorder implements Border {
  private readonly gates: readonly { readonly share: Share; readonly gate: Border }[];

  constructor(hold: LaneHold, drawn: DrawnGates, table: QueueTable) {
    this.gates = hold.passages.map(({ share, passage }) => ({ share, gate: openGate(hold, passage, drawn, table) }));
  }

  getWaiting(): number {
    return this.gates.reduce((sum, { share, gate }) => sum + share * gate.getWaiting(), 0);
  }

  getRefused(): number {
    return this.gates.reduce((sum, { share, gate }) => sum + share * gate.getRefused(), 0);
  }

  pass(goods: Goods, at: number, step: number): void {
    let leaving = 0;
    for (const { share, gate } of this.gates) {
      gate.pass(goods, at, step);
      leaving += share * goods.leaving[at]!;
    }
    goods.leaving[at] = leaving;
  }
}

/** A border held by one control after another: what still waits when the time of one is over leaves, or waits for the one in force then. */
class BorderInTurns implements Border {
  private readonly turns: readonly { readonly held: Course; readonly border: Border }[];

  constructor(turns: readonly LaneHold[], gates: DrawnGates, table: QueueTable) {
    this.turns = turns.map((hold) => ({ held: hold.held, border: openBorder(hold, gates, table) }));
  }

  getWaiting(): number {
    return this.turns.reduce((sum, { border }) => sum + border.getWaiting(), 0);
  }

  getRefused(): number {
    return this.turns.reduce((sum, { border }) => sum + border.getRefused(), 0);
  }

  pass(goods: Goods, at: number, step: number): void {
    const units = goods.shipped[at]!;
    // With none in force any of them lets all through.
    const inForce = Math.max(
      0,
      this.turns.findIndex(({ held }) => held[step]! > 0),
    );
    let coming = units;
    for (const [row, { border }] of this.turns.entries()) {
      if (row === inForce) continue;
      goods.shipped[at] = 0;
      border.pass(goods, at, step);
      coming += goods.leaving[at]!;
    }
    goods.shipped[at] = coming;
    this.turns[inForce]!.border.pass(goods, at, step);
    goods.shipped[at] = units;
  }
}

/** Goods waiting at a border and passing application by application, with all customers in one class. */
class Gate implements Border {
  private readonly hold: LaneHold;
  private readonly free: Course | null;
  private readonly queue: LicenceQueue;
  private readonly table: QueueTable;
  /** Row of the waiting units in the numbers of the table; behind it the units refused in the last step. */
  private readonly waiting: number;

  constructor(hold: LaneHold, { free, options }: Extract<Passage, { kind: 'applications' }>, table: QueueTable) {
    this.hold = hold;
    this.free = free;
    this.table = table;
    this.waiting = table.reserve(2);
    this.queue = new LicenceQueue(options, table);
  }

  getWaiting(): number {
    return this.table.numbers[this.waiting]!;
  }

  getRefused(): number {
    return this.table.numbers[this.waiting + 1]!;
  }

  pass(goods: Goods, at: number, step: number): void {
    const shipped = goods.shipped[at]!;
    goods.leaving[at] = shipped;
    const { numbers } = this.table;
    const { held, fromStep } = this.hold;
    numbers[this.waiting + 1] = 0;
    if (step < fromStep) return;
    const share = held[step]!;
    const free = this.free?.[step] ?? 0;
    const before = numbers[this.waiting]!;
    if (share === 0 || free === 1) {
      numbers[this.waiting] = 0;
      goods.leaving[at] = shipped + before;
      return;
    }
    const stopped = shipped * share * (1 - free);
    const waiting = before + stopped;
    const released = this.review(waiting, stopped);
    this.table.numbers[this.waiting] = waiting - (released + this.getRefused());
    goods.leaving[at] = shipped - stopped + released;
  }

  private review(waiting: number, stopped: number): number {
    const { period } = this.table;
    period.filed = stopped;
    period.wanted = waiting;
    // What a licence on file covers needs no application.
    this.queue.fileUncovered();
    this.queue.advance();
    this.table.numbers[this.waiting + 1] = Math.min(period.lost, Math.max(0, waiting - period.shipped));
    return period.shipped;
  }
}
