import { expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

it.each(['AL-Nummer', 'ECCN', 'Export control number', 'Nr.'])(
  'a list of parts with their customs numbers is no bill for a column “%s” that is blank in all rows',
  async (heading) => {
    const { dataset } = await importText({
      'zoll.csv': `Material;Bezeichnung;Zolltarifnummer;Ursprungsland;${heading}\nM-100;Magnet;85051110;CN;\nS-200;Welle;84831095;DE;\n`,
    });
    expect(dataset?.bom).toEqual([]);
    expect(dataset?.parts.map(({ partNumber, hsCode }) => [partNumber, hsCode])).toEqual([
      ['M-100', '85051110'],
      ['S-200', '84831095'],
    ]);
  },
);

it('numbers of control lists are no numbers of lines', async () => {
  const { dataset, unread } = await importText({
    'zoll.csv':
      'Material;Bezeichnung;Zolltarifnummer;AL-Nummer;ECCN\nM-100;Magnet;85051110;1C905;EAR99\nS-200;Welle;84831095;2A001;EAR99\n',
  });
  expect(dataset?.bom).toEqual([]);
  expect(unread.map(({ column }) => column)).toEqual(['AL-Nummer', 'ECCN']);
});

it.each(['HTSUS', 'HTSUS No.', 'HS6', 'Intrastat code', 'HS 코드'])(
  'lines of tariffs stand under “%s”',
  async (heading) => {
    const { dataset, unread } = await importText({
      'entries.csv': `Entry;Item;Part number;${heading};Country of origin;Exporter\nE1;1;M-100;8505.11.0070;CN;Ningbo Magnets\nE2;1;S-200;8483.10.5000;DE;Stahl AG\n`,
    });
    expect(dataset?.parts.map(({ partNumber, hsCode }) => [partNumber, hsCode])).toEqual([
      ['M-100', '8505.11.0070'],
      ['S-200', '8483.10.5000'],
    ]);
    expect(unread.map(({ column }) => column)).not.toContain(heading);
  },
);
