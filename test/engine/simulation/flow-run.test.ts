import { describe, expect, it } from 'vitest';
import { type Conditions, usualConditions } from '../../../src/engine/simulation/conditions.ts';
import { FlowRun } from '../../../src/engine/simulation/flow-run.ts';
import { findNode, flowFromText } from './flow-text.ts';

/** Example 3.1 of the methods as days: 10 a day, a supplier and an assembler that can each make 12. */
const TWO_STEPS = `
  make K @ S =
  make P @ F = 1 K
  buy K @ F = 1 S
  product P @ F = 3650 at 5
  has K @ S stock 30 capacity 12
  has P @ F stock 20 capacity 12
  margin P 5`;

function runLost({
  text,
  days,
  down,
  change = {},
}: {
  text: string;
  days: number;
  down: [part: string, site: string, from: number, to: number] | null;
  change?: Partial<Conditions>;
}) {
  const { network, net } = flowFromText(text);
  const capacityLeft = new Map<number, Float64Array>();
  if (down) {
    const [part, site, from, to] = down;
    capacityLeft.set(
      findNode(network, part, site),
      Float64Array.from({ length: days }, (_, day) => (day >= from && day < to ? 0 : 1)),
    );
  }
  const run = new FlowRun(net, { ...usualConditions(days, 0), capacityLeft, ...change });
  return Array.from({ length: days }, (_, day) => {
    run.step(day);
    return run.sales.lost[0]!;
  });
}

describe(FlowRun, () => {
  it('loses nothing where nothing happens', () => {
    expect(runLost({ text: TWO_STEPS, days: 60, down: null })).toStrictEqual(Array.from({ length: 60 }, () => 0));
  });

  it('loses days 5 to 7 of an outage of days 0 to 7 without lead time (example 5.4)', () => {
    const lost = runLost({ text: TWO_STEPS, days: 20, down: ['K', 'S', 0, 8] });
    expect(lost).toStrictEqual(Array.from({ length: 20 }, (_, day) => (day >= 5 && day <= 7 ? 10 : 0)));
  });

  it('loses days 7 to 9 where goods are two days under way (example 5.4)', () => {
    const lost = runLost({ text: `${TWO_STEPS}\nlead K @ F from S 2`, days: 20, down: ['K', 'S', 0, 8] });
    expect(lost).toStrictEqual(Array.from({ length: 20 }, (_, day) => (day >= 7 && day <= 9 ? 10 : 0)));
  });
});
