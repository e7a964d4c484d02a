import { expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

it('a newer declaration of some substances adds to an older table of contents', async () => {
  const { rows, outcome } = await readContents({
    'parts.csv': 'part_number\nM-1\n',
    'composition.csv':
      'part_number,substance,mass_pct_min,mass_pct_max,evidence,evidence_date\nM-1,Nd,30,30,declared,2026-03-01\nM-1,Tb,1.2,1.2,declared,2026-03-01\nM-1,Dy,0,0,declared,2026-03-01\nM-1,rest,0,0,declared,2026-03-01\n',
    'some.csv': 'Part number;CAS;Substance;Content (%);Date\nM-1;7429-91-6;Dysprosium;2.5;2026-05-01\n',
  });
  // Terbium stays there, and a list that had no dysprosium is not complete.
  expect(rows.toSorted()).toEqual(['M-1 Dy 2.5 2.5', 'M-1 Nd 30 30', 'M-1 Tb 1.2 1.2']);
  expect(codes(outcome)).toContain('declaration-adds');
});
