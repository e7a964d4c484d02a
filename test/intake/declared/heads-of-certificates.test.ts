import { describe, expect, it } from 'vitest';
import { codes, readContents } from './read-contents.ts';

const BATCHES = 'Batch;Nd;Dy;Tb;Fe\nB-1;29;2.1;<0.01;Bal.\nB-2;29;2.3;<0.01;Bal.\n';

describe('a certificate of analysis', () => {
  it.each(['Item', 'Article', 'Artikel', '产品'])('names its part above the batches, after “%s”', async (label) => {
    const { rows } = await readContents({ 'a.csv': `Certificate 3.1\nDate;2026-09-15\n${label};M-1\n\n${BATCHES}` });
    expect(rows).toContain('M-1 Dy 2.1 2.3');
  });

  it('is a declaration of materials as well, with its last day above', async () => {
    const text = 'Material declaration\nPart number;M-1\nValid until;2024-12-31\n\nNd;Dy;Fe\n30;0;70\n';
    const { rows, outcome } = await readContents({ 'a.csv': text }, { dataDate: '2026-11-28' });
    expect(rows).toEqual(['M-1 Nd 30 30', 'M-1 Fe 70 70']);
    expect(codes(outcome)).toContain('declaration-expired');
  });

  it('does not deny what is in the part of another firm', async () => {
    const company = {
      'parts.csv': 'part_number,kind\nM-1,component\n',
      'suppliers.csv': 'supplier_id,name,country\nS-1,Ningbo Tengda Magnetics,CN\n',
      'sourcing.csv': 'part_number,supplier_id,country\nM-1,S-1,CN\n',
    };
    const of = async (firm: string): Promise<[string[], boolean]> => {
      const text = `Heat;Item;Supplier;Nd;Dy;Fe\nH-1;M-1;${firm};30;0;70\n`;
      const { rows, outcome } = await readContents({ ...company, 'a.csv': text });
      return [rows.filter((row) => row.includes(' Dy ')), codes(outcome).includes('declared-by-no-source')];
    };
    expect(await of('Stahlwerk Bous GmbH')).toEqual([[], true]);
    expect(await of('Ningbo Tengda Magnetics Co., Ltd.')).toEqual([['M-1 Dy 0 0'], false]);
  });
});
