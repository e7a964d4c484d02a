import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { importText } from '../import-text.ts';

const contentsOf = ({ dataset }: ImportOutcome): unknown =>
  dataset?.composition.map(({ partNumber, substance, massPctMin, massPctMax }) => [
    partNumber,
    substance,
    massPctMin,
    massPctMax,
  ]);

describe('lists of substances as suppliers write them', () => {
  it('are read in Spanish, and of two days of one substance the later stands', async () => {
    const outcome = await importText({
      'sustancias.csv':
        'Proveedor;Nº de pieza;Sustancia;Nº CAS;Contenido (%);Fecha\nNingbo;M-1;Disprosio;7429-91-6;1,2;01/02/2024\nNingbo;M-1;Disprosio;7429-91-6;0,8;01/02/2026\nNingbo;M-1;Hierro;7439-89-6;resto;01/02/2026\n',
    });
    expect(contentsOf(outcome)).toEqual([
      ['M-1', 'Dy', 0.8, 0.8],
      ['M-1', 'Fe', 99.2, 99.2],
      ['M-1', 'rest', 0, 0],
    ]);
  });

  it('say yes and no by element in Italian: yes is some amount, and an element that is not named stays open', async () => {
    const outcome = await importText({
      'elenco.csv':
        'Fornitore;Codice articolo;Elemento;Presente (sì/no);Data\nNingbo;M-3;Disprosio;sì;15/03/2026\nNingbo;M-3;Terbio;no;15/03/2026\n',
    });
    expect(contentsOf(outcome)).toEqual([
      ['M-3', 'Dy', 0.000001, 100],
      ['M-3', 'Tb', 0, 0],
      ['M-3', 'rest', 0, 100],
    ]);
    expect(outcome.dataset?.composition[0]?.evidenceDate).toBe('2026-03-15');
  });

  it('count every row of a certificate with several batches of an item', async () => {
    const { ledger } = await importText({
      'certificate.csv':
        'Part No,Batch,Date,Nd,Dy,B,Fe\nM-2,B1,2026-01-05,24.1,3.1,1.0,Bal.\nM-2,B2,2026-03-05,24.3,3.4,1.0,Bal.\n',
    });
    expect(ledger.records[0]).toMatchObject({ rows: 2, taken: 2, leftOut: 0 });
  });

  it('hold until the last day of a row of our own table, after which what they deny is open', async () => {
    const outcome = await importText(
      {
        'parts.csv': 'part_number\nM-1\n',
        'composition.csv':
          'part_number,substance,mass_pct_min,mass_pct_max,evidence,declared_by,valid_to\nM-1,Nd,20,25,declared,Ningbo,2025-01-31\nM-1,Dy,0,0,declared,Ningbo,2025-01-31\n',
      },
      { dataDate: '2026-11-28' },
    );
    expect(contentsOf(outcome)).toEqual([['M-1', 'Nd', 20, 25]]);
  });

  it.each([
    ['Product: M-1', 'CAS No.;EC No.;Name;Concentration', 'Neodymium;25 - < 35 %', 'Dysprosium;1 - < 5 %'],
    ['Produit : M-1', 'N° CAS;N° CE;Nom;Concentration', 'Néodyme;25 ≤ C < 35 %', 'Dysprosium;1 % ≤ conc. < 5 %'],
    ['Produkt: M-1', 'CAS-Nr.;EG-Nr.;Bezeichnung;Anteil', 'Neodym;25 - 35 %', 'Dysprosium;>= 1 - < 5 %'],
  ])('are read as section 3 of a data sheet on safety has them: %s', async (part, header, first, second) => {
    const text = `${part}\n${header}\n7440-00-8;231-109-3;${first}\n7429-91-6;231-073-9;${second}\n`;
    // What the least of both leaves over is open.
    expect(contentsOf(await importText({ 'sheet.csv': text }))).toEqual([
      ['M-1', 'Nd', 25, 35],
      ['M-1', 'Dy', 1, 5],
      ['M-1', 'rest', 0, 74],
    ]);
  });

  it('take no names of parts for those of substances beside a CAS number', async () => {
    const { dataset } = await importText({
      'list.csv': 'Part number;CAS;Name;Content\nM-1;7440-00-8;Magnet ring;30 %\nM-2;7429-91-6;Magnet segment;1 %\n',
    });
    expect(dataset?.parts.map(({ description }) => description)).toEqual(['Magnet ring', 'Magnet segment']);
  });

  it('say no zero where a remark beside it says that nobody looked, or how much nobody could see', async () => {
    const list = (head: string, dysprosium: string): Promise<ImportOutcome> =>
      importText({
        'list.csv': `Part number;Substance;Content [%];${head}\nM-5;Neodymium;30;\nM-5;Iron;Rest;\nM-5;Dysprosium;${dysprosium}\n`,
      });
    const dyOf = async (head: string, cells: string): Promise<unknown> => {
      const { dataset } = await list(head, cells);
      const row = dataset?.composition.find(({ substance }) => substance === 'Dy' || substance === 'Dysprosium');
      return [row?.massPctMin, row?.massPctMax];
    };
    // Iron is the rest, so that what is open may be all that neodymium leaves.
    expect(await dyOf('Remark', '0;not measured')).toEqual([0, 70]);
    expect(await dyOf('Bemerkung', '0;nicht geprüft')).toEqual([0, 70]);
    expect(await dyOf('备注', '0;未检测')).toEqual([0, 70]);
    expect(await dyOf('Remark', '0;not intentionally added')).toEqual([0, 70]);
    expect(await dyOf('Status', '0;withdrawn')).toEqual([0, 70]);
    expect(await dyOf('Remark', '0;below detection limit 0.05 %')).toEqual([0, 0.05]);
    expect(await dyOf('Remark', '0;below the limit of detection')).toEqual([0, 0.1]);
    expect(await dyOf('Remark', '0;below reporting threshold of 1000 ppm')).toEqual([0, 0.1]);
    expect(await dyOf('LOD [%]', '0;0.05')).toEqual([0, 0.05]);
    expect(await dyOf('検出限界 [ppm]', 'n.d.;10')).toEqual([0, 0.001]);
    // A list that is withdrawn says nothing, and closes nothing.
    const withdrawn = await importText({
      'list.csv': 'Part number;Substance;Content [%];Status\nM-6;Neodymium;30;withdrawn\nM-6;Iron;Rest;withdrawn\n',
    });
    expect(contentsOf(withdrawn)).toEqual([
      ['M-6', 'Nd', 0, 100],
      ['M-6', 'Fe', 0, 100],
      ['M-6', 'rest', 0, 100],
    ]);
    expect(await dyOf('Remark', '0.8;not measured')).toEqual([0.8, 0.8]);
    expect(await dyOf('Remark', '0;measured by XRF')).toEqual([0, 0]);
  });
});
