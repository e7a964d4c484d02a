import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function listLines(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { dataset } = await importText(files);
  return (dataset?.bom ?? []).map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`);
}

describe('two columns of part numbers in a bill', () => {
  it('takes the one that stands in one run for each of its numbers for what they go into, also written once over it', async () => {
    const lines = await listLines({
      'Technologie.csv':
        'Kod produktu;Nazwa produktu;Ilość produktu;Kod surowca;Nazwa surowca;Ilość surowca;JM\nSIL-1;Silnik PM;1;MAG-9;Magnes neodymowy;12;szt.\n;;;OBU-3;Obudowa;1;szt.\nSIL-2;Silnik;10;OBU-3;Obudowa;10;szt.\n',
    });
    // Ten motors of the second kind take ten housings.
    expect(lines).toEqual(['SIL-1 12 MAG-9', 'SIL-1 1 OBU-3', 'SIL-2 1 OBU-3']);
  });

  it('does so where something is made and goes in as well', async () => {
    const lines = await listLines({
      'Kusovníky.csv':
        'Vyšší - Reg. číslo;Vyšší - Název;Pozice;Nižší - Reg. číslo;Nižší - Název;Množství;MJ\nCER-10;Čerpadlo;1;ROT.01;Rotor;1;ks\nCER-10;Čerpadlo;2;TEL.05;Těleso;1;ks\nROT.01;Rotor;1;MAG.01;Magnet;16;ks\nCER-20;Čerpadlo 20;1;TEL.05;Těleso;1;ks\n',
    });
    expect(lines).toEqual(['CER-10 1 ROT.01', 'CER-10 1 TEL.05', 'ROT.01 16 MAG.01', 'CER-20 1 TEL.05']);
  });

  it('does so beside the names of the parts, which describe them', async () => {
    const files = {
      'Tuoterakenteet.csv':
        'Päätuote;Päätuotteen nimi;Rivi;Tuotekoodi;Nimike;Määrä;Yks\nPUM-1;Pumppu KM;1;MAG-3;Neodyymimagneetti Dy 4 %;12,00;kpl\nPUM-1;Pumppu KM;2;RUN-1;Runko;1,00;kpl\nPUM-2;Pumppu;1;RUN-1;Runko;1,00;kpl\n',
      'Myynti 2025.csv': 'Tuotekoodi;Nimike;Myyty kpl\nPUM-1;Pumppu KM;640\nPUM-2;Pumppu;300\n',
      'Varastosaldot.csv': 'Varasto;Tuotekoodi;Saldo\nA;MAG-3;2200\nA;RUN-1;55\n',
    };
    expect(await listLines(files)).toEqual(['PUM-1 12 MAG-3', 'PUM-1 1 RUN-1', 'PUM-2 1 RUN-1']);
    const { dataset } = await importText(files);
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'MAG-3')?.description).toBe(
      'Neodyymimagneetti Dy 4 %',
    );
  });

  it('reads recipes for a batch, of which by-products come out', async () => {
    const lines = await listLines({
      'Rezepturen.csv':
        'Rezept;Basismenge;Einsatzstoff;Einsatzbezeichnung;Menge;ME\nSLURRY;1000;LFP-1;LFP-Pulver;620;KG\nSLURRY;1000;PVDF-1;Binder;20;KG\nSLURRY;1000;NMP-R;NMP;-300;KG\nCELL-1;100;SLURRY;Paste;80;KG\n',
    });
    expect(lines).toEqual(['SLURRY 0.62 LFP-1', 'SLURRY 0.02 PVDF-1', 'CELL-1 0.8 SLURRY']);
  });

  it('leaves a second number of the same part, and one that stands in several runs', async () => {
    const former = await listLines({
      'BOM-PUMP.csv':
        'Part number;Former part number;Description;Quantity\nA-100;X-7;Rotor;1\nA-100;X-8;Rotor, second drawing;1\nA-200;X-9;Casing;1\n',
    });
    expect(former.filter((line) => /^[AX]-/.test(line))).toEqual([]);
    const mixed = await listLines({
      'Kusovnik-PUMP.csv':
        'Reg. číslo;Druhé - Reg. číslo;Množství\nA-100;X-7;1\nA-200;X-8;1\nA-100;X-9;1\nA-300;X-9;1\n',
    });
    expect(mixed.filter((line) => /^[AX]-/.test(line))).toEqual([]);
  });

  it('takes what counts the lines of a bill for no part of it', async () => {
    const lines = await listLines({
      'ITT1.csv':
        'Father;ChildNum;Code;Quantity;Warehouse\nFG-1;0;MG-1;4;01\nFG-1;1;HX-2;1;01\nFG-2;0;HX-2;1;01\nFG-3;0;HX-2;2;01\nFG-4;0;HX-2;3;01\n',
    });
    expect(lines).toEqual(['FG-1 4 MG-1', 'FG-1 1 HX-2', 'FG-2 1 HX-2', 'FG-3 2 HX-2', 'FG-4 3 HX-2']);
  });
});
