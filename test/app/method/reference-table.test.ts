import { describe, expect, it } from 'vitest';
import { MODEL_CASES } from '../../../src/app/method/model-reference-table.ts';
import { compareCase, getReferenceCases } from '../../../src/app/method/reference-table.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { runTaskInline } from '../../../src/worker/tasks-inline.ts';

const cases = [...getReferenceCases(loadCatalogue()), ...MODEL_CASES];
const answer = await runTaskInline({ kind: 'reference', asks: cases.map((one) => one.ask) });
const figures = answer.kind === 'reference' ? answer.figures : [];

function round(value: number | string): number | string {
  return typeof value === 'number' ? Math.round(value * 1e9) / 1e9 + 0 : value;
}

describe('the reference cases of the Method page', () => {
  it.each(cases.map((one, index) => [one.title, index] as const))(
    'agree with the worked example: %s',
    (_title, index) => {
      const one = cases[index]!;
      const compared = compareCase(one, figures[index]!);
      expect(compared.map(({ label, ours }) => [label, round(ours)])).toEqual(
        one.rows.map(({ label, expected }) => [label, round(expected)]),
      );
      expect(compared.every((row) => row.agrees)).toBe(true);
    },
  );

  it('show a figure that differs as not agreeing', () => {
    const [first] = cases;
    const wrong = { ...first!, rows: first!.rows.map((row) => ({ ...row, expected: 99 })) };
    expect(compareCase(wrong, figures[0]!).map((row) => row.agrees)).not.toContain(true);
  });
});
