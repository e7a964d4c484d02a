import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLoops, findLoopsInSteps } from '../../../src/domain/checks/bom-loops.ts';
import type { BomLine } from '../../../src/domain/dataset.ts';
import { runThrough } from '../../../src/domain/steps.ts';

function writeLine(parent: string, child: string, quantity: number): BomLine {
  return { parent, child, quantity, unit: null, yield: 1, essential: true, rows: [] };
}

const lines = fc.array(
  fc
    .tuple(fc.nat(12), fc.nat(12), fc.constantFrom(0.2, 0.5, 1, 3))
    .map(([a, b, quantity]) => writeLine(`P${a}`, `P${b}`, quantity)),
  { maxLength: 30 },
);

describe(findLoops, () => {
  it('tells a loop that needs what it makes from one that gives some of it back', () => {
    const ring = (quantity: number) => [writeLine('A', 'B', quantity), writeLine('B', 'A', 1), writeLine('C', 'A', 9)];
    expect(findLoops(ring(1)).map(({ name, kind }) => [name, kind])).toEqual([['A › B › A', 'consumes-itself']]);
    expect(findLoops(ring(0.5)).map(({ kind }) => kind)).toEqual(['returns-less']);
    expect(findLoops([writeLine('A', 'A', 1)]).map(({ name }) => name)).toEqual(['A › A']);
    expect(findLoops([writeLine('A', 'B', 1), writeLine('B', 'C', 1)])).toEqual([]);
  });

  it('gives the same in steps', () => {
    fc.assert(
      fc.property(lines, (bom) => {
        const say = (loops: ReturnType<typeof findLoops>) =>
          loops.map(({ name, kind, parts }) => `${kind} ${parts} ${name}`).toSorted();
        expect(say(runThrough(findLoopsInSteps(bom)))).toEqual(say(findLoops(bom)));
      }),
    );
  });
});
