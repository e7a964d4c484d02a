import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const PARTS = 'part_number,description\nM1,Magnet\n';
const HEAD = 'part_number,substance,mass_pct_min,mass_pct_max,evidence,evidence_date\n';

/** What is on file of M1's dysprosium after one import, and then another by key. */
async function take(first: string, second: string): Promise<{ row: string; codes: string[] }> {
  const { dataset: before } = await importText({ 'parts.csv': PARTS, 'composition.csv': HEAD + first });
  if (before === null) throw new Error('the first files are sound');
  const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
  const { dataset, document } = await importText({ 'composition.csv': HEAD + second }, { update });
  const [row] = dataset?.composition ?? [];
  return {
    row: `${row?.massPctMin} ${row?.evidence} ${row?.evidenceDate}`,
    codes: document.problems.map(({ code }) => code),
  };
}

describe('a fact that comes in', () => {
  it.each([
    ['M1,Dy,1.2,1.2,seen,2025-01-01', 'M1,Dy,0,0,declared,2026-01-01', '1.2 seen 2025-01-01'],
    ['M1,Dy,1.2,1.2,declared,2025-01-01', 'M1,Dy,0.5,0.5,inferred,2026-01-01', '1.2 declared 2025-01-01'],
    ['M1,Dy,1.2,1.2,declared,2026-01-01', 'M1,Dy,0,0,declared,2025-01-01', '1.2 declared 2026-01-01'],
  ])('gives way to what is surer: %s', async (first, second, stands) => {
    const { row, codes } = await take(first, second);
    expect(row).toBe(stands);
    expect(codes).toContain('surer-fact-stands');
  });

  it.each([
    ['M1,Dy,1.2,1.2,seen,2025-01-01', 'M1,Dy,0,0,seen,2026-01-01', '0 seen 2026-01-01'],
    ['M1,Dy,1.2,1.2,seen,2026-01-01', 'M1,Dy,0,0,seen,2025-01-01', '0 seen 2025-01-01'],
    ['M1,Dy,1.2,1.2,declared,2025-01-01', 'M1,Dy,0,0,declared,2026-01-01', '0 declared 2026-01-01'],
    ['M1,Dy,1.2,1.2,declared,2025-01-01', 'M1,Dy,0,0,declared,', '0 declared null'],
    ['M1,Dy,1.2,1.2,inferred,2026-01-01', 'M1,Dy,0.5,0.5,inferred,2025-01-01', '0.5 inferred 2025-01-01'],
    ['M1,Dy,1.2,1.2,seen,2025-01-01', 'M1,Dy,0.5,0.5,,2026-01-01', '0.5 declared 2026-01-01'],
  ])('counts where it is not: %s', async (first, second, stands) => {
    const { row, codes } = await take(first, second);
    expect(row).toBe(stands);
    expect(codes).not.toContain('surer-fact-stands');
  });

  it('leaves alone what is said of another property, and a figure that the company saw itself', async () => {
    const head = 'part_number,property,min,max,evidence,evidence_date\n';
    const { dataset: before } = await importText({
      'parts.csv': PARTS,
      'properties.csv': `${head}M1,density,7.5,7.5,seen,2025-01-01\n`,
    });
    if (before === null) throw new Error('the first files are sound');
    const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
    const { dataset } = await importText(
      { 'properties.csv': `${head}M1,density,7,7,declared,2026-01-01\nM1,grade_pct,1,1,declared,2026-01-01\n` },
      { update },
    );
    expect(dataset?.properties.map(({ property, min }) => `${property} ${min}`)).toEqual([
      'density 7.5',
      'grade_pct 1',
    ]);
  });
});
