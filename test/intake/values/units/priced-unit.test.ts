import { describe, expect, it } from 'vitest';
import { readPricedUnit } from '../../../../src/intake/values/units/priced-unit.ts';

describe('what the header of a price says that it is for', () => {
  it.each([
    ['Price per pair', 1, 'pair'],
    ['Price (pair)', 1, 'pair'],
    ['Preis (EUR/Paar)', 1, 'pair'],
    ['Paarpreis', 1, 'pair'],
    ['Prix à la paire', 1, 'pair'],
    ['Precio por par', 1, 'pair'],
    ['Cena za parę', 1, 'pair'],
    ['单价（元/对）', 1, 'pair'],
    ['1ペア単価', 1, 'pair'],
    ['Price per set', 1, 'set'],
    ['Satzpreis', 1, 'satz'],
    ['Prix par boîte', 1, 'boîte'],
    ['Cena za kpl.', 1, 'komplet'],
    ['Preis je VPE', 1, 'vpe'],
    ['每箱单价', 1, '箱'],
    ['Price/M', 1, 'M'],
    ['Preis je m', 1, 'm'],
    ['Preis/Dtz.', 12, ''],
    ['Prix à la douzaine', 12, ''],
    ['ダース単価', 12, ''],
    ['Price per box of 50', 50, ''],
    ['Preis je 50 Stück', 50, ''],
    ['Price per 250 pcs', 250, ''],
    ['Price x100', 100, ''],
    ['每百个价格', 100, ''],
    ['Tausenderpreis', 1000, ''],
    ['Preis/TSt', 1000, ''],
    ['Cena za tis. ks', 1000, ''],
    ['千件单价', 1000, ''],
    ['Pris/pr. stk', 1, ''],
    ['Hinta/kpl', 1, ''],
  ])('%s', (header, units, unit) => {
    expect(readPricedUnit(header)).toMatchObject({ units, unit });
  });

  it.each([
    'Price',
    'Net price',
    'List price',
    'Einkaufspreis',
    'Price per contract',
    'Preis per 31.12.2026',
    'Price/2026',
    'Price for 4 weeks',
    'Price (kEUR)',
    'Prix (cents)',
    '单价(千円)',
    '价格/包装单位',
  ])('nothing: %s', (header) => {
    expect(readPricedUnit(header)).toBeNull();
  });
});
