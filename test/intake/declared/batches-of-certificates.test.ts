import { describe, expect, it } from 'vitest';
import { readContents } from './read-contents.ts';

describe('a certificate', () => {
  it('with a column for each heat spans their figures', async () => {
    const { outcome, rows } = await readContents({
      'cert.csv':
        'Certificate 3.1 EN 10204\nCustomer part;M-1\nDate;2026-03-03\n\nElement;Heat A;Heat B\nNd;29.1;28.8\nDysprosium;2.4;2.9\nTb;<0.01;<0.01\nFe;Bal.;Bal.\n',
    });
    // 100 less the others: from 68.09 to 68.8, and to 69 with the lowest of all.
    expect(rows.slice(0, 3)).toEqual(['M-1 Nd 28.8 29.1', 'M-1 Dy 2.4 2.9', 'M-1 Tb 0 0.01']);
    expect(rows.at(-1)).toBe('M-1 rest 0 0');
    expect(outcome.ledger.records[0]).toMatchObject({ rows: 4, taken: 4, leftOut: 0 });
    expect(outcome.unread).toEqual([]);
  });

  it('takes what the order asks for as no result, and knows our number by its label', async () => {
    const { rows } = await readContents({
      'cert.csv':
        'Inspection certificate 3.1\nYour part no.;M-2\nDate of issue;14.04.2026\n\n;Nd;Dy;Tb;Fe\nSpec. max;26;4;0.02;Bal.\nHeat 1;24.1;0.02;<0.01;Bal.\nHeat 2;24.4;0.03;<0.01;Bal.\n',
    });
    expect(rows.slice(0, 3)).toEqual(['M-2 Nd 24.1 24.4', 'M-2 Dy 0.02 0.03', 'M-2 Tb 0 0.01']);
  });

  it('reads elements under their name and symbol', async () => {
    const { rows } = await readContents({
      'cert.csv':
        '材质证明书\n客户料号;批号;钕Nd;镝（Dy）;铽Tb;铁Fe\nM-3;B1;28.6;2.6;0.1;余量\nM-3;B2;28.4;2.9;0.1;余量\n',
    });
    expect(rows.slice(0, 3)).toEqual(['M-3 Nd 28.4 28.6', 'M-3 Dy 2.6 2.9', 'M-3 Tb 0.1 0.1']);
  });

  it('reads the measured value beside what is asked for', async () => {
    const { rows } = await readContents({
      'cert.csv':
        'Werkszeugnis\nArtikel-Nr.;M-4\n\nElement;Soll min;Soll max;Ist;Einheit\nNd;27;31;29,3;Gew.-%\nDy;0;4;3,1;Gew.-%\n',
    });
    expect(rows.slice(0, 2)).toEqual(['M-4 Nd 29.3 29.3', 'M-4 Dy 3.1 3.1']);
  });
});
