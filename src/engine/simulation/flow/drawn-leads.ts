import { RUNS_PER_BATCH } from './batch.ts';
import type { FlowColumns } from './flow-columns.ts';
import type { FlowNetwork } from './flow-network.ts';
import { GROUP_STATE, locateGroup } from './state-records.ts';

/** Drawn leads of one run by class, and the goods under way on those lanes on the first day. */
export class DrawnLeads {
  private readonly net: FlowNetwork;
  private readonly columns: FlowColumns;
  private readonly place: number;
  private readonly lanes: readonly number[];
  /** Groups with such a lane. */
  private readonly groups: readonly number[];
  private days: readonly number[] = [];

  constructor(net: FlowNetwork, columns: FlowColumns, place: number) {
    this.net = net;
    this.columns = columns;
    this.place = place;
    this.lanes = [...net.laneLeadClass.keys()].filter((lane) => net.laneLeadClass[lane]! >= 0);
    this.groups = [...new Set(this.lanes.map((lane) => net.laneGroup[lane]!))];
  }

  /** Fills the pipelines of a run with leads of so many days by class; without any, the least of the class. */
  start(leadDays: readonly number[]): void {
    const { net, columns, place } = this;
    const { classSteps, classLate, classDays, leads, ring, groupState } = columns;
    this.days = net.leadClasses.map(({ least, most }, one) => Math.min(most, Math.max(least, leadDays[one] ?? least)));
    for (const [one, days] of this.days.entries()) {
      const steps = Math.floor(days / net.stepDays);
      classSteps[one * RUNS_PER_BATCH + place] = steps;
      classLate[one * RUNS_PER_BATCH + place] = days / net.stepDays - steps;
      classDays[one * RUNS_PER_BATCH + place] = days;
    }
    for (const group of this.groups) groupState[locateGroup(group, GROUP_STATE.onWay) + place] = this.sumOnWay(group);
    for (const lane of this.lanes) {
      const one = net.laneLeadClass[lane]!;
      const steps = classSteps[one * RUNS_PER_BATCH + place]!;
      const late = classLate[one * RUNS_PER_BATCH + place]!;
      const usual = leads.usual[lane]!;
      const distance = leads.classWidth[one]! * RUNS_PER_BATCH;
      let at = leads.ringPlace[lane]! * RUNS_PER_BATCH + place;
      for (let row = 0; row < steps; row++, at += distance) ring[at] = usual;
      ring[at] = usual * late;
    }
  }

  private sumOnWay(group: number): number {
    const { laneStart, laneShare, groupRate } = this.net;
    let units = 0;
    for (let lane = laneStart[group]!; lane < laneStart[group + 1]!; lane++)
      units += laneShare[lane]! * groupRate[group]! * this.getDays(lane);
    return units;
  }

  /** Days under way of a lane in this run. */
  getDays(lane: number): number {
    const one = this.net.laneLeadClass[lane]!;
    return one < 0 ? this.net.laneLead[lane]! : this.days[one]!;
  }
}
