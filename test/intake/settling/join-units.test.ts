import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../import-text.ts';

const BILL = 'Assembly;Component;Description;Qty;Unit\nM-1;000710012;Adhesive;8;G\nM-1;000710013;Bearing;2;PC\n';

describe('Numbers that are written with zeros in one table, and counted in another unit there', () => {
  it('has price and stock of the other brought to the unit that stands', async () => {
    const outcome = await importText({
      'Structure.csv': BILL,
      'Sources.csv':
        'Material;Supplier;Country;Net price;Currency;Unit\n710012;Delo;DE;38.00;EUR;KG\n710013;Nord;DE;0.92;EUR;PC\n',
      'Stock.csv': 'Material;Stock;Unit\n710012;2.5;KG\n710013;400;PC\n',
    });
    const { sourcing, inventory, parts } = outcome.dataset!;
    expect(sourcing.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([
      ['000710012', 0.038],
      ['000710013', 0.92],
    ]);
    expect(inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['000710012', 2500],
      ['000710013', 400],
    ]);
    expect(parts.find(({ partNumber }) => partNumber === '000710012')?.unit).toBe('G');
    expect(findProblem(outcome, 'unit-converted')?.message).toContain('710012 to G');
  });

  it('stays as it is where the units measure different things', async () => {
    const { dataset } = await importText({
      'Structure.csv': BILL,
      'Sources.csv': 'Material;Supplier;Country;Net price;Currency;Unit\n710013;Nord;DE;0.92;EUR;KG\n',
    });
    expect(dataset?.sourcing.map(({ unitPrice }) => unitPrice)).toEqual([0.92]);
  });
});

const SOURCES =
  'Item,Supplier,Manufacturer,MPN,Country of Origin,Unit Price,Currency\nMT-1,Dealer One,Maker One,PFL20T-24,Japan,14.20,EUR\nMG-5,Dealer Two,Maker Two,RECOMA-217,Switzerland,3.15,EUR\nMG-6,Dealer Two,Maker Two,RECOMA-218,Switzerland,3.15,EUR\n';
const LINES =
  'Assembly,Component,Description,Qty\nP-1,MT-1,Stepper motor,1\nP-1,MG-5,Ring magnet,2\nP-1,MG-6,Ring magnet,2\n';

describe('A list of stocks by the numbers of makers', () => {
  it('says what there is of the parts that sources give these numbers', async () => {
    const outcome = await importText({
      'Structure.csv': LINES,
      'Approved sources.csv': SOURCES,
      'Onhand.csv':
        'Manufacturer,Manufacturer Part Number,Subinventory,Quantity,UOM\nMaker One,PFL20T-24,STORES,"3,100",EA\nMaker Two,RECOMA-217,STORES,"5,850",EA\nMaker Two,RECOMA-217,MRB,400,EA\n',
    });
    expect(outcome.dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['MT-1', 3100],
      ['MG-5', 5850],
    ]);
    expect(findProblem(outcome, 'stocked-by-supplier-number')?.message).toContain('PFL20T-24 is MT-1');
    expect(outcome.dataset?.parts.some(({ partNumber }) => partNumber === 'PFL20T-24')).toBe(false);
  });

  it('is one of other parts where it names the own ones, or hardly any of those numbers', async () => {
    const own = await importText({
      'Structure.csv': LINES,
      'Approved sources.csv': SOURCES,
      'Onhand.csv':
        'Item,Subinventory,Quantity,UOM\nMT-1,STORES,7,EA\nRECOMA-217,STORES,9,EA\nRECOMA-218,STORES,9,EA\n',
    });
    expect(own.dataset?.inventory.map(({ partNumber }) => partNumber)).toEqual(['MT-1', 'RECOMA-217', 'RECOMA-218']);
    const few = await importText({
      'Structure.csv': LINES,
      'Approved sources.csv': SOURCES,
      'Onhand.csv': 'Item,Subinventory,Quantity,UOM\nRECOMA-217,STORES,9,EA\nOIL-1,STORES,9,EA\nOIL-2,STORES,9,EA\n',
    });
    expect(few.dataset?.inventory.map(({ partNumber }) => partNumber)).toEqual(['RECOMA-217', 'OIL-1', 'OIL-2']);
  });
});

describe('A price that names no unit', () => {
  const bill = 'Assembly;Component;Description;Qty;Unit\nM-1;P-9;Solder paste;2.5;g\n';
  const stock = 'Material;Stock;Unit\nP-9;85.5;kg\n';

  it.each([
    ['Material;Supplier;Country;Price;Currency\nP-9;Alpha;DE;0.062;EUR\n', true],
    ['Material;Supplier;Country;Price;Currency;Unit\nP-9;Alpha;DE;62.00;EUR;kg\n', false],
    ['Material;Supplier;Country;Price (EUR/kg)\nP-9;Alpha;DE;62.00\n', false],
  ])('is asked about where tables count the part in grams and in kilograms: %s', async (prices, isAsked) => {
    const outcome = await importText({ 'Prices.csv': prices, 'Structure.csv': bill, 'Warehouse.csv': stock });
    expect(findProblem(outcome, 'ask-price-unit') !== undefined).toBe(isAsked);
  });

  it('is asked about no more where all count in one', async () => {
    const prices = 'Material;Supplier;Country;Price;Currency\nP-9;Alpha;DE;0.062;EUR\n';
    const outcome = await importText({ 'Prices.csv': prices, 'Structure.csv': bill });
    expect(findProblem(outcome, 'ask-price-unit')).toBeUndefined();
  });
});

describe('The currency of purchases', () => {
  it.each([
    ['Valuta inkoop', null],
    ['Valuta', 'USD'],
  ])('is that of a selling price beside it or not: %s', async (header, currency) => {
    const { dataset } = await importText({
      'Artikelen.csv': `Artikelnr;Omschrijving;Verkoopprijs;Inkoopprijs;${header};Leverancier;Land van herkomst;Jaarvolume\nA-1;Schijfmagneet N42;0,38;0,11;USD;Hangzhou;China;1000\n`,
    });
    expect(dataset?.parts.map((part) => [part.unitPrice, part.currency])).toEqual([[0.38, currency]]);
    expect(dataset?.sourcing.map((source) => [source.unitPrice, source.currency])).toEqual([[0.11, 'USD']]);
  });
});
