import { describe, expect, it } from 'vitest';
import { readContents } from '../read-contents.ts';

const COMPANY = {
  'parts.csv': 'part_number\nM-1\nM-10\n',
  'suppliers.csv': 'supplier_id,name,country\nS1,Ningbo Testmag,CN\n',
  'sites.csv': 'site_id,supplier_id,name,country\nW1,S1,Works,CN\n',
  'sourcing.csv': 'part_number,site_id\nM-1,W1\n',
};

describe('a table of parts, suppliers and sentences on what is in the parts', () => {
  it.each([
    ['Statement', 'contains no dysprosium, but 0.8 % terbium', 'free of heavy rare earths'],
    ['Aussage', 'enthält kein Dysprosium, aber 0,8 % Terbium', 'frei von seltenen Erden'],
  ])('makes no sources, and is quoted where it is refused: %s', async (header, one, other) => {
    const list = `Part number;Supplier;Date;${header}\nM-1;Testmag;2026-09-14;${one}\nM-10;Testmag;2026-09-14;${other}\n`;
    const { outcome, rows } = await readContents({ ...COMPANY, 'list.csv': list });
    expect(rows).toEqual([]);
    expect(outcome.dataset?.sourcing.map(({ partNumber, siteId }) => `${partNumber} ${siteId}`)).toEqual(['M-1 W1']);
    expect(outcome.document.files.map(({ refused }) => refused ?? '').join('')).toContain(one.split(',', 1)[0]);
  });

  it('is a list of sources where it says more of them', async () => {
    const list = 'Part number;Supplier;Price;Currency;Statement\nM-10;Ningbo Testmag;12;EUR;contains no dysprosium\n';
    const { outcome } = await readContents({ ...COMPANY, 'list.csv': list });
    expect(outcome.dataset?.sourcing.map(({ partNumber }) => partNumber)).toEqual(['M-1', 'M-10']);
  });
});
