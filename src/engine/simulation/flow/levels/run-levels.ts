import type { Conditions } from '../conditions.ts';
import type { Course } from '../course.ts';
import { computeStay, keepWhileWaiting } from './expected-stay.ts';
import type { FlowColumns } from '../flow-columns.ts';
import type { FlowNetwork } from '../flow-network.ts';
import type { LaneHold } from '../passage.ts';
import { GROUP_STATE, locateGroup } from '../state-records.ts';
import {
  computeOrderLevels,
  followChains,
  type GroupUsers,
  type LevelTerms,
  listUsers,
  listUsualTerms,
  type OrderLevels,
  setLevel,
} from './order-levels.ts';

type FirstLevels = { readonly chainDays: Float64Array; readonly levels: OrderLevels };

/** The order-up-to levels of one run beside target and plan, kept up to date in the columns. */
export class RunLevels {
  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly place: number;
  private readonly users: GroupUsers;
  private conditions: Conditions | null = null;
  /** Parts of levels by step for goods at the borders of lanes, each lane once: days, and the share they count by. */
  private readonly borders: { readonly lane: number; readonly days: Course; readonly share: number }[] = [];
  /** Groups to be looked at anew, by step. */
  private readonly changes = new Map<number, Set<number>>();
  /** Those of a run without a drawn lead, share or capacity: the same in all such runs. */
  private usual: FirstLevels | null = null;
  private levels: OrderLevels | null = null;
  private chainDays: Float64Array | null = null;
  /** Of the usual network, and of the current step. */
  private readonly usualTerms: LevelTerms;
  private terms: LevelTerms;
  /** Units a day of each node in the usual run, on file or assumed. */
  capacity: Float64Array;
  private readonly drawnLanes: readonly number[];
  /** Columns of a run with changes of its own, used again by the next. */
  private readonly ownBorderDays: Float64Array;
  private readonly ownLead: Float64Array;
  private readonly ownLevels: OrderLevels;

  constructor(net: FlowNetwork, columns: FlowColumns, place: number) {
    this.net = net;
    this.columns = columns;
    this.place = place;
    this.users = listUsers(net);
    this.usualTerms = listUsualTerms(net);
    this.terms = this.usualTerms;
    this.capacity = net.capacity;
    this.drawnLanes = [...net.laneLeadClass.keys()].filter((lane) => net.laneLeadClass[lane]! >= 0);
    this.ownBorderDays = new Float64Array(net.laneCount);
    this.ownLead = net.laneLead.slice();
    this.ownLevels = {
      leadUse: new Float64Array(net.groupCount),
      ceiling: new Float64Array(net.groupCount),
      usualWay: new Float64Array(net.groupCount),
    };
  }

  /** Takes over the conditions of a run; `leadOf`: days under way of a lane in it. */
  start(conditions: Conditions, leadOf: (lane: number) => number): void {
    const { holds, laneShare, capacityAdded, assumed } = conditions;
    this.conditions = conditions;
    this.levels = null;
    this.borders.length = 0;
    this.changes.clear();
    this.capacity = this.net.capacity;
    if (assumed !== null && assumed.capacity.length > 0) {
      this.capacity = this.net.capacity.slice();
      for (const { node, units } of assumed.capacity) this.capacity[node] = units;
    }
    this.followBorders(holds, laneShare);
    this.terms = this.listTerms(conditions, leadOf);
    const changesOf = new Map<Course, readonly number[]>();
    for (const { lane, days } of this.borders) this.note(this.net.laneGroup[lane]!, listChanges(days, 0, changesOf));
    for (const [lane, course] of laneShare)
      this.note(this.net.laneGroup[lane]!, listChanges(course, this.net.laneShare[lane]!, changesOf));
    for (const [node, course] of capacityAdded) {
      const { inputStart, inputGroup } = this.net;
      for (let input = inputStart[node]!; input < inputStart[node + 1]!; input++)
        this.note(inputGroup[input]!, listChanges(course, 0, changesOf));
    }
    const isOther =
      laneShare.size > 0 || (assumed !== null && (assumed.leadDays.length > 0 || assumed.capacity.length > 0));
    if (!isOther && this.changes.size === 0) return;
    const first = isOther ? this.computeFirst() : (this.usual ??= this.computeFirst());
    this.chainDays = first.chainDays;
    this.levels = isOther ? first.levels : copyLevels(first.levels, this.ownLevels);
    if (isOther) for (let group = 0; group < this.net.groupCount; group++) this.write(group);
  }

  /** Levels before any border has a say, and the chains behind groups. */
  private computeFirst(): FirstLevels {
    const chainDays = followChains(this.net, this.terms);
    return { chainDays, levels: computeOrderLevels(this.net, this.terms, chainDays, this.users) };
  }

