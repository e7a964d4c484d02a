import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { importText } from '../import-text.ts';

const HEAD = 'part_number,substance,mass_pct_min,mass_pct_max,evidence,evidence_date';
const PARTS = 'part_number\nM-1\nM-2\n';
const CLOSED = ['Nd,30,31', 'Fe,69,69', 'Dy,0,0', 'rest,0,0'];

const write = (rows: readonly string[]): string => [HEAD, ...rows, ''].join('\n');
const listOf = (part: string, shares: readonly string[], day: string): string[] =>
  shares.map((share) => `${part},${share},declared,${day}`);
const contentsOf = ({ dataset }: ImportOutcome, part: string): unknown =>
  dataset?.composition
    .filter(({ partNumber }) => partNumber === part)
    .map(({ substance, massPctMin, massPctMax }) => [substance, massPctMin, massPctMax]);

describe('the end of a list of contents in use', () => {
  const before = [...listOf('M-1', CLOSED, '2025-05-01'), ...listOf('M-2', CLOSED, '2025-05-01')];

  it('goes where a new list of the part does not end, and stays for other parts', async () => {
    const { dataset } = await importText({ 'parts.csv': PARTS, 'composition.csv': write(before) });
    if (dataset === null) throw new Error('The first files have errors.');
    const update = { before: dataset, mode: 'keys', facts: [], forgotten: [] } as const;
    const fresh = listOf('M-1', ['Nd,30,31', 'Fe,65,66'], '2026-05-01');
    const outcome = await importText({ 'composition.csv': write(fresh) }, { update });
    expect(contentsOf(outcome, 'M-1')).toEqual([
      ['Nd', 30, 31],
      ['Fe', 65, 66],
      ['Dy', 0, 0],
    ]);
    expect(contentsOf(outcome, 'M-2')).toHaveLength(4);
  });

  it('stays where the same files come again', async () => {
    const files = { 'parts.csv': PARTS, 'composition.csv': write(before) };
    const { dataset, dataVersion } = await importText(files);
    if (dataset === null) throw new Error('The first files have errors.');
    const again = await importText(files, { update: { before: dataset, mode: 'keys', facts: [], forgotten: [] } });
    expect(again.dataVersion).toBe(dataVersion);
  });
});
