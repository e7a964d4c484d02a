import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

const SALES = { 'ventas 2025.csv': 'Producto,Cantidad,Precio prom.\nTA-20,"30,000","$1,150.00"\n' };

function readPrices(suppliers: string) {
  return importText({ ...SALES, 'proveedores.csv': suppliers });
}

describe('a dollar sign', () => {
  it('is the one dollar or peso that the files name', async () => {
    const outcome = await readPrices(
      'Componente,Proveedor,País,Costo C/U ($),Moneda\nMB-20,Ningbo Ejemplo,China,148.50,MXN\nCAR-1,Plásticos Ejemplo,México,$12.40,\n',
    );
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'TA-20')?.currency).toBe('MXN');
    expect(outcome.dataset?.sourcing.map(({ currency }) => currency)).toEqual(['MXN', 'MXN']);
    expect(findProblem(outcome, 'dollar-named')?.message).toContain('taken for MXN');
  });

  it.each([
    // US dollars are named beside it, two others are, or none is.
    ['MB-20,Ningbo Ejemplo,China,148.50,MXN\nCAR-1,Plásticos Ejemplo,México,12.40,USD\n'],
    ['MB-20,Ningbo Ejemplo,China,148.50,MXN\nCAR-1,Plásticos Ejemplo,México,12.40,CAD\n'],
    ['MB-20,Ningbo Ejemplo,China,148.50,EUR\nCAR-1,Plásticos Ejemplo,México,12.40,EUR\n'],
  ])('is the one of the United States otherwise: %s', async (rows) => {
    const outcome = await readPrices(`Componente,Proveedor,País,Costo,Moneda\n${rows}`);
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'TA-20')?.currency).toBe('USD');
    expect(findProblem(outcome, 'dollar-named')).toBeUndefined();
  });
});

describe('a sign of several currencies', () => {
  const read = async (price: string, other: string) => {
    const outcome = await importText({
      'items.csv': `Item;Description;Supplier;Price\nMG-1;Magnet;Baoji Test Magnets;${price}\n`,
      'sales.csv': `Item;Quantity sold 2025;Price;Currency\nTA-20;300;1150.00;${other}\n`,
    });
    const source = outcome.dataset?.sourcing.find(({ partNumber }) => partNumber === 'MG-1');
    return [source?.unitPrice, source?.currency, findProblem(outcome, 'dollar-named')?.found];
  };

  it.each([
    ['12,75 kr', 'SEK', [12.75, 'SEK', 'kr']],
    ['kr 1 234,50', 'NOK', [1234.5, 'NOK', 'kr']],
    ['12,75 kr.', 'DKK', [12.75, 'DKK', 'kr']],
    ['￥12.75', 'JPY', [12.75, 'JPY', '¥']],
    ['¥12.75', 'CNY', [12.75, 'CNY', '¥']],
    // Nobody says which.
    ['12,75 kr', 'EUR', [12.75, null, undefined]],
    ['¥12.75', 'EUR', [12.75, null, undefined]],
  ])('%s beside %s', async (price, other, found) => {
    expect(await read(price, other)).toEqual(found);
  });

  it.each([
    ['TRY 1.234,50', 1234.5, 'TRY'],
    ['12,75 Ft', 12.75, 'HUF'],
    ['RM 12.75', 12.75, 'MYR'],
    ['R 1 234,50', 1234.5, 'ZAR'],
    ['Rp 1.234,50', 1234.5, 'IDR'],
    ['12,75 $US', 12.75, 'USD'],
    ['12,75 CN¥', 12.75, 'CNY'],
    ['12.75 ₪', 12.75, 'ILS'],
    ['MXN 1,234.50', 1234.5, 'MXN'],
    // Units behind a price are no money.
    ['1.20 PCS', 1.2, null],
  ])('does not hide what is clear: %s', async (price, unitPrice, currency) => {
    expect((await read(price, 'EUR')).slice(0, 2)).toEqual([unitPrice, currency]);
  });
});
