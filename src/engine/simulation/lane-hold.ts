import { LicenceQueue, type LicenceQueueOptions } from '../licence-queue/licence-queue.ts';
import type { QueueTable } from '../licence-queue/queue-table.ts';
import type { Share } from '../../domain/units.ts';
import type { Course } from './course.ts';

/** How the goods of one class of customers get past a control: application by application, or by a licence that lets everything through. */
export type Passage =
  /** `free`: the share of the goods that needs no application, by step; null: none. */
  | { readonly kind: 'applications'; readonly free: Course | null; readonly options: LicenceQueueOptions }
  /** By step: the share of customers that hold a licence. */
  | { readonly kind: 'customers'; readonly licensed: Course };

/** A lane whose goods wait at the border from a step on. */
export type LaneHold = {
  readonly fromStep: number;
  /** Share of the goods that is held, by step; 0: the control is off. */
  readonly held: Course;
  /** By class: the share of customers that belong to it, and how their goods get past. A customer that is drawn belongs to one. */
  readonly passages: readonly { readonly share: Share; readonly passage: Passage }[];
  /** Units that may be filed in each step; null: as many as wished. */
  readonly mostFiled: Course | null;
};

/** The border of one lane in one run: what waits there, and the queues that let it through. */
export class Border {
  waiting = 0;
  /** Units refused for good in the last step: they go back to the source. */
  refused = 0;
  private readonly hold: LaneHold;
  private readonly gates: readonly { readonly share: Share; readonly gate: Gate }[];

  constructor(hold: LaneHold, table: QueueTable) {
    this.hold = hold;
    this.gates = hold.passages.map(({ share, passage }) => ({ share, gate: new Gate(hold, passage, table) }));
  }

  /** The most that the source may send to the border in this step; infinite: as much as it likes. */
  getMost(step: number): number {
    const { held, mostFiled } = this.hold;
    return mostFiled === null || held[step] === 0 ? Infinity : mostFiled[step]! / held[step]!;
  }

  /** Takes what the source ships and returns what leaves for the buyer: of each class what leaves where all belong to it, by its share. */
  pass(shipped: number, step: number): number {
    let leaving = 0;
    this.waiting = 0;
    this.refused = 0;
    for (const { share, gate } of this.gates) {
      leaving += share * gate.pass(shipped, step);
      this.waiting += share * gate.waiting;
      this.refused += share * gate.refused;
    }
    return leaving;
  }
}

/** What waits at the border and gets through it where all customers belong to one class. */
class Gate {
  waiting = 0;
  refused = 0;
  private readonly hold: LaneHold;
  private readonly passage: Passage;
  private readonly queue: LicenceQueue | null;
  private readonly table: QueueTable;

  constructor(hold: LaneHold, passage: Passage, table: QueueTable) {
    this.hold = hold;
    this.passage = passage;
    this.table = table;
    this.queue = passage.kind === 'applications' ? new LicenceQueue(passage.options, table) : null;
  }

  pass(shipped: number, step: number): number {
    const { passage } = this;
    const { held, fromStep } = this.hold;
    this.refused = 0;
    if (step < fromStep) return shipped;
    const share = held[step]!;
    const free = passage.kind === 'applications' ? (passage.free?.[step] ?? 0) : 0;
    if (share === 0 || free === 1) {
      const released = shipped + this.waiting;
      this.waiting = 0;
      return released;
    }
    const stopped = shipped * share * (1 - free);
    this.waiting += stopped;
    const released = passage.kind === 'customers' ? this.admit(stopped, passage.licensed, step) : this.review(stopped);
    this.waiting -= released + this.refused;
    return shipped - stopped + released;
  }

  private admit(stopped: number, licensed: Course, step: number): number {
    const now = licensed[step]!;
    const before = step > this.hold.fromStep ? licensed[step - 1]! : 0;
    const newly = now > before ? (now - before) / (1 - before) : 0;
    return Math.min(this.waiting, now * stopped + newly * (this.waiting - stopped));
  }

  private review(stopped: number): number {
    const queue = this.queue!;
    // What a licence on file covers needs no application.
    const covered = Math.min(stopped, queue.getLive());
    const released = queue.step(stopped - covered, this.waiting, this.table.period);
    this.refused = Math.min(this.table.period.lost, Math.max(0, this.waiting - released));
    return released;
  }
}
