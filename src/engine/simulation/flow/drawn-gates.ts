import { LICENCE_PURPOSE } from '../../licence-queue/queue-table.ts';
import { followPhases } from '../../licence-queue/drawn-review.ts';
import type { LicenceQueueOptions } from '../../licence-queue/licence-queue.ts';
import { assertLicenceRules, type LicenceRules, NOTHING_ON_FILE } from '../../licence-queue/licence-rules.ts';
import type { DecidedBy } from '../../licence-queue/review-time.ts';
import { splitSeed } from '../../numeric/counter-random.ts';
import { RUNS_PER_BATCH } from './batch.ts';
import type { Course } from './course.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { Border, Goods, LaneHold, Passage } from './passage.ts';

type Applications = Extract<Passage, { kind: 'applications' }>;

/** Where in the records of `kernel/gates/gate-records.ts` each number lies, in bytes: the same as there. */
const GATE = {
  bytes: 80,
  waiting: 0,
  refused: 8,
  lane: 16,
  source: 20,
  fromStep: 24,
  periods: 28,
  rules: 40,
  held: 44,
  free: 48,
  book: 52,
  row: 68,
  licensed: 72,
} as const;
const RULES = { refiling: 0, validity: 8, phaseCount: 16, periodsTogether: 20, firstPhase: 24 } as const;
const PHASE = { bytes: 24, approval: 0, from: 8, delays: 12, sums: 16, guide: 20 } as const;
const SETTLED_BYTES = 8;
const SETTLED_COLUMNS = ['gateApproved', 'gateLost', 'gateChains'] as const;
const APPLICATION_BYTES = 16;
const LICENCE_BYTES = 16;
const NUMBER_BYTES = 8;
const ROW_BYTES = 4;
/** Gates are drawn for in fours, and a four behind them is for single questions. */
const LUCK_ROWS = 4;
const LUCK_COLUMNS = ['index', 'entity', 'replication', 'gateDrawn', 'first', 'second', 'third', 'fourth'] as const;
const NOT_DRAWN = -1;
/** Of an unknown source. */
const NOBODY = -1;

/** A gate on a lane of one run: place of the run's numbers in columns by lane, and of its source's stock in the records of nodes, -1 if the source is unknown. */
export type GateWay = { readonly border: DrawnGate; readonly at: number; readonly source: number };

/** Whether a passage is one of `DrawnGates`: each filing is one application, and its fate is known as soon as it is filed. */
export function isPlainlyDrawn({ options: { rules, opening = NOTHING_ON_FILE, luck } }: Applications): boolean {
  return (
    luck !== null &&
    rules.luck === 'application' &&
    rules.lotCap === Infinity &&
    rules.decisionsPerPeriod === Infinity &&
    opening.pending.length === 0
  );
}

/**
 * Gates of runs side by side with drawn applications and no other limit, or opened by a licence of the customer. The draws of a scenario would
 * spend much of their time here, so a pass of the kernel sees to them. A gate of the former kind does the work of a `LicenceQueue` behind a
 * border. Their numbers lie in the store of the columns, one behind the other, and are forgotten at the next start.
 */
export class DrawnGates {
  private readonly columns: FlowColumns;
  /** The memory of the kernel, by number and by row. */
  private readonly numbers: Float64Array;
  private readonly rows: Int32Array;
  private readonly end: number;
  private next = 0;
  private records = 0;
  private count = 0;
  private recorded = 0;
  private listed = 0;
  private list = 0;
  private luck = { index: 0, entity: 0, replication: 0 };
  private seed: number | null = null;
  /** Where the shared numbers of gates lie. */
  private readonly places = new Map<LicenceRules | DecidedBy | Course, number>();

  constructor(columns: FlowColumns) {
    const { gateStore } = columns;
    this.columns = columns;
    this.numbers = new Float64Array(gateStore.buffer);
    this.rows = new Int32Array(gateStore.buffer);
    this.end = gateStore.byteOffset + gateStore.byteLength;
  }

