import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignColumns } from '../../../src/engine/layout/assign-columns.ts';
import { graphFromText } from './graph-from-text.ts';
import { randomGraph } from './random-tiers.ts';

/** The column of each node by its name; `levels` names those whose level is known. */
function columnsByName(text: string, levels: Readonly<Record<string, number>>) {
  const graph = graphFromText(text);
  const { column, levels: ofColumn } = assignColumns(
    graph,
    Int32Array.from(graph.names, (name) => levels[name] ?? -1),
  );
  return {
    columns: Object.fromEntries(graph.names.map((name, row) => [name, column[row] ?? Number.NaN])),
    levels: [...ofColumn],
  };
}

describe(assignColumns, () => {
  it('puts nodes of one level side by side, however many purchases lie between them and the product', () => {
    const text = 'mine -> oxide -> magnet -> car\nmine2 -> magnet2 -> rotor -> car';
    const levels = { car: 0, rotor: 1, magnet: 2, magnet2: 2, oxide: 4, mine: 5, mine2: 5 };
    expect(columnsByName(text, levels)).toStrictEqual({
      columns: { car: 0, rotor: 1, magnet: 2, magnet2: 2, oxide: 3, mine: 4, mine2: 4 },
      levels: [0, 1, 2, 4, 5],
    });
  });

  it('gives a level further columns where its nodes go into one another', () => {
    const levels = { car: 0, pack: 1, cell: 1, can: 1, foil: 2 };
    expect(columnsByName('foil -> cell -> pack -> car\ncan -> cell\ncan -> car', levels)).toStrictEqual({
      columns: { car: 0, pack: 1, cell: 2, can: 3, foil: 4 },
      levels: [0, 1, 1, 1, 2],
    });
  });

  it('puts what goes into a higher level with that, behind it', () => {
    const levels = { car: 0, magnet: 2, coating: 1, mine: 5 };
    expect(columnsByName('mine -> magnet -> car\ncoating -> magnet', levels).columns).toStrictEqual({
      mine: 3,
      magnet: 1,
      car: 0,
      coating: 2,
    });
  });

  it('puts what has no level with what it goes into, and never among the products', () => {
    const levels = { car: 0, magnet: 2 };
    expect(columnsByName('powder -> magnet -> car\nbolt -> car\nspare -> kit', levels).columns).toStrictEqual({
      powder: 4,
      magnet: 3,
      car: 0,
      bolt: 1,
      spare: 2,
      kit: 1,
    });
  });

  it('keeps a loop in one column, that of the highest level in it', () => {
    const levels = { car: 0, scrap: 3, magnet: 2 };
    const { columns } = columnsByName('magnet -> scrap -> magnet -> car', levels);
    expect(columns['magnet']).toBe(columns['scrap']);
    expect(columns['magnet']).toBeGreaterThan(columns['car'] ?? 0);
  });

  it('lets no arc run back or stay within a column, but for loops', () => {
    fc.assert(
      fc.property(randomGraph, fc.array(fc.integer({ min: -1, max: 5 }), { minLength: 1 }), (graph, drawn) => {
        const level = Int32Array.from({ length: graph.nodeCount }, (_none, row) => drawn[row % drawn.length] ?? -1);
        const { column, levels } = assignColumns(graph, level);
        const next = (from: number) => [...graph.arcTo].filter((_to, arc) => graph.arcFrom[arc] === from);
        const reaches = (from: number, to: number): boolean => {
          const seen = new Set([from]);
          for (const node of seen) for (const one of next(node)) seen.add(one);
          return seen.has(to);
        };
        for (const [arc, from] of graph.arcFrom.entries()) {
          const to = graph.arcTo[arc] ?? -1;
          const step = (column[from] ?? Number.NaN) - (column[to] ?? Number.NaN);
          expect(Math.sign(step)).toBe(reaches(to, from) ? 0 : 1);
        }
        for (const [row, own] of level.entries()) {
          expect(levels[column[row] ?? 0]).toBeGreaterThanOrEqual(own < 0 ? 1 : own);
        }
      }),
      { numRuns: 60 },
    );
  });
});
