import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Conditions } from '../../../../src/engine/simulation/flow/conditions.ts';
import type { FlowNetwork } from '../../../../src/engine/simulation/flow/flow-network.ts';
import type { FlowRun } from '../../../../src/engine/simulation/flow/flow-run.ts';
import type { LaneHold } from '../../../../src/engine/simulation/flow/passage.ts';
import type { RunRecorder } from '../../../../src/engine/simulation/flow/run-recorder.ts';
import { RunBatch } from '../../../../src/engine/simulation/flow/run-batch.ts';
import { expectSame } from '../../../fixtures/expect-same.ts';
import { flowFromText, startAlone } from '../flow-text.ts';
import { company, drawCompany, makeConditions, STEPS, trouble } from '../random-flow.ts';

/** A company with a loop between its mines and its smelters, an input that is not essential, and products with ranks. */
const loopedCompany = fc
  .record({
    numbers: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 8, maxLength: 8 }),
    sharing: fc.constantFrom<('pro-rata' | 'margin-first')[]>('pro-rata', 'margin-first'),
    stepDays: fc.constantFrom(1, 7),
  })
  .map(({ numbers: [p, q, stock, room, inputStock, one, two, three], sharing, stepDays }) =>
    flowFromText(
      `
      make M @ M1 = 0.1 A
      make M @ M2 =
      make A @ A1 = 3 M
      make A @ A2 = 2 M + 0.5 B
      make B @ M2 = 1 M?
      make P @ H = 2 A + 1 U?
      make Q @ H = 1 A + 1 M
      buy A @ M1 = 0.5 A1 + 0.5 A2
      buy M @ M2 = 1 M1
      buy B @ A2 = 1 M2
      buy M @ A1 = 1 M1
      buy M @ A2 = 0.5 M1 + 0.5 M2
      buy M @ H = 0.4 M1 + 0.6 M2
      buy A @ H = 0.3 A1 + 0.7 A2
      product P @ H = ${365 * p!} at 60
      product Q @ H = ${365 * q!} at 20
      has M @ M1 stock ${stock} capacity ${30 * room!}
      has A @ A1 stock ${stock} capacity ${5 * room!}
      inputStock A @ H ${inputStock}
      lead M @ A1 from M1 ${one}
      lead A @ M1 from A1 ${two! / 2}
      lead A @ H from A2 ${three! / 3}`,
      { stepDays, sharing: { rule: sharing } },
    ),
  );
const anyCompany = fc.oneof(
  fc.tuple(company, fc.constantFrom(1, 7)).map(([numbers, stepDays]) => drawCompany(numbers, { stepDays })),
  loopedCompany,
);

/** What is done beside what happens: a faster way, a stand-in, another share, more capacity; whether queues draw their luck. */
const response = fc.record({
  isFaster: fc.boolean(),
  faster: fc.tuple(fc.nat(9), fc.constantFrom(0, 0.5, 2.5), fc.nat(20)),
  isReplaced: fc.boolean(),
  standIn: fc.tuple(fc.nat(9), fc.constantFrom(0.3, 1)),
  laneShare: fc.tuple(fc.nat(9), fc.constantFrom(0.2, 0.9)),
  capacityAdded: fc.tuple(fc.nat(9), fc.nat(20)),
  standby: fc.tuple(fc.nat(9), fc.nat(20)),
  assumedStock: fc.tuple(fc.nat(9), fc.nat(40), fc.nat(40)),
  replication: fc.option(fc.nat(100), { nil: null }),
});
type Response = typeof response extends fc.Arbitrary<infer T> ? T : never;

function respond(net: FlowNetwork, conditions: Conditions, what: Response): Conditions {
  const steady = (value: number) => new Float64Array(STEPS).fill(value);
  const { replication } = what;
  const draw = (hold: LaneHold, lane: number): LaneHold => ({
    ...hold,
    passages: hold.passages.map(({ share, passage }) =>
      passage.kind !== 'applications' || replication === null
        ? { share, passage }
        : {
            share,
            passage: {
              ...passage,
              options: { ...passage.options, luck: { seed: 5, replication, flow: 2 ** 31 + lane } },
            },
          },
    ),
  });
  return {
    ...conditions,
    holds: new Map([...conditions.holds].map(([lane, hold]) => [lane, draw(hold, lane)])),
    faster: what.isFaster
      ? [{ group: what.faster[0] % net.groupCount, leadDays: what.faster[1], step: what.faster[2], perUnit: 0 }]
      : [],
    substitute: what.isReplaced ? new Map([[what.standIn[0] % net.groupCount, steady(what.standIn[1])]]) : new Map(),
    laneShare: new Map([[what.laneShare[0] % net.laneCount, steady(what.laneShare[1])]]),
    capacityAdded: new Map([[what.capacityAdded[0] % net.nodeCount, steady(what.capacityAdded[1])]]),
    standby: new Map([[what.standby[0] % net.laneCount, steady(what.standby[1])]]),
    assumed: {
      leadDays: [],
      stock: [{ node: what.assumedStock[0] % net.nodeCount, units: what.assumedStock[1] }],
      inputStock: [{ group: what.assumedStock[0] % net.groupCount, units: what.assumedStock[2] }],
      capacity: [],
      setsTargets: true,
    },
  };
}

