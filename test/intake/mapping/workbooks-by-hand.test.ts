import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/intake/import-files.ts';
import { CATALOGUE } from '../import-text.ts';
import { listOutcome } from '../list-facts.ts';
import { packLayout, type LaidOutSheet } from '../pack-layout.ts';

async function readWorkbook(sheets: Readonly<Record<string, LaidOutSheet>>) {
  const bytes = await packLayout(sheets);
  return importFiles([{ name: 'company.xlsx', bytes }], {
    name: 'Test',
    demo: false,
    dataDate: null,
    catalogue: CATALOGUE,
  });
}

/** A motor of a rotor and a stator, whose rows are set in or fold. */
const LEVELS = ['IM-1 1 IM-2', 'IM-1 1 IM-3', 'IM-2 1 IM-5', 'IM-2 10 IM-4', 'IM-3 1.2 IM-6'];
const ROWS = [
  ['IM-1', 'Motor', 1, 'EA', 0],
  ['IM-2', 'Rotor', 1, 'EA', 1],
  ['IM-4', 'Magnet NdFeB N48H', 10, 'EA', 2],
  ['IM-5', 'Shaft', 1, 'EA', 2],
  ['IM-3', 'Stator', 1, 'EA', 1],
  ['IM-6', 'Copper wire', 1.2, 'KG', 2],
] as const;