  /** Takes all gates away and makes room for so many with applications, and so many opened by a licence, over so many steps at most. */
  restart(gates: number, steps: number, admitting = 0): void {
    const { columns } = this;
    const luckRows = Math.ceil(gates / LUCK_ROWS) * LUCK_ROWS + LUCK_ROWS;
    this.next = columns.gateStore.byteOffset;
    this.count = 0;
    this.recorded = 0;
    this.listed = 0;
    this.seed = null;
    this.places.clear();
    columns.setNumber('gateCount', gates);
    if (gates + admitting === 0) return;
    const start = this.next;
    this.records = this.reserve((gates + admitting) * GATE.bytes);
    const settled = SETTLED_COLUMNS.map(() => this.reserve(gates * steps * SETTLED_BYTES));
    const empty = this.next;
    const applications = this.reserve(gates * steps * APPLICATION_BYTES);
    this.list = this.reserve((gates + admitting) * ROW_BYTES);
    const [index, entity, replication, ...words] = LUCK_COLUMNS.map(() => this.reserve(luckRows * ROW_BYTES));
    this.luck = { index: index!, entity: entity!, replication: replication! };
    if (!this.hasRoom()) return;
    for (const [row, name] of LUCK_COLUMNS.entries())
      columns.setNumber(name, [index, entity, replication, ...words][row]!);
    for (const [row, name] of SETTLED_COLUMNS.entries()) columns.setNumber(name, settled[row]!);
    columns.setNumber('gateApplications', applications);
    columns.setNumber('gateList', this.list);
    this.rows.fill(0, start / ROW_BYTES, empty / ROW_BYTES);
    this.rows.fill(NOT_DRAWN, words[0]! / ROW_BYTES, words[0]! / ROW_BYTES + luckRows);
  }

  /** Whether every gate opened since the start has its place; otherwise nothing may be asked of any gate. */
  hasRoom(): boolean {
    return this.next <= this.end;
  }

  /** Bytes of the store asked for since the start. */
  countBytes(): number {
    return this.next - this.columns.gateStore.byteOffset;
  }

  /** Opens the gate of a hold (`isPlainlyDrawn`) on its first day; all gates have the same seed. @throws RangeError for rules without one. */
  open(
    { fromStep, held }: LaneHold,
    free: Course | null,
    { rules, periods, opening = NOTHING_ON_FILE, luck }: LicenceQueueOptions,
  ): DrawnGate {
    assertLicenceRules(rules);
    const row = this.count++;
    const at = this.nextRecord();
    const places = {
      rules: this.places.get(rules) ?? this.placeRules(rules),
      held: this.placeCourse(held),
      free: free === null ? 0 : this.placeCourse(free),
      book: this.reserve((opening.held.length + periods) * LICENCE_BYTES),
    };
    const gate = new DrawnGate(this.columns, this.numbers, at);
    if (!this.hasRoom()) return gate;
    const { seed, replication, flow } = luck!;
    if (this.seed === null) this.useSeed(seed);
    this.setRow(at + GATE.fromStep, fromStep);
    this.setRow(at + GATE.periods, periods);
    this.setRow(at + GATE.rules, places.rules);
    this.setRow(at + GATE.held, places.held);
    this.setRow(at + GATE.free, places.free);
    this.setRow(at + GATE.book, places.book);
    this.setRow(at + GATE.row, row);
    // The first application of its first period has the name 0.
    this.setRow(this.luck.index + row * ROW_BYTES, 0);
    this.setRow(this.luck.entity + row * ROW_BYTES, flow);
    this.setRow(this.luck.replication + row * ROW_BYTES, replication);
    for (const { lastPeriod, quantity } of opening.held) this.columns.passes.addLicence(at, lastPeriod, quantity);
    return gate;
  }

  /** Opens the gate of a hold for customers with a licence for everything; `licensed`: their share by step. */
  admit({ fromStep, held }: LaneHold, licensed: Course): DrawnGate {
    const at = this.nextRecord();
    const places = { held: this.placeCourse(held), licensed: this.placeCourse(licensed) };
    const gate = new DrawnGate(this.columns, this.numbers, at);
    if (!this.hasRoom()) return gate;
    this.setRow(at + GATE.fromStep, fromStep);
    this.setRow(at + GATE.held, places.held);
    this.setRow(at + GATE.licensed, places.licensed);
    return gate;
  }

  private nextRecord(): number {
    return this.records + this.recorded++ * GATE.bytes;
  }

