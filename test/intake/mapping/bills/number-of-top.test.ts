import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readLines(files: Readonly<Record<string, string>>) {
  const { dataset } = await importText(files);
  return dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity]);
}

describe('a number with a word before it beside the number of the part', () => {
  const ROWS =
    'PK-62;1;MOD-12;8\nPK-62;2;C-NMC-50;24\nPK-62;1;BMS-1;1\nPK-40;1;MOD-10;6\nPK-40;2;C-LFP-52;20\nPK-40;1;BMS-1;1\n';

  it('is what the levels build', async () => {
    expect(await readLines({ 'Pack BOM.csv': `Pack P/N;Level;P/N;Qty per parent\n${ROWS}` })).toEqual([
      ['PK-62', 'MOD-12', 8],
      ['MOD-12', 'C-NMC-50', 24],
      ['PK-62', 'BMS-1', 1],
      ['PK-40', 'MOD-10', 6],
      ['MOD-10', 'C-LFP-52', 20],
      ['PK-40', 'BMS-1', 1],
    ]);
  });

  it('is another number of the part where the word says so', async () => {
    const lines = await readLines({
      'bom.csv': 'Assembly;Old P/N;P/N;Qty\nPK-62;A-1;MOD-12;8\nPK-62;A-1;BMS-1;1\nPK-40;A-1;MOD-10;6\n',
    });
    expect(lines?.map(([parent]) => parent)).toEqual(['PK-62', 'PK-62', 'PK-40']);
  });
});

describe('a bill whose parts are numbered by their drawings alone', () => {
  it('is read by these', async () => {
    expect(
      await readLines({
        'structure.csv':
          'assy,dwg,rev,desc,qpa\nHD-8,HSA-8,C,Head stack,1\nHD-8,SPM-1,A,Spindle motor,1\nHSA-8,700-1001,D,VCM MAGNET TOP N50M,1\nHSA-8,700-1002,D,VCM MAGNET BOT N50M,1\nHD-2,700-1003,B,VCM MAGNET N48M,2\nHD-2,SPM-1,A,Spindle motor,1\n',
      }),
    ).toEqual([
      ['HD-8', 'HSA-8', 1],
      ['HD-8', 'SPM-1', 1],
      ['HSA-8', '700-1001', 1],
      ['HSA-8', '700-1002', 1],
      ['HD-2', '700-1003', 2],
      ['HD-2', 'SPM-1', 1],
    ]);
  });
});

describe('words right behind the number of a part', () => {
  const readMagnet = async (header: string, ...texts: string[]) => {
    const [rotor = '', housing = '', magnet = ''] = texts;
    const { dataset } = await importText({
      'bom.csv': `Varenr.;Komponent;${header};Antal\nKP-9;RO-9;${rotor};1\nKP-9;HS-9;${housing};1\nRO-9;MG-9;${magnet};12\n`,
    });
    return dataset?.parts.find(({ partNumber }) => partNumber === 'MG-9')?.description;
  };

  it('describe the part under a header that nobody knows', async () => {
    expect(await readMagnet('Xbeskrivelse', 'Rotor', 'Hus', 'Magnet NdFeB Dy 2,2 %')).toBe('Magnet NdFeB Dy 2,2 %');
  });

  it('are no words on it where they repeat, name firms or are codes', async () => {
    expect(await readMagnet('Xyzzy', 'Lager', 'Lager', 'Lager')).toBe('');
    expect(await readMagnet('Xyzzy', 'Nord Magnet A/S', 'Hus ApS', 'Yantai Magnet Co Ltd')).toBe('');
    expect(await readMagnet('Xyzzy', 'A-100', 'A-200', 'A-300')).toBe('');
  });
});

describe('the currency and the lot of a price in small letters', () => {
  it('count for its sources', async () => {
    const { dataset } = await importText({
      'award.csv':
        'part number,vendor,ctry,award %,price usd/k,lt wk\n700-1001,Shin Sample,JP,55,610,8\n700-1001,Ningbo Sample,CN,45,440,10\n',
    });
    expect(dataset?.sourcing).toMatchObject([
      { share: 0.55, unitPrice: 0.61, currency: 'USD', leadTimeDays: 56 },
      { share: 0.45, unitPrice: 0.44, currency: 'USD', leadTimeDays: 70 },
    ]);
  });
});
