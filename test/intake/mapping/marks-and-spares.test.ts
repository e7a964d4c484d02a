import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { findProblem, importText } from '../import-text.ts';

function listLines({ dataset }: ImportOutcome): readonly string[] {
  return (dataset?.bom ?? []).map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`).toSorted();
}

describe('records that are marked as deleted, blocked or inactive', () => {
  it.each([
    ['Löschvorm. Mandant', 'X', ''],
    ['LVORM', 'X', ''],
    ['Inactive', 'Yes', 'No'],
    ['B1_MSBLQL', '1', '2'],
    ['Active', 'FALSE', 'TRUE'],
    ['Item Status', 'Obsolete', 'Active'],
    ['禁用状态', '是', '否'],
    ['使用停止区分', '1', '0'],
  ])('count, and are said, by “%s”', async (header, marked, other) => {
    const outcome = await importText({
      'items.csv': `Item;Description;Unit;${header}\nMAG;Magnet;pcs;${other}\nOLD;Old magnet;pcs;${marked}\nNEW;New magnet;pcs;${other}\n`,
    });
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['MAG', 'OLD', 'NEW']);
    expect(findProblem(outcome, 'rows-flagged')).toMatchObject({ row: 3, column: header });
    expect(findProblem(outcome, 'rows-flagged')?.message).toContain('1 row: OLD');
  });

  it('are said of suppliers, whose sources count', async () => {
    const outcome = await importText({
      'LFA1.csv': 'Lieferant;Name 1;Land;Ort;Zentrale Einkaufssperre\n1;Eins;CN;Ningbo;X\n2;Zwei;DE;Hagen;\n',
      'ME1M.csv': 'Material;Lieferant;Nettopreis;Währung;Infosatz\nMAG;1;2,50;EUR;530\nPIN;2;1,20;EUR;531\n',
    });
    expect(outcome.dataset?.sourcing.map(({ partNumber, siteId }) => `${partNumber} ${siteId}`)).toEqual([
      'MAG 1@CN',
      'PIN 2@DE',
    ]);
    expect(findProblem(outcome, 'rows-flagged')?.message).toContain('1 row: 1');
  });

  it('are none where every row bears the mark', async () => {
    const outcome = await importText({ 'items.csv': 'Item;Description;Unit;Blocked\nA;Magnet;pcs;X\nB;Pin;pcs;X\n' });
    expect(findProblem(outcome, 'rows-flagged')).toBeUndefined();
  });
});

describe('alternates of a line', () => {
  it('are not built in where they are never used', async () => {
    const outcome = await importText({
      'bom.csv': 'Parent;Component;Quantity;Usage Probability %\nCORE;MAG;6;100\nCORE;MAG-ALT;6;0\nCORE;SHAFT;1;\n',
    });
    expect(listLines(outcome)).toEqual(['CORE 1 SHAFT', 'CORE 6 MAG']);
    expect(findProblem(outcome, 'line-spare')?.row).toBe(3);
  });

  it('are built in where a system writes 0 on every line without one', async () => {
    const outcome = await importText({
      'bom.csv': 'Parent;Component;Quantity;EWAHR\nCORE;MAG;6;0\nCORE;SHAFT;1;0\nROTOR;CORE;1;0\n',
    });
    expect(listLines(outcome)).toEqual(['CORE 1 SHAFT', 'CORE 6 MAG', 'ROTOR 1 CORE']);
  });

  it('are told by their group beside lines at 0 that have none', async () => {
    const outcome = await importText({
      'bom.csv': 'Parent;Component;Quantity;ALPGR;EWAHR\nCORE;MAG;6;A1;100\nCORE;MAG-ALT;6;A1;0\nCORE;SHAFT;1;;0\n',
    });
    expect(listLines(outcome)).toEqual(['CORE 1 SHAFT', 'CORE 6 MAG']);
  });
});

describe('columns that two meanings fit', () => {
  it('take the location of a vendor for his country where places end in one', async () => {
    const outcome = await importText({
      'ItemVendors.csv':
        'Item;Vendor;Vendor Location;Vendor Code;Vendor Price\nCELL;Bak;Shenzhen, China;N217;2.8\nHSG;Molding;Detroit, MI, United States;;6.2\nPCB;Flex;Taiwan;;14\n',
    });
    expect(outcome.dataset?.sourcing.map(({ partNumber, siteId }) => `${partNumber} ${siteId}`)).toEqual([
      'CELL Bak@CN',
      'HSG Molding@US',
      'PCB Flex@TW',
    ]);
  });

  it('take long numbers below “Item” for parts and not for lines of an order', async () => {
    const outcome = await importText({
      'orders.csv':
        'PO Number;PO Date;Item;Description;Supplier;Ship From Country;Quantity;Unit Price;PO Status\n1;2026-03-01;30100;Arc magnet;Bunting;GB;600;2.5;Approved\n2;2026-06-01;30200;Bearing;SKF;US;300;1.5;Approved\n3;2026-06-01;30101;Arc magnet alt;Shin;JP;10;3.5;Cancelled\n',
    });
    expect(outcome.dataset?.bom).toEqual([]);
    expect(outcome.dataset?.sourcing.map(({ partNumber, siteId }) => `${partNumber} ${siteId}`)).toEqual([
      '30100 Bunting@GB',
      '30200 SKF@US',
    ]);
  });

  it('take short codes beside names of suppliers for their numbers', async () => {
    const outcome = await importText({
      'suppliers.csv':
        'Part No;Supplier;Supplier Name;Supplier Country;Price;Currency\nA;S1;Sonion;DK;6.5;EUR\nB;S2;Varta;DE;0.9;EUR\n',
    });
    expect(outcome.dataset?.suppliers.map(({ supplierId, name }) => `${supplierId} ${name}`)).toEqual([
      'S1 Sonion',
      'S2 Varta',
    ]);
  });

  it('abas: Elex goes into Artikel', async () => {
    const outcome = await importText({
      'Fertigungsliste.csv':
        'Artikel;Bezeichnung;Elex;Bezeichnung Element;Anzahl\n100;Lüfter;200;Rotor;1\n200;Rotor;300;Ringmagnet;4\n100;Lüfter;301;Haube;1\n',
    });
    expect(listLines(outcome)).toEqual(['100 1 200', '100 1 301', '200 4 300']);
  });
});

describe('states of stocks as systems code them', () => {
  it.each([
    ['Status - balance ID', '2', '1'],
    ['INVENTORYSTATUSID', 'Available', 'Blocking'],
    ['Lot Status', '', 'H'],
  ])('“%s”: what may not be used does not count', async (header, free, held) => {
    const outcome = await importText({
      'stock.csv': `Item number;Location;${header};On-hand balance\nMAG;R1;${free};30000\nMAG;Q1;${held};7000\nPIN;R1;${free};10\n`,
    });
    expect(outcome.dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`)).toEqual([
      'MAG 30000',
      'PIN 10',
    ]);
  });
});
