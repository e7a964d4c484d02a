import type { Passage, LaneHold, Border, Goods } from './passage.ts';
import { LicenceQueue } from '../../licence-queue/licence-queue.ts';
import type { QueueTable } from '../../licence-queue/queue-table.ts';
import type { Share } from '../../../domain/units.ts';
import type { Course } from './course.ts';
import { type DrawnGates, isPlainlyDrawn } from './drawn-gates.ts';

/** The most that a source may send to a border in a step; infinite: as much as it likes. */
export function getMostFiled({ held, mostFiled }: LaneHold, step: number): number {
  return mostFiled === null || held[step] === 0 ? Infinity : mostFiled[step]! / held[step]!;
}

/** Returns the border of a lane on its first day; what it has is kept with `gates`, or in the table. */
export function openBorder(hold: LaneHold, gates: DrawnGates, table: QueueTable): Border {
  const [only] = hold.passages;
  if (hold.passages.length === 1 && only!.share === 1) return openGate(hold, only!.passage, gates, table);
  return new SharedBorder(hold, gates, table);
}

function openGate(hold: LaneHold, passage: Passage, gates: DrawnGates, table: QueueTable): Border {
  if (passage.kind === 'applications' && isPlainlyDrawn(passage))
    return gates.open(hold, passage.free, passage.options);
  return new Gate(hold, passage, table);
}

/** A border that several classes of customers pass: of each class leaves what leaves where all belong to it, by its share. */
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

/** What waits at the border and gets through it where all customers belong to one class. */
class Gate implements Border {
  private readonly hold: LaneHold;
  private readonly passage: Passage;
  private readonly queue: LicenceQueue | null;
  private readonly table: QueueTable;
  /** Row of what waits in the numbers of the table; behind it what was refused in the last step. */
  private readonly waiting: number;

  constructor(hold: LaneHold, passage: Passage, table: QueueTable) {
    this.hold = hold;
    this.passage = passage;
    this.table = table;
    this.waiting = table.reserve(2);
    this.queue = passage.kind === 'applications' ? new LicenceQueue(passage.options, table) : null;
  }

  getWaiting(): number {
    return this.table.numbers[this.waiting]!;
  }

  getRefused(): number {
    return this.table.numbers[this.waiting + 1]!;
  }

  pass(goods: Goods, at: number, step: number): void {
    const { passage } = this;
    const shipped = goods.shipped[at]!;
    goods.leaving[at] = shipped;
    const { numbers } = this.table;
    const { held, fromStep } = this.hold;
    numbers[this.waiting + 1] = 0;
    if (step < fromStep) return;
    const share = held[step]!;
    const free = passage.kind === 'applications' ? (passage.free?.[step] ?? 0) : 0;
    const before = numbers[this.waiting]!;
    if (share === 0 || free === 1) {
      numbers[this.waiting] = 0;
      goods.leaving[at] = shipped + before;
      return;
    }
    const stopped = shipped * share * (1 - free);
    const waiting = before + stopped;
    const released =
      passage.kind === 'customers'
        ? this.admit(waiting, stopped, passage.licensed, step)
        : this.review(waiting, stopped);
    this.table.numbers[this.waiting] = waiting - (released + this.getRefused());
    goods.leaving[at] = shipped - stopped + released;
  }

  private admit(waiting: number, stopped: number, licensed: Course, step: number): number {
    const now = licensed[step]!;
    const before = step > this.hold.fromStep ? licensed[step - 1]! : 0;
    const newly = now > before ? (now - before) / (1 - before) : 0;
    return Math.min(waiting, now * stopped + newly * (waiting - stopped));
  }

  private review(waiting: number, stopped: number): number {
    const queue = this.queue!;
    const { period } = this.table;
    period.filed = stopped;
    period.wanted = waiting;
    // What a licence on file covers needs no application.
    queue.fileUncovered();
    queue.advance();
    this.table.numbers[this.waiting + 1] = Math.min(period.lost, Math.max(0, waiting - period.shipped));
    return period.shipped;
  }
}