describe('workbooks that were laid out by hand', () => {
  it('merged assemblies, two rows of headers with units, subtotals, prices in words, a plan in pieces a year', async () => {
    const outcome = await readWorkbook({
      Stückliste: {
        rows: [
          ['Stückliste Pumpenmotor PM-500'],
          [],
          ['Baugruppe', 'Teil-Nr.', 'Benennung', 'Menge', 'Lieferant', '', 'Preis', 'WBZ'],
          ['', '', '', '', 'Name', 'Land', '€', 'Wochen'],
          ['PM-500', 'RO-20', 'Rotor komplett', 1],
          ['', 'ST-30', 'Stator', 1, 'Stator Muster GmbH', 'Deutschland', 14.5, 4],
          ['Zwischensumme', '', '', '', '', '', 14.5],
          ['RO-20', 'MG-10', 'Magnet NdFeB N42SH', '8x', 'Magnet Muster Ltd.', 'China', '€ 62,00/100', 12],
          ['', 'WE-11', 'Welle', '1 Stk', 'Welle Muster AG', 'Schweiz', '3,10', 5],
          ['', 'KL-12', 'Klebstoff', '5 g', 'Kleber Muster SpA', 'Italien', '€ 21,00/kg', 2],
          [],
          ['Anmerkung: Preise ohne Zoll, Stand Q3'],
        ],
        merges: ['A5:A6', 'A8:A10', 'E3:F3'],
      },
      Absatz: {
        rows: [['Absatzplanung 2026'], [], ['Produkt', 'Stück/Jahr', 'VK-Preis €'], ['PM-500', 12_000, 89.5]],
      },
    });
    expect(listOutcome(outcome)).toEqual({
      lines: ['PM-500 1 RO-20', 'PM-500 1 ST-30', 'RO-20 1 WE-11', 'RO-20 5 KL-12', 'RO-20 8 MG-10'],
      demand: ['PM-500 12000'],
      sources: [
        'KL-12 Kleber Muster SpA@IT – 0.021 EUR 14',
        'MG-10 Magnet Muster Ltd.@CN – 0.62 EUR 84',
        'ST-30 Stator Muster GmbH@DE – 14.5 EUR 28',
        'WE-11 Welle Muster AG@CH – 3.1 EUR 35',
      ],
    });
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'KL-12')?.unit).toBe('g');
  });

  it('parts that are set in by the format of their cells', async () => {
    const rows = ROWS.map(([part, text, quantity, unit, indent]) => [{ text: part, indent }, text, quantity, unit]);
    const outcome = await readWorkbook({ BOM: { rows: [['Part', 'Description', 'Qty', 'Unit'], ...rows] } });
    expect(listOutcome(outcome)['lines']).toEqual(LEVELS);
  });

  it('parts in rows that fold under their assembly', async () => {
    const rows = ROWS.map(([part, text, quantity, unit]) => [part, text, quantity, unit]);
    const outline = [0, ...ROWS.map(([, , , , level]) => level)];
    const outcome = await readWorkbook({ BOM: { rows: [['Part', 'Description', 'Qty', 'Unit'], ...rows], outline } });
    expect(listOutcome(outcome)['lines']).toEqual(LEVELS);
  });

  it('a column of quantities for each product that another sheet names, and a plan headed by years', async () => {
    const outcome = await readWorkbook({
      Matrix: {
        rows: [
          ['Part No.', 'Description', 'Supplier', 'Country', 'Price (EUR)', 'AX-100', 'AX-200'],
          ['M-10', 'NdFeB magnet', 'Magnet Example Ltd.', 'China', 'USD 1.20 ea', 8, 12],
          ['M-30', 'Housing', 'Cast Example SA', 'France', 8.2, '-', '1 pc'],
        ],
      },
      Plan: {
        rows: [
          ['Product', '2026', '2027'],
          ['AX-100', 5000, 6000],
          ['AX-200', 3000, 3100],
        ],
      },
    });
    expect(listOutcome(outcome)).toEqual({
      lines: ['AX-100 8 M-10', 'AX-200 1 M-30', 'AX-200 12 M-10'],
      demand: ['AX-100 5000', 'AX-200 3000'],
      sources: ['M-10 Magnet Example Ltd.@CN – 1.2 USD –', 'M-30 Cast Example SA@FR – 8.2 EUR –'],
    });
    expect(outcome.ledger.reading.every(({ filled, read, unread }) => filled === read + unread)).toBe(true);
  });

  it('a matrix whose products no sheet names, under a title that says so; years, plants and steps of prices are none', async () => {
    const outcome = await readWorkbook({
      Overview: {
        rows: [
          ['', '', 'Quantity per motor'],
          ['Item', 'Description', 'MX-1', 'MX-2'],
          ['P-1', 'Magnet NdFeB', 4, 6],
          ['P-2', 'Shaft', 'x', ''],
        ],
        merges: ['C1:D1'],
      },
    });
    expect(listOutcome(outcome)['lines']).toEqual(['MX-1 1 P-2', 'MX-1 4 P-1', 'MX-2 6 P-1']);
    const prices = await readWorkbook({
      Prices: {
        rows: [
          ['Item', 'Description', 'Unit', '2025', 'Q1 2026', 'PL01', 'PL02'],
          ['P-1', 'Magnet NdFeB', 'EA', 4, 6, 1, 2],
        ],
      },
    });
    expect(prices.dataset?.bom).toEqual([]);
  });

  it('tables side by side and one below the other, each with its own header', async () => {
    const outcome = await readWorkbook({
      Sheet1: {
        rows: [
          ['BOM', '', '', '', 'Suppliers', '', ''],
          ['Assembly', 'Part', 'Qty', '', 'Part', 'Supplier', 'Country'],
          ['SD-1', 'SD-2', 1, '', 'SD-4', 'Magnet Example', 'China'],
          ['SD-2', 'SD-4', 6, '', 'SD-5', 'Wire Example', 'Poland'],
          ['SD-2', 'SD-5', '0.35 kg'],
        ],
      },
      Sales: {
        rows: [
          ['Prices'],
          ['Component', 'Price', 'Incoterm'],
          ['SD-4', 'USD 1.20 ea', 'FOB'],
          ['SD-5', '€ 9.50/kg', 'DAP'],
          [],
          ['Sales'],
          ['Product', 'Units per year', 'Price'],
          ['SD-1', '20,000', '€ 45.00'],
        ],
      },
    });
    expect(listOutcome(outcome)).toEqual({
      lines: ['SD-1 1 SD-2', 'SD-2 0.35 SD-5', 'SD-2 6 SD-4'],
      demand: ['SD-1 20000'],
      sources: ['SD-4 Magnet Example@CN – 1.2 USD –', 'SD-5 Wire Example@PL – 9.5 EUR –'],
    });
  });

  it('numbers stored as text count as the text of other sheets does, whatever numbers stand beside them', async () => {
    const outcome = await readWorkbook({
      Lieferanten: {
        rows: [
          ['Teilenr.', 'Lieferant', 'Land', 'Preis', 'Währung', 'WBZ'],
          ['MS-90', 'Hanau', 'DE', '145,50', 'EUR', 84],
        ],
      },
      Bestand: {
        rows: [
          ['Teilenr.', 'Lagerort', 'Bestand', 'Einheit'],
          ['MS-90', 'Zentrallager', '3.000', 'Stk'],
          ['GH-90', 'Zentrallager', 6000, 'Stk'],
        ],
      },
    });
    expect(outcome.dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['MS-90', 3000],
      ['GH-90', 6000],
    ]);
  });
});
