import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BomLine } from '../../../src/domain/dataset.ts';
import { checkLoops } from '../../../src/intake/settling/check-loops.ts';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { importText, listErrors } from '../import-text.ts';

function line(parent: string, child: string, quantity: number, share = 1): BomLine {
  return {
    parent,
    child,
    quantity,
    unit: null,
    yield: share,
    essential: true,
    rows: [{ file: 'bom.csv', sheet: null, row: 2 }],
  };
}

function check(lines: BomLine[]): string[] {
  const log = createProblemLog();
  checkLoops(lines, log);
  return log.problems.map(({ code, found }) => `${code} ${found}`);
}

describe(checkLoops, () => {
  it('says nothing of a BOM without loops, however deep and shared', () => {
    expect(check([line('car', 'motor', 2), line('motor', 'magnet', 8), line('car', 'magnet', 4)])).toEqual([]);
    expect(check(Array.from({ length: 20_000 }, (_, depth) => line(`p${depth}`, `p${depth + 1}`, 2)))).toEqual([]);
  });

  it('refuses a loop that uses as much as it makes or more, and names it', () => {
    expect(check([line('a', 'b', 2), line('b', 'a', 0.5)])).toEqual(['loop a › b › a']);
    expect(check([line('x', 'c', 1), line('c', 'a', 1), line('a', 'b', 1), line('b', 'c', 1)])).toEqual([
      'loop a › b › c › a',
    ]);
  });

  it('accepts a loop below one, with the yield counted', () => {
    expect(check([line('a', 'b', 2), line('b', 'a', 0.4)])).toEqual(['loop-accepted a › b › a']);
    expect(check([line('a', 'b', 2), line('b', 'a', 0.4, 0.8)])).toEqual(['loop a › b › a']);
  });

  it('decides nested loops as a whole, where each alone would pass', () => {
    // Two loops through a, 0.6 each: together 1.2.
    const lines = [line('a', 'b', 1), line('b', 'a', 0.6), line('a', 'c', 1), line('c', 'a', 0.6)];
    expect(check(lines)).toEqual(['loop a › b › a']);
    expect(check(lines.slice(0, 2))).toEqual(['loop-accepted a › b › a']);
  });

  it('agrees with the product of quantities on a single ring of any length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.25, max: 2, noNaN: true }), { minLength: 2, maxLength: 40 }),
        (quantities) => {
          const product = quantities.reduce((all, quantity) => all * quantity, 1);
          fc.pre(Math.abs(product - 1) > 1e-6);
          const lines = quantities.map((quantity, at) => line(`p${at}`, `p${(at + 1) % quantities.length}`, quantity));
          expect(check(lines)[0]?.startsWith(product > 1 ? 'loop ' : 'loop-accepted ')).toBe(true);
        },
      ),
    );
  });

  it('refuses a part that is its own direct child at its row', async () => {
    const outcome = await importText({
      'parts.csv': 'part_number\na\n',
      'bom.csv': 'parent,child,quantity\na,a,0.1\n',
    });
    expect(listErrors(outcome)).toEqual(['own-child bom.csv:2:child']);
  });
});
