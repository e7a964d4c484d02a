import { describe, expect, it } from 'vitest';
import type { FlowCase } from '../../../reference/flow-case.ts';
import {
  courseFrom,
  drawFlowCompany,
  drawOne,
  drawWhole,
  findRates,
  holdFor,
  pickRow,
  runCase,
  withEvents,
} from '../random-companies.ts';
import { drawOutage, holds } from '../try-companies.ts';

const daysLost = (one: FlowCase, happens: Partial<FlowCase['happens']>): number[] => {
  const { unsold } = runCase(withEvents(one, happens));
  return unsold.map((units, at) => units / one.products[at]!.demand);
};

describe('the definition of a step', () => {
  it('loses nothing where nothing happens, whatever the target, and stocks stay or reach it', () => {
    holds((luck) => {
      const one = drawFlowCompany(luck, 700);
      const { group: use, node: rate } = findRates(one);
      const cover = drawOne(luck, [null, 0, 5, 15]);
      const groups = one.groups.map((group, row) => (cover === null ? group : { ...group, target: cover * use[row]! }));
      const { unsold, shelf, stock } = runCase({ ...one, groups });
      expect(Math.max(...unsold)).toBeLessThanOrEqual(1e-6);
      for (const [row, { target }] of groups.entries())
        expect(Math.abs(shelf[row]! - target)).toBeLessThanOrEqual(0.01 * Math.max(1e-6, use[row]!));
      for (const [row, node] of one.nodes.entries())
        expect(Math.abs(stock[row]! - node.stock)).toBeLessThanOrEqual(0.01 * Math.max(1e-6, rate[row]!));
    });
  });

  // Two products that draw on one shelf can take from each other what refills the stock of one of them: here each has a plant of its own.
  it('loses no more days of any product than an outage of one site lasts', () => {
    holds((luck) => {
      const one = drawFlowCompany(luck, 160, { isOnePlant: true });
      const days = drawWhole(luck, 1, 25);
      const site = one.nodes[pickRow(luck, one.nodes)]!.site;
      const down = courseFrom(one.steps, drawWhole(luck, 0, 20), days);
      const up = Object.fromEntries(one.nodes.flatMap((node, row) => (node.site === site ? [[row, down]] : [])));
      for (const lost of daysLost(one, { up })) expect(lost).toBeLessThanOrEqual(days + 1e-6);
    });
  });

  it('comes back after a finite disturbance: stocks, and sales', () => {
    holds((luck) => {
      const one = drawFlowCompany(luck, 420);
      const { group: use } = findRates(one);
      const patience = drawOne(luck, [0, 0.8, 1]);
      const happens = { ...drawOutage(luck, one, drawWhole(luck, 1, 25)), stillWaitingAfterQuarter: patience };
      const { shelf, onTime } = runCase(withEvents(one, happens));
      for (const [row, { target }] of one.groups.entries())
        expect(Math.abs(shelf[row]! - target)).toBeLessThanOrEqual(0.01 * Math.max(1e-6, use[row]!));
      for (const [row, units] of onTime.entries()) {
        const { demand } = one.products[row]!;
        const short = units.map((sold) => demand - sold);
        const all = short.reduce((sum, units_) => sum + units_, 0);
        const late = short.slice(300).reduce((sum, units_) => sum + units_, 0);
        expect(late).toBeLessThanOrEqual(0.001 * all + 1e-6);
      }
    });
  });

  it('accounts for every unit: asked for = on time + late + given up + still waiting', () => {
    holds((luck) => {
      const one = drawFlowCompany(luck, 90);
      const lane = pickRow(luck, one.lanes);
      const hold = holdFor(one.steps, { from: 5, days: 12, approval: 0.6, refiling: 0.5 });
      const happens = {
        ...drawOutage(luck, one, 15),
        holds: { [lane]: hold },
        stillWaitingAfterQuarter: drawOne(luck, [0, 0.4, 1]),
        demand: { 0: courseFrom(one.steps, 10, 20, drawOne(luck, [0.5, 1.4])) },
      };
      const { asked, onTime, late, givenUp, waiting } = runCase(withEvents(one, happens));
      for (const [row, units] of asked.entries()) {
        const sold = onTime[row]!.reduce((sum, one_) => sum + one_, 0);
        expect(Math.abs(sold + late[row]! + givenUp[row]! + waiting[row]! - units)).toBeLessThanOrEqual(1e-8 * units);
      }
    });
  });

  it('scales, and knows no names or rows', () => {
    holds((luck) => {
      const one = drawFlowCompany(luck, 80);
      const happens = { ...drawOutage(luck, one, 12), stillWaitingAfterQuarter: 0.8 };
      const { unsold } = runCase(withEvents(one, happens));
      const many: FlowCase = {
        ...one,
        nodes: one.nodes.map((node) => ({ ...node, stock: 7 * node.stock, capacity: 7 * node.capacity! })),
        groups: one.groups.map((group) => ({ ...group, shelf: 7 * group.shelf, target: 7 * group.target })),
        products: one.products.map((product) => ({ ...product, demand: 7 * product.demand })),
      };
      const other: FlowCase = {
        ...one,
        nodes: one.nodes.map((node) => ({ ...node, part: `z${node.part}`, site: `a${node.site}` })),
        groups: one.groups.map((group) => ({ ...group, part: `z${group.part}`, site: `a${group.site}` })),
        lanes: one.lanes.toReversed(),
        inputs: one.inputs.toReversed(),
      };
      for (const [row, units] of runCase(withEvents(many, happens)).unsold.entries())
        expect(Math.abs(units - 7 * unsold[row]!)).toBeLessThanOrEqual(1e-7 * Math.max(1, 7 * unsold[row]!));
      for (const [row, units] of runCase(withEvents(other, happens)).unsold.entries())
        expect(Math.abs(units - unsold[row]!)).toBeLessThanOrEqual(1e-7 * Math.max(1, unsold[row]!));
    });
  });

  it('asks a live source beside one that is dead for good for its share and no more', () => {
    let tried = 0;
    holds((luck) => {
      const one = drawFlowCompany(luck, 200, { isOnePlant: true });
      const { group: use } = findRates(one);
      const shared = one.groups.findIndex((_, group) => one.lanes.filter((lane) => lane.group === group).length > 1);
      if (shared < 0) return;
      tried += 1;
      const dead = one.lanes.find((lane) => lane.group === shared);
      const up = { [dead!.source!]: courseFrom(one.steps, 10, one.steps) };
      const { shipped } = runCase(withEvents(one, { up, stillWaitingAfterQuarter: drawOne(luck, [0, 0.8, 1]) }));
      for (const [row, lane] of one.lanes.entries()) {
        if (lane.group !== shared || lane === dead) continue;
        for (const units of shipped[row]!) expect(units).toBeLessThanOrEqual(lane.share * use[shared]! * (1 + 1e-7));
      }
    });
    expect(tried).toBeGreaterThan(0);
  });

  it('says nearly the same in steps of half a day, a day and a week', () => {
    const apart = { half: [] as number[], day: [] as number[], week: [] as number[] };
    holds((luck) => {
      const days = 112;
      const one = drawFlowCompany(luck, days);
      const node = pickRow(luck, one.nodes);
      const [from, length] = [7 * drawWhole(luck, 0, 2), 7 * drawWhole(luck, 1, 3)];
      const lose = (stepDays: number): number => {
        const up = { [node]: courseFrom(days / stepDays, from / stepDays, length / stepDays) };
        return runCase(withEvents(one, { up }, { stepDays, steps: days / stepDays })).loss;
      };
      const daily = one.products.reduce((sum, { demand, margin }) => sum + demand * margin, 0);
      const fine = lose(0.25);
      apart.half.push(Math.abs(lose(0.5) - fine) / daily);
      apart.day.push(Math.abs(lose(1) - fine) / daily);
      apart.week.push(Math.abs(lose(7) - fine) / daily);
    });
    const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
    expect(median(apart.half)).toBeLessThanOrEqual(0.1);
    expect(median(apart.day)).toBeLessThanOrEqual(0.15);
    expect(median(apart.week)).toBeLessThanOrEqual(1);
    expect(Math.max(...apart.week)).toBeLessThanOrEqual(7);
  });
});
