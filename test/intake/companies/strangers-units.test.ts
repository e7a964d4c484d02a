import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** What a company with these files buys, has and builds in. */
async function read(files: Readonly<Record<string, string>>) {
  const { dataset } = await importText(files);
  return {
    paid: dataset?.sourcing.map(({ partNumber, unitPrice, currency }) => `${partNumber} ${unitPrice} ${currency}`),
    stocks: dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`),
    lines: dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`),
    prices: dataset?.parts.flatMap(({ partNumber, unitPrice }) =>
      unitPrice === null ? [] : [`${partNumber} ${unitPrice}`],
    ),
  };
}

describe('a further unit of a part, with how many of its own it is', () => {
  const SAP = 'Material;Materialkurztext;BME\nMG-3;Magnet Sm2Co17;ST\nOB-1;Gehäuse;ST\n';

  it.each([
    [
      'stands in the list of parts, whose own price is for a piece',
      {
        'kartoteka.csv':
          'Indeks;Nazwa;J.m.;J.m. pom.;Przelicznik;Cena sprz.;Waluta\nMG-3;Magnes SmCo;szt.;op.;1000;;\nAS-1;Aparat;szt.;karton;20;2400;PLN\n',
        'struktura.csv': 'Wyrób;Składnik;Ilość;J.m.\nAS-1;MG-3;0,002;op.\n',
        'zakupy.csv': 'Kontrahent;Indeks;Ilość;J.m.;Cena;Waluta\nWzór Magnet;MG-3;120;op.;900;USD\n',
        'stany.csv': 'Magazyn;Indeks;Stan;J.m.\nM1;MG-3;42;op.\n',
      },
      { paid: ['MG-3 0.9 USD'], stocks: ['MG-3 42000'], lines: ['AS-1 2 MG-3'], prices: ['MG-3 0.9', 'AS-1 2400'] },
    ],
    [
      'has a row of its own, so many for so many',
      {
        'MARA.csv': SAP,
        'MARM.csv': 'Material;AME;UMREZ;UMREN\nMG-3;PAL;192;2\nMG-3;ST;1;1\nOB-1;PAL;50;1\n',
        'MARD.csv': 'Lagerort;Material;Bestand;ME\n0001;MG-3;2;PAL\n0001;OB-1;3;PAL\n',
      },
      // 192 pieces are two pallets.
      { stocks: ['MG-3 192', 'OB-1 150'] },
    ],
    [
      'is named by the header of its size',
      {
        'parts.csv': 'Artikel-Nr.;Bezeichnung;ME;Stück je VPE\nMG-3;Magnet;ST;10\n',
        'lager.csv': 'Lagerort;Artikel-Nr.;Bestand;ME\n1;MG-3;7;VPE\n',
      },
      { stocks: ['MG-3 70'] },
    ],
    // Of two sizes nobody says which counts, and the size of another part is none of this one.
    [
      'is none where lists differ, or of another part',
      {
        'MARA.csv': SAP,
        'MARM.csv': 'Material;AME;UMREZ;UMREN\nMG-3;PAL;96;1\nMG-3;PAL;48;1\n',
        'MARD.csv': 'Lagerort;Material;Bestand;ME\n0001;MG-3;2;PAL\n0001;OB-1;3;PAL\n',
      },
      { stocks: ['MG-3 2', 'OB-1 3'] },
    ],
    // A factor without a further unit, as of a price, is no size of a pack.
    [
      'is none without a unit',
      {
        'parts.csv': 'Artikel-Nr.;Bezeichnung;ME;Faktor\nMG-3;Magnet;ST;10\n',
        'lager.csv': 'Lagerort;Artikel-Nr.;Bestand;ME\n1;MG-3;7;VPE\n',
      },
      { stocks: ['MG-3 7'] },
    ],
  ])('%s', async (_, files, expected) => {
    expect(await read(files)).toMatchObject(expected);
  });
});
