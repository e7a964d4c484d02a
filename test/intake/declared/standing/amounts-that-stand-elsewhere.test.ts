import { describe, expect, it } from 'vitest';
import { readContents } from '../read-contents.ts';

const list = (day: string, dysprosium: string, header = 'Supplier;Part No.;Date;Substance;Content (wt%)'): string =>
  `${header}\nKestrel;M-1;${day};Neodymium;30\nKestrel;M-1;${day};Dysprosium;${dysprosium}\nKestrel;M-1;${day};Iron;67\n`;

describe('a newer list that says only where an amount stands', () => {
  it.each([
    'see attachment',
    'siehe Anlage',
    '见附件',
    '添付参照',
    'voir annexe',
    'vedi allegato',
    'unverändert',
    '同前',
    'same as last year',
    'same as previous declaration',
    'wie im Vorjahr',
    'idem année précédente',
    '与去年相同',
    '前年と同じ',
  ])('leaves what an older one says is there: %s', async (words) => {
    const { rows } = await readContents({ 'a.csv': list('2026-03-01', '3'), 'b.csv': list('2026-05-01', words) });
    expect(rows).toContain('M-1 Dy 0.000001 3');
  });

  it.each([
    ['3', 'to be measured'],
    ['0', 'see attachment'],
  ])('has nothing there that the older one denies, or by other words: %s, %s', async (before, words) => {
    const { rows } = await readContents({ 'a.csv': list('2026-03-01', before), 'b.csv': list('2026-05-01', words) });
    expect(rows).toContain('M-1 Dy 0 3');
  });
});
