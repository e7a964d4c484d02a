import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const list = (header: string, dysprosium: string, terbium: string): string =>
  `Part number;Supplier;Date;Substance;CAS;${header}\nM-1;Kestrel;2026-03-01;Dysprosium;7429-91-6;${dysprosium}\nM-1;Kestrel;2026-03-01;Terbium;7440-27-9;${terbium}\n`;

describe('shares that bear no unit', () => {
  it('span percentages and fractions of one where nothing tells which they are', async () => {
    const { rows, outcome } = await readContents({ 'list.csv': list('Content', '0.021', '0.004') });
    expect(rows).toEqual(['M-1 Dy 0.021 2.1', 'M-1 Tb 0.004 0.4', 'M-1 rest 0 99.975']);
    expect(codes(outcome)).toContain('ask-unit-of-shares');
  });

  it.each([
    // A unit stands at them.
    ['Content (%)', '0.021', '0.004', ['M-1 Dy 0.021 0.021', 'M-1 Tb 0.004 0.004']],
    ['Content', '0.021 %', '0.004 %', ['M-1 Dy 0.021 0.021', 'M-1 Tb 0.004 0.004']],
    // No fraction is above 1.
    ['Content', '2.1', '0.004', ['M-1 Dy 2.1 2.1', 'M-1 Tb 0.004 0.004']],
    // In neither reading is it a trace, or there.
    ['Content', '0.5', '0', ['M-1 Dy 0.5 0.5', 'M-1 Tb 0 0']],
  ])('stand where something does: %s of %s and %s', async (header, dysprosium, terbium, expected) => {
    const { rows, outcome } = await readContents({ 'list.csv': list(header, dysprosium, terbium) });
    expect(rows.filter((row) => !row.includes('rest'))).toEqual(expected);
    expect(codes(outcome)).not.toContain('ask-unit-of-shares');
  });
});
