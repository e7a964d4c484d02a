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
