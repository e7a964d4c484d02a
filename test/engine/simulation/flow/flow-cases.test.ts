import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { RunRecorder } from '../../../../src/engine/simulation/flow/run-recorder.ts';
import { buildCase, flowCases } from '../../../reference/flow-case.ts';
import { startAlone } from '../flow-text.ts';

/** Companies of the reference program; LODESTONE_FLOW_CASES names a file of more of them (`test/reference/random_flows.py`). */
const FILES = [
  new URL('../../../reference/worked-flows.json', import.meta.url).pathname,
  new URL('../../../reference/random-flows.json', import.meta.url).pathname,
  ...(process.env['LODESTONE_FLOW_CASES'] === undefined ? [] : [process.env['LODESTONE_FLOW_CASES']]),
];
/** What a run says of its last step. */
const READ = { onTime: 'getOnTime', late: 'getLate', givenUp: 'getGivenUp', made: 'getMade' } as const;

/** Of the greatest value of a curve. */
const TOLERANCE = 1e-9;

const onlooker: RunRecorder = {
  make: () => {},
  use: () => {},
  ship: () => {},
  receive: () => {},
  sell: () => {},
  destroy: () => {},
  add: () => {},
};

type Curve = { readonly name: string; readonly expected: readonly number[][]; readonly found: number[][] };

/** Where a curve is off by more than the tolerance; null: nowhere. */
function findDeviation(name: string, curves: readonly Curve[]): string | null {
  for (const { name: curve, expected, found } of curves) {
    const most = Math.max(1, ...expected.flat().map(Math.abs));
    for (const [row, values] of expected.entries()) {
      const column = values.findIndex((value, at) => !(Math.abs(found[row]![at]! - value) <= TOLERANCE * most));
      if (column >= 0)
        return `Case ${name}, ${curve}, row ${row}, column ${column}: ${found[row]![column]} instead of ${values[column]}.`;
    }
  }
  return null;
}

describe.each(FILES)('flows of %s', (file) => {
  it.each([
    { way: 'the kernel', recorder: undefined },
    { way: 'lanes looked at one by one', recorder: onlooker },
  ])('come to what the reference program says: $way', async ({ recorder }) => {
    for (const [name, { case: one, expected }] of Object.entries(
      flowCases.parse(JSON.parse(await readFile(file, 'utf8'))),
    )) {
      const built = buildCase(one);
      const { run, step } = startAlone(built.net, built.conditions);
      const totals = { onTime: zeros(), late: zeros(), givenUp: zeros(), made: zeros() };
      function zeros(): number[] {
        return one.products.map(() => 0);
      }
      const found = {
        onTime: [] as number[][],
        late: [] as number[][],
        givenUp: [] as number[][],
        made: [] as number[][],
        waiting: [] as number[][],
        shelf: [] as number[][],
      };
      for (let t = 0; t < one.steps; t++) {
        step(t, recorder);
        for (const key of ['onTime', 'late', 'givenUp', 'made'] as const)
          for (const [at, row] of built.products.entries()) totals[key][at]! += run.sales[READ[key]](row);
        if (!expected.steps.includes(t)) continue;
        for (const key of ['onTime', 'late', 'givenUp', 'made'] as const) found[key].push([...totals[key]]);
        found.waiting.push(built.products.map((row) => run.sales.getWaiting(row)));
        found.shelf.push(built.groups.map((group) => run.getInputStock(group)));
      }
      const deviation = findDeviation(name, [
        ...(['onTime', 'late', 'givenUp', 'made', 'waiting', 'shelf'] as const).map((key) => ({
          name: key,
          expected: expected[key],
          found: found[key],
        })),
        { name: 'stock', expected: [expected.stockAtEnd], found: [built.nodes.map((node) => run.getOutput(node))] },
        {
          name: 'border',
          expected: [expected.borderAtEnd],
          found: [built.lanes.map((lane) => run.traffic.borders.border[lane]?.getWaiting() ?? 0)],
        },
      ]);
      expect(deviation).toBeNull();
    }
  });
});
