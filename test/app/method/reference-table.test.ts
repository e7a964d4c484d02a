import { describe, expect, it } from 'vitest';
import { getModelCases } from '../../../src/app/method/model-reference-table.ts';
import { getOutageCases } from '../../../src/app/method/outage-reference-table.ts';
import { QUEUE_CASES } from '../../../src/app/method/queue-reference-table.ts';
import { compareCase, getReferenceCases, type ReferenceCase } from '../../../src/app/method/reference-table.ts';
import { SAMPLING_CASES } from '../../../src/app/method/sampling-reference-table.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createInlineTasks } from '../../../src/analyses/tasks.ts';

const catalogue = loadCatalogue();
const cases = [
  ...getReferenceCases(catalogue),
  ...getModelCases(catalogue),
  ...QUEUE_CASES,
  ...SAMPLING_CASES,
  ...getOutageCases(catalogue),
];
const figures = await createInlineTasks()('reference', { asks: cases.map((one) => one.ask) });

/** How far a figure may be from the worked one. */
function getSlack({ within }: ReferenceCase, expected: number): number {
  return within ?? 1e-9 * Math.max(1, Math.abs(expected));
}

describe('the reference cases of the Method page', () => {
  it.each(cases.map((one, index) => [one.title, index] as const))(
    'agree with the worked example: %s',
    (_title, index) => {
      const one = cases[index]!;
      const compared = compareCase(one, figures[index]!);
      for (const { label, ours, expected } of compared) {
        const isNear =
          ours === expected || Math.abs(Number(ours) - Number(expected)) <= getSlack(one, Number(expected));
        expect([label, ours, isNear]).toEqual([label, ours, true]);
      }
      expect(compared.every((row) => row.agrees)).toBe(true);
    },
  );

  it('show a figure that differs as not agreeing', () => {
    for (const [index, one] of cases.entries()) {
      const wrong = one.rows.map((row) => {
        const { expected } = row;
        return {
          ...row,
          expected: typeof expected === 'number' ? expected + 3 * getSlack(one, expected) : `not ${expected}`,
        };
      });
      const compared = compareCase({ ...one, rows: wrong }, figures[index]!);
      expect(compared.filter((row) => row.agrees && row.expected !== Infinity)).toEqual([]);
    }
  });

  it('give way by a hundredth at most, where figures are rounded or drawn', () => {
    expect(cases.filter((one) => (one.within ?? 0) > 0.01)).toEqual([]);
  });

  it('have names and labels of their own', () => {
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
    for (const { title, rows } of cases) {
      expect([title, new Set(rows.map((row) => row.label)).size]).toEqual([title, rows.length]);
    }
  });
});
