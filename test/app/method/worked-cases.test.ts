import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { answerCases, compareCases, listCases } from '../../reference/worked-cases/compare-cases.ts';
import { compareCase, type ReferenceCase } from '../../reference/worked-cases/reference-table.ts';

const cases = listCases();
const figures = await answerCases(cases);

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

  it('are shown with the figures that the engine gives now', async () => {
    const shown = readFileSync(new URL('../../../src/app/method/worked-cases.json', import.meta.url), 'utf8');
    // `npm run worked-cases` writes them anew.
    expect(JSON.parse(shown)).toEqual(await compareCases());
  });
});
