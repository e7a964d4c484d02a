import type { FlowNetwork } from './flow-network.ts';

/** Goods under way on the lanes of one run, by the step in which they arrive. */
export class Pipelines {
  /** By lane: whole steps under way, and the share of a step beyond them. */
  readonly laneSteps: Int32Array;
  readonly laneLate: Float64Array;
  /** Lanes on which goods are under way at all. */
  readonly delayed: Int32Array;
  /** Columns of units by lane, one for each step in which something can arrive, used again and again. */
  readonly units: Float64Array;
  readonly slots: number;
  /** Column that arrives in the current step. */
  slot = 0;
  private readonly laneCount: number;

  constructor({ laneCount, laneLead, stepDays }: FlowNetwork) {
    this.laneCount = laneCount;
    this.laneSteps = Int32Array.from(laneLead, (lead) => Math.floor(lead / stepDays));
    this.laneLate = laneLead.map((lead) => lead / stepDays - Math.floor(lead / stepDays));
    this.delayed = Int32Array.from([...laneLead.keys()].filter((lane) => laneLead[lane]! > 0));
    this.slots = this.laneSteps.reduce((most, steps) => Math.max(most, steps), 0) + 2;
    this.units = new Float64Array(this.slots * laneCount);
  }

  /** Fills a lane as if so many units had left in every step before the first, and returns what is under way on it. */
  fill(lane: number, perStep: number): number {
    const { units, laneSteps, laneLate, laneCount } = this;
    const steps = laneSteps[lane]!;
    const late = laneLate[lane]!;
    for (let slot = 0; slot < steps; slot++) units[slot * laneCount + lane] = perStep;
    units[steps * laneCount + lane] = perStep * late;
    return perStep * (steps + late);
  }

  /** Sends units on their way that arrive in so many steps from now. */
  send(lane: number, units: number, steps: number): void {
    const slot = this.slot + steps;
    this.units[(slot < this.slots ? slot : slot - this.slots) * this.laneCount + lane]! += units;
  }
}