  /** Lanes of one control mostly stay as long as each other. */
  private followBorders(holds: Conditions['holds'], laneShare: Conditions['laneShare']): void {
    const { stepDays } = this.net;
    const known = new Map<string, { readonly stay: Course; readonly days: Course } | null>();
    const names = new Map<object, number>();
    const nameOf = (one: object): number => {
      const name = names.get(one) ?? names.size;
      names.set(one, name);
      return name;
    };
    let last: LaneHold | null = null;
    let found: { readonly stay: Course; readonly days: Course } | null | undefined;
    for (const [lane, hold] of holds) {
      if (last === null || !isHeldAlike(hold, last)) {
        last = hold;
        const key = nameHold(hold, nameOf);
        found = known.get(key);
        if (found === undefined) {
          const stay = computeStay(hold, stepDays);
          found = stay === null ? null : { stay, days: keepWhileWaiting(stay, stay, stepDays) };
          known.set(key, found);
        }
      }
      if (found === null || found === undefined) continue;
      const { stay, days } = found;
      const course = laneShare.get(lane);
      const own =
        course === undefined
          ? days
          : keepWhileWaiting(
              stay.map((one, step) => one * course[step]!),
              stay,
              stepDays,
            );
      this.borders.push({ lane, days: own, share: course === undefined ? this.net.laneShare[lane]! : 1 });
    }
  }

  private note(group: number, steps: readonly number[]): void {
    for (const step of steps) {
      const groups = this.changes.get(step);
      if (groups === undefined) this.changes.set(step, new Set([group]));
      else groups.add(group);
    }
  }

  /** Takes over the changes of a step. */
  begin(t: number): void {
    const groups = this.changes.get(t);
    if (groups === undefined) return;
    this.turnTo(t);
    const { levels, chainDays, users, terms } = this;
    for (const group of groups) {
      setLevel(this.net, terms, { levels: levels!, chainDays: chainDays!, users }, group);
      this.write(group);
    }
  }

  /** Terms of a run before its first step: columns with a change are its own. */
  private listTerms({ laneShare, capacityAdded }: Conditions, leadOf: (lane: number) => number): LevelTerms {
    const { usualTerms, drawnLanes, borders, net } = this;
    const lead = drawnLanes.length > 0 ? this.ownLead : net.laneLead;
    for (const lane of drawnLanes) lead[lane] = leadOf(lane);
    const mostShare = laneShare.size > 0 ? net.laneShare.slice() : net.laneShare;
    for (const [lane, course] of laneShare) mostShare[lane] = course.reduce((most, one) => Math.max(most, one), 0);
    return {
      lead,
      share: laneShare.size > 0 ? net.laneShare.slice() : net.laneShare,
      mostShare,
      borderDays: borders.length > 0 ? this.ownBorderDays.fill(0) : usualTerms.borderDays,
      capacity: capacityAdded.size > 0 ? this.capacity.slice() : this.capacity,
    };
  }

  /** Puts the values of a step into the terms. */
  private turnTo(t: number): void {
    const { share, borderDays, capacity } = this.terms;
    const { laneShare, capacityAdded } = this.conditions!;
    for (const [lane, course] of laneShare) share[lane] = course[t]!;
    for (const { lane, days, share: counted } of this.borders) borderDays[lane] = counted * days[t]!;
    for (const [node, added] of capacityAdded) capacity[node] = this.capacity[node]! + added[t]!;
  }

  private write(group: number): void {
    const { groupState } = this.columns;
    const at = locateGroup(group, 0) + this.place;
    groupState[at + GROUP_STATE.leadUse] = this.levels!.leadUse[group]!;
    groupState[at + GROUP_STATE.ceiling] = this.levels!.ceiling[group]!;
    groupState[at + GROUP_STATE.usualWay] = this.levels!.usualWay[group]!;
  }
}

function copyLevels({ leadUse, ceiling, usualWay }: OrderLevels, to: OrderLevels): OrderLevels {
  to.leadUse.set(leadUse);
  to.ceiling.set(ceiling);
  to.usualWay.set(usualWay);
  return to;
}

/** Whether two lanes surely have the same name below, without making it: they wait in one queue alone, the same for both. */
function isHeldAlike(one: LaneHold, other: LaneHold): boolean {
  if (one.held !== other.held || one.fromStep !== other.fromStep) return false;
  if (one.turns !== undefined || other.turns !== undefined) return false;
  if (one.passages.length !== 1 || other.passages.length !== 1) return false;
  const [{ share, passage }, before] = [one.passages[0]!, other.passages[0]!];
  if (share !== before.share || passage.kind !== before.passage.kind) return false;
  if (passage.kind === 'customers' || before.passage.kind === 'customers') return true;
  const { free, options } = before.passage;
  return passage.free === free && passage.options.rules.phases === options.rules.phases;
}

function nameHold({ held, fromStep, passages }: LaneHold, nameOf: (one: object) => number): string {
  const parts = passages.map(({ share, passage }) =>
    passage.kind === 'customers'
      ? 'c'
      : `${share} ${passage.free === null ? '' : nameOf(passage.free)} ${nameOf(passage.options.rules.phases)}`,
  );
  return `${nameOf(held)} ${fromStep} ${parts.join(',')}`;
}

/** Steps with a change in a course; `first`: its value before the first. Rows may share courses. */
function listChanges(course: Course, first: number, known: Map<Course, readonly number[]>): readonly number[] {
  const listed = known.get(course);
  if (listed !== undefined) return listed;
  const changes: number[] = [];
  for (let step = 0; step < course.length; step++) {
    if (course[step] !== (step === 0 ? first : course[step - 1])) changes.push(step);
  }
  known.set(course, changes);
  return changes;
}
