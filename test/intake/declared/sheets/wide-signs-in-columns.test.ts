import { expect, it } from 'vitest';
import { readContents } from '../read-contents.ts';

it('a list in columns of blanks under a header of wide signs is read, and an older zero does not stand beside it', async () => {
  const { rows } = await readContents({
    'a.csv': 'Supplier;Part No.;Date;Substance;Content (wt%)\nGanzhou Electronics 2 K.K.;MN1;2025-07-17;Dysprosium;0\n',
    'list.txt':
      '零件编号   日期        供应商                      物质名称  CAS号      含量(%)\nMN1        2026-05-12  Ganzhou Electronics 2 K.K.  镝        7429-91-6  1.31-1.47\nMN1        2026-05-12  Ganzhou Electronics 2 K.K.  钬        7440-60-0  0\nMN1        2026-05-12  Ganzhou Electronics 2 K.K.  铽        7440-27-9  0\nMN1        2026-05-12  Ganzhou Electronics 2 K.K.  铁        7439-89-6  余量\n',
  });
  expect(rows).toContain('MN1 Dy 1.31 1.47');
  expect(rows).not.toContain('MN1 Dy 0 0');
});
