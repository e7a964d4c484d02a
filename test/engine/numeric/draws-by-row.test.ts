import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFourDraws } from '../../../src/engine/numeric/counter-random.ts';
import { DrawsByRow } from '../../../src/engine/numeric/draws-by-row.ts';

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const PURPOSE = 77;

describe(DrawsByRow, () => {
  it('draws for many rows what is drawn for one after another', () => {
    const question = fc.record({ replication: word, entity: word, index: fc.nat() });
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.array(question, { minLength: 1, maxLength: 150 }), (seed, questions) => {
        const rows = new DrawsByRow(seed, PURPOSE);
        const draw = createFourDraws(seed, PURPOSE);
        const places = questions.map(({ replication, entity }) => rows.add(replication, entity));
        for (const [at, { index }] of questions.entries()) rows.setIndex(places[at]!, index);
        rows.draw();
        const [found, expected] = [new Float64Array(3), new Float64Array(4)];
        for (const [at, { replication, entity, index }] of questions.entries()) {
          expect(rows.read(places[at]!, index, found)).toBe(true);
          draw(expected, replication, entity, index);
          expect([...found]).toStrictEqual([...expected.subarray(0, 3)]);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('has nothing to read before it has drawn, for another index, or once a row is another one', () => {
    const out = new Float64Array(3);
    const rows = new DrawsByRow(1, PURPOSE);
    const row = rows.add(0, 9);
    rows.setIndex(row, 4);
    expect(rows.read(row, 4, out)).toBe(false);
    rows.draw();
    expect(rows.read(row, 5, out)).toBe(false);
    expect(rows.read(row, 4, out)).toBe(true);
    rows.clear();
    rows.setIndex(rows.add(0, 10), 4);
    expect(rows.read(row, 4, out)).toBe(false);
  });
});