  /** Has the kernel pass the gates of a level in one of the runs, in this order. */
  passWith(level: number, run: number, ways: readonly GateWay[]): void {
    if (!this.hasRoom()) return;
    const range = (level * RUNS_PER_BATCH + run) * 2;
    this.columns.gateRanges[range] = this.listed;
    for (const { border, at, source } of ways) {
      this.setRow(border.at + GATE.lane, at * NUMBER_BYTES);
      this.setRow(border.at + GATE.source, source < 0 ? NOBODY : source * NUMBER_BYTES);
      this.setRow(this.list + this.listed++ * ROW_BYTES, border.at);
    }
    this.columns.gateRanges[range + 1] = this.listed;
  }

  /** Draws for all gates their likely filings of this step. */
  drawLuck(): void {
    if (this.count > 0) this.columns.passes.drawLuck();
  }

  private useSeed(seed: number): void {
    const [keyA, keyB] = splitSeed(seed);
    this.seed = seed;
    this.columns.setNumber('keyA', keyA | 0);
    this.columns.setNumber('keyB', keyB | 0);
    this.columns.setNumber('purpose', LICENCE_PURPOSE);
  }

  private reserve(bytes: number): number {
    const at = this.next;
    this.next += Math.ceil(bytes / NUMBER_BYTES) * NUMBER_BYTES;
    return at;
  }

  private setRow(at: number, value: number): void {
    this.rows[at / ROW_BYTES] = value;
  }

  private placeCourse(course: Course): number {
    const known = this.places.get(course);
    if (known !== undefined) return known;
    const at = this.reserve(course.byteLength);
    if (this.hasRoom()) this.numbers.set(course, at / NUMBER_BYTES);
    this.places.set(course, at);
    return at;
  }

  private placeRules(rules: LicenceRules): number {
    const { phases, refiling, validity, periodsTogether = 1, firm = null } = rules;
    const at = this.reserve(RULES.firstPhase + phases.length * PHASE.bytes);
    const reviews = followPhases(phases, firm).map((review) => this.placeReview(review));
    this.places.set(rules, at);
    if (!this.hasRoom()) return at;
    this.numbers[(at + RULES.refiling) / NUMBER_BYTES] = refiling;
    this.numbers[(at + RULES.validity) / NUMBER_BYTES] = validity;
    this.setRow(at + RULES.phaseCount, phases.length);
    this.setRow(at + RULES.periodsTogether, periodsTogether);
    for (const [row, { from, approval, reviewTime }] of phases.entries()) {
      const phase = at + RULES.firstPhase + row * PHASE.bytes;
      this.numbers[(phase + PHASE.approval) / NUMBER_BYTES] = approval;
      this.setRow(phase + PHASE.from, from);
      this.setRow(phase + PHASE.delays, reviewTime.length);
      this.setRow(phase + PHASE.sums, reviews[row]!);
      this.setRow(phase + PHASE.guide, reviews[row]! + reviewTime.length * NUMBER_BYTES);
    }
    return at;
  }

  private placeReview(review: DecidedBy): number {
    const known = this.places.get(review);
    if (known !== undefined) return known;
    const { sums, guide } = review;
    const at = this.reserve(sums.byteLength + guide.byteLength);
    if (this.hasRoom()) {
      this.numbers.set(sums, at / NUMBER_BYTES);
      this.rows.set(guide, (at + sums.byteLength) / ROW_BYTES);
    }
    this.places.set(review, at);
    return at;
  }
}

/** One of those gates, by where its record begins. */
export class DrawnGate implements Border {
  readonly at: number;
  private readonly columns: FlowColumns;
  private readonly numbers: Float64Array;

  constructor(columns: FlowColumns, numbers: Float64Array, at: number) {
    this.columns = columns;
    this.numbers = numbers;
    this.at = at;
  }

  getWaiting(): number {
    return this.numbers[(this.at + GATE.waiting) / NUMBER_BYTES]!;
  }

  getRefused(): number {
    return this.numbers[(this.at + GATE.refused) / NUMBER_BYTES]!;
  }

  /** Passes the contents of the gates' columns, in the current step. */
  pass(_goods: Goods, at: number): void {
    this.columns.passes.passGate(this.at, at * NUMBER_BYTES);
  }
}
