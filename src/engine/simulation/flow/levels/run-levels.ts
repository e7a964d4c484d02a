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
  /** Parts of levels by step for goods at the border of a lane: days, and the share they count by. */
  private readonly borders = new Map<number, { readonly days: Course; readonly share: number }>();
  /** Groups to be looked at anew, by step. */
  private readonly changes = new Map<number, Set<number>>();
  /** Those of a run without a drawn lead, share or capacity: the same in all such runs. */
  private usual: FirstLevels | null = null;
  private levels: OrderLevels | null = null;
  private chainDays: Float64Array | null = null;
  private capacity: Float64Array | null = null;
  private leadOf: (lane: number) => number = () => 0;
  private step = 0;

  constructor(net: FlowNetwork, columns: FlowColumns, place: number) {
    this.net = net;
    this.columns = columns;
    this.place = place;
    this.users = listUsers(net);
  }

  /** Takes over the conditions of a run; `leadOf`: days under way of a lane in it. */
  start(conditions: Conditions, leadOf: (lane: number) => number): void {
    const { holds, laneShare, capacityAdded, assumed } = conditions;
    this.conditions = conditions;
    this.leadOf = leadOf;
    this.levels = null;
    this.capacity = null;
    this.borders.clear();
    this.changes.clear();
    this.step = 0;
    if (assumed !== null && assumed.capacity.length > 0) {
      this.capacity = this.net.capacity.slice();
      for (const { node, units } of assumed.capacity) this.capacity[node] = units;
    }
    this.followBorders(holds, laneShare);
    const changesOf = new Map<Course, readonly number[]>();
    for (const [lane, { days }] of this.borders) this.note(this.net.laneGroup[lane]!, listChanges(days, 0, changesOf));
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
    this.levels = isOther ? first.levels : copyLevels(first.levels);
    if (isOther) for (let group = 0; group < this.net.groupCount; group++) this.write(group);
  }

  /** Levels before any border has a say, and the chains behind groups. */
  private computeFirst(): FirstLevels {
    const terms = this.listTerms();
    const chainDays = followChains(this.net, terms);
    const first: LevelTerms = {
      ...terms,
      shareOf: (lane) => this.net.laneShare[lane]!,
      borderDaysOf: () => 0,
      capacityOf: (node) => this.getCapacity(node),
    };
    return { chainDays, levels: computeOrderLevels(this.net, first, chainDays, this.users) };
  }

  /** Lanes of one control mostly stay as long as each other. */
  private followBorders(holds: Conditions['holds'], laneShare: Conditions['laneShare']): void {
    const { stepDays } = this.net;
    const known = new Map<string, { readonly stay: Course; readonly days: Course }>();
    const names = new Map<object, number>();
    const nameOf = (one: object): number => {
      const name = names.get(one) ?? names.size;
      names.set(one, name);
      return name;
    };
    for (const [lane, hold] of holds) {
      const key = nameHold(hold, nameOf);
      let found = known.get(key);
      if (found === undefined) {
        const stay = computeStay(hold, stepDays);
        if (stay === null) continue;
        found = { stay, days: keepWhileWaiting(stay, stay, stepDays) };
        known.set(key, found);
      }
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
      this.borders.set(lane, { days: own, share: course === undefined ? this.net.laneShare[lane]! : 1 });
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
    this.step = t;
    const terms = this.listTerms();
    const { levels, chainDays, users } = this;
    for (const group of groups) {
      setLevel(this.net, terms, { levels: levels!, chainDays: chainDays!, users }, group);
      this.write(group);
    }
  }

  private getCapacity(node: number): number {
    return (this.capacity ?? this.net.capacity)[node]!;
  }

  private listTerms(): LevelTerms {
    const { net, step } = this;
    const { laneShare, capacityAdded } = this.conditions!;
    return {
      leadOf: this.leadOf,
      shareOf: (lane) => laneShare.get(lane)?.[step] ?? net.laneShare[lane]!,
      mostShareOf: (lane) => {
        const course = laneShare.get(lane);
        return course === undefined ? net.laneShare[lane]! : course.reduce((most, one) => Math.max(most, one), 0);
      },
      borderDaysOf: (lane) => {
        const border = this.borders.get(lane);
        return border === undefined ? 0 : border.share * border.days[step]!;
      },
      capacityOf: (node) => this.getCapacity(node) + (capacityAdded.get(node)?.[step] ?? 0),
    };
  }

  private write(group: number): void {
    const { groupState } = this.columns;
    const at = locateGroup(group, 0) + this.place;
    groupState[at + GROUP_STATE.leadUse] = this.levels!.leadUse[group]!;
    groupState[at + GROUP_STATE.ceiling] = this.levels!.ceiling[group]!;
    groupState[at + GROUP_STATE.usualWay] = this.levels!.usualWay[group]!;
  }
}

function copyLevels({ leadUse, ceiling, usualWay }: OrderLevels): OrderLevels {
  return { leadUse: leadUse.slice(), ceiling: ceiling.slice(), usualWay: usualWay.slice() };
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
