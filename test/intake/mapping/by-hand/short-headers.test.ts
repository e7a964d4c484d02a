import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

describe('lists with short headers', () => {
  it('reads suppliers under `Lief.` and leaves the sum below each block of a bill out', async () => {
    const block = (product: string, part: string): string =>
      `${product}\nPos.;Art.-Nr.;Bez.;Menge\n1;${part};Magnetsegment;8 Stk\n2;G-07;Gehäuse;1 Stk\n;;Summe Pos.;2\n\n`;
    const { dataset } = await importText({
      'Stücklisten.csv': block('TA-200 Drehtürantrieb', 'M-31') + block('TA-300 Schiebetürantrieb', 'M-32'),
      'Lieferanten.csv':
        'Art.-Nr.;Bez.;Lief.;Herk.;EK;WBZ\nM-31;Magnetsegment;Muster Magnet;CN;1,85 €;12 Wo.\nG-07;Gehäuse;Guss Vorlage;DE;9,40 €;4 Wo.\n',
      'Umsatz.csv': 'Art.-Nr.;Stück;Umsatz\nTA-200;4200;1596000\nTA-300;1500;870000\n',
    });
    expect(dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${child} ${quantity}`).toSorted()).toEqual([
      'TA-200 G-07 1',
      'TA-200 M-31 8',
      'TA-300 G-07 1',
      'TA-300 M-32 8',
    ]);
    expect(dataset?.suppliers.map(({ name }) => name)).toEqual(['Muster Magnet', 'Guss Vorlage']);
    expect(dataset?.sourcing.map(({ leadTimeDays }) => leadTimeDays)).toEqual([84, 28]);
  });

  it('reads `Lead` as a time where its cells are spans of time, and not where they may say something of the metal', async () => {
    const read = async (cells: readonly [string, string]) => {
      const { dataset } = await importText({
        'parts.csv': `Part,Description,Vendor,Country,Cost,Lead\nM-1,Strip magnet,Sample Magnets,China,$1.10,${cells[0]}\nB-1,Bobbin,Example Plastics,USA,$0.40,${cells[1]}\n`,
      });
      return dataset?.sourcing.map(({ leadTimeDays }) => leadTimeDays);
    };
    expect(await read(['9 wks', '3 wks'])).toEqual([63, 21]);
    expect(await read(['free', 'free'])).toEqual([null, null]);
  });

  it('adds up the quarters of a French list of products to a year', async () => {
    const { dataset } = await importText({
      'nomenclature.csv': 'Ensemble;Composant;Qté\nVEC-250;AIM-F;1\n',
      'CA trimestriel.csv':
        'Produit;T1 qté;T2 qté;T3 qté;T4 qté;Prix de vente\nVEC-250;5 000;5 500;4 500;6 000;96,00 €\nVAC-200;2 000;1 800;1 700;2 500;58,00 €\n',
    });
    const sold = dataset?.parts.filter(({ annualDemand }) => annualDemand !== null);
    expect(sold?.map(({ partNumber, annualDemand, unitPrice }) => [partNumber, annualDemand, unitPrice])).toEqual([
      ['VEC-250', 21_000, 96],
      ['VAC-200', 8000, 58],
    ]);
  });

  it('reads the quantities of a bill under `Kompmenge`', async () => {
    const { dataset } = await importText({
      'CS15.csv': 'Kopfmaterial;Komponente;Kompmenge;KME\nL-100;R-GE;3,000;ST\nL-200;R-YAG;0,200;ST\n',
    });
    expect(dataset?.bom.map(({ quantity }) => quantity)).toEqual([3, 0.2]);
  });
});
