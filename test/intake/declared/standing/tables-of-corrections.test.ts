import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const LIST = `Supplier;Part No.;Date;Substance;Content (wt%)
Hangzhou Kestrel Magnetics;M-1;2026-03-01;Neodymium;30
Hangzhou Kestrel Magnetics;M-1;2026-03-01;Dysprosium;DY
Hangzhou Kestrel Magnetics;M-1;2026-03-01;Iron;70
`;

async function readBeside(correction: string, dysprosium = '0') {
  const { rows, outcome } = await readContents({
    'list.csv': LIST.replace('DY', dysprosium),
    'correction.csv': correction,
  });
  return { rows, outcome, dy: rows.filter((row) => row.startsWith('M-1 Dy')) };
}

describe('a table of corrections', () => {
  it.each([
    'Part number;Substance;Old value (%);New value (%)\nM-1;Dysprosium;0;2.5',
    'Part number;Substance;New value (%);Old value (%)\nM-1;Dysprosium;2.5;0',
    'Teilenummer;Stoff;Alter Wert (%);Neuer Wert (%);Korrigiert am\nM-1;Dysprosium;0;2,5;01.05.2026',
    '零件编号,物质名称,原值(%),更正值(%)\nM-1,镝,0,2.5',
    '品番,物質名,訂正前(%),訂正後(%)\nM-1,ジスプロシウム,0,2.5',
    'Référence;Substance;Ancienne valeur (%);Nouvelle valeur (%)\nM-1;Dysprosium;0;2,5',
    'Codice;Sostanza;Valore precedente (%);Valore corretto (%)\nM-1;Disprosio;0;2,5',
    'Part number;Substance;Instead of;Correct value;Unit\nM-1;Dysprosium;0;2.5;%',
    'Part number;Substance;Declared (wt%);Corrected (wt%)\nM-1;Dysprosium;0;2.5',
    'Part number;Field;Old value;New value\nM-1;Dy content;0 %;2.5 %\nM-1;Contact;Mr Li;Ms Wu',
    'Supplier;Part number;Substance;Content (wt%);Corrected content (wt%)\nHangzhou Kestrel Magnetics;M-1;Dysprosium;0;2.5',
  ])('stands for what it puts right, which does not clear the part: %s', async (correction) => {
    const { rows, dy, outcome } = await readBeside(correction);
    expect(dy).toEqual(['M-1 Dy 2.5 2.5']);
    // The older list holds 102.5 % with it, and is not complete any longer; what else it has stands.
    expect(rows).not.toContain('M-1 rest 0 0');
    expect(rows).toContain('M-1 Nd 30 30');
    expect(codes(outcome)).toContain('declaration-corrected');
  });

  it('keeps a list complete whose amounts make a whole with it, and an amount whose row has no new one', async () => {
    const { rows } = await readBeside(
      'Part number;Substance;Old value (%);New value (%);Date\nM-1;Dysprosium;0;2.5;2026-05-01\nM-1;Iron;70;67.5;2026-05-01\nM-1;Neodymium;30;;2026-05-01',
    );
    expect(rows).toEqual(['M-1 Nd 30 30', 'M-1 Dy 2.5 2.5', 'M-1 Fe 67.5 67.5', 'M-1 rest 0 0']);
  });

  it('takes an amount down only with a later day, and does not count before the list', async () => {
    const down = (header: string, cell: string): string =>
      `Part number;Substance;Old value (%);New value (%)${header}\nM-1;Dysprosium;2.5;0${cell}`;
    const read = async (text: string): Promise<unknown> => (await readBeside(text, '2.5')).dy;
    expect(await read(down(';Corrected on', ';2026-05-01'))).toEqual(['M-1 Dy 0 0']);
    expect(await read(down('', ''))).toEqual(['M-1 Dy 0 2.5']);
    expect(await read(down(';Corrected on', ';2026-02-01'))).toEqual(['M-1 Dy 2.5 2.5']);
  });

  it('does not let the amount before it clear a part of which no other list is on file', async () => {
    const { rows } = await readContents({
      'correction.csv': 'Part number;Substance;Old value (%);New value (%)\nM-1;Dysprosium;0;2.5',
    });
    expect(rows).toEqual(['M-1 Dy 2.5 2.5', 'M-1 rest 0 97.5']);
  });
});
