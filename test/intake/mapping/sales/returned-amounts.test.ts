import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const readDemand = async (header: string, row: string, name = 'Sales 2026.csv') => {
  const { dataset } = await importText({
    'bom.csv': 'Parent,Component,Quantity\nP-1,MG-1,8\n',
    [name]: `${header}\n${row}\n`,
  });
  const product = dataset?.parts.find(({ partNumber }) => partNumber === 'P-1');
  return [product?.annualDemand ?? null, product?.unitPrice ?? null, product?.stock ?? null];
};

describe('how many came back', () => {
  it.each(['Qty Returned', 'Retourenmenge', 'Quantité retournée', '退货数量', '返品数', 'Возврат, шт'])(
    'is not sold: %s',
    async (header) => {
      expect(await readDemand(`Part Number,Description,"${header}"`, 'P-1,Pump,7')).toEqual([null, null, null]);
    },
  );

  it('is taken off what was sold beside it, of which the price stays', async () => {
    const header = 'Part Number,Description,Qty Sold,Qty Returned,Revenue EUR';
    expect(await readDemand(header, 'P-1,Pump,1000,7,95000')).toEqual([993, 95, null]);
  });
});

describe('what customers ordered and have not got', () => {
  it.each([
    ['受注残.csv', '得意先,品番,品名,受注残数'],
    ['Открытые заказы.csv', 'Клиент,Артикул,Наименование,Остаток к отгрузке'],
    ['Cartera de pedidos.csv', 'Cliente,Código artículo,Descripción,Cantidad pendiente'],
  ])('is neither the demand of a year nor a stock: %s', async (name, header) => {
    expect(await readDemand(header, 'Muster AG,P-1,Pump,60', name)).toEqual([null, null, null]);
  });
});