/** All that a run has after a step. */
function look(net: FlowNetwork, run: FlowRun): number[] {
  const { sales } = run;
  const rows = (count: number) => Array.from({ length: count }, (_, row) => row);
  return [
    ...rows(net.nodeCount).map((node) => run.getOutput(node)),
    ...rows(net.groupCount).flatMap((group) => [run.getInputStock(group), run.getReplaced(group)]),
    ...rows(net.laneCount).flatMap((lane) => [
      run.traffic.lanes.getDeparted(lane),
      run.traffic.borders.border[lane]?.getWaiting() ?? 0,
      run.traffic.lanes.getHastened(lane),
      run.traffic.lanes.getOwed(lane),
    ]),
    ...rows(net.products.length).flatMap((row) => [
      sales.getMade(row),
      sales.getOnTime(row),
      sales.getLate(row),
      sales.getGivenUp(row),
      sales.getWaiting(row),
      sales.getStock(row),
    ]),
  ];
}

const ignore = () => undefined;
const DEAF: RunRecorder = {
  make: ignore,
  use: ignore,
  ship: ignore,
  receive: ignore,
  sell: ignore,
  destroy: ignore,
  add: ignore,
};

describe(RunBatch, () => {
  it('gives each run the digits that it has alone, whatever it runs beside and whatever ran before', () => {
    const courses = fc.array(fc.tuple(trouble, response), { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(anyCompany, courses, (drawn, list) => {
        const { net } = drawn;
        const conditions = list.map(([what, done]) => respond(net, makeConditions(drawn, what), done));
        const batch = new RunBatch(net);
        batch.start(conditions.toReversed());
        for (let step = 0; step < 3; step++) batch.step(step);
        const runs = batch.start(conditions);
        const alone = conditions.map((one) => startAlone(net, one));
        for (let step = 0; step < STEPS; step++) {
          batch.step(step);
          for (const [place, one] of alone.entries()) {
            one.step(step);
            expectSame(look(net, runs[place]!), look(net, one.run));
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('gives runs whose nodes name their limits the digits of runs whose nodes do not', () => {
    const courses = fc.array(fc.tuple(trouble, response), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(anyCompany, courses, (drawn, list) => {
        const { net } = drawn;
        const conditions = list.map(([what, done]) => respond(net, makeConditions(drawn, what), done));
        const [named, other] = [new RunBatch(net), new RunBatch(net)];
        const pairs = [named.start(conditions, true), other.start(conditions)] as const;
        for (let step = 0; step < STEPS; step++) {
          named.step(step);
          other.step(step);
          for (const [place, run] of pairs[0].entries()) expectSame(look(net, run), look(net, pairs[1][place]!));
        }
      }),
      { numRuns: 60 },
    );
  });

  // What leaves a source is added up by lane where lanes are watched, and by the time of the order elsewhere.
  it('gives a run that is watched, lane by lane and node by node, the figures of one that is not', () => {
    fc.assert(
      fc.property(anyCompany, trouble, response, (drawn, what, done) => {
        const { net } = drawn;
        const conditions = respond(net, makeConditions(drawn, what), done);
        const [watched, other] = [startAlone(net, conditions), startAlone(net, conditions)];
        for (let step = 0; step < STEPS; step++) {
          watched.step(step, DEAF);
          other.step(step);
          const expected = look(net, other.run);
          const figures = look(net, watched.run);
          // A figure that is no number is not close either.
          const apart = figures.flatMap((figure, row) =>
            Math.abs(figure - expected[row]!) <= 1e-9 * Math.max(1, expected[row]!)
              ? []
              : [[row, figure, expected[row]]],
          );
          expectSame([figures.length, apart], [expected.length, []]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
