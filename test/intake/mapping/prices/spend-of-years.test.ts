import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readBought(name: string, list: string) {
  const { dataset } = await importText({ [name]: list });
  return dataset?.sourcing.map(({ yearlySpend = null, unitPrice }) => [yearlySpend, unitPrice]);
}

describe('money spent in each of several years', () => {
  it('counts of the last', async () => {
    const list =
      'Artikel;Leverancier;Valuta;Inkoopwaarde 2023;Inkoopwaarde 2024;Inkoopwaarde 2025\nMG-1;Nordmagnet;EUR;700;900;1000\n';
    expect(await readBought('Inkoop.csv', list)).toEqual([[1000, null]]);
  });

  it('counts of the last that is over', async () => {
    const list =
      'Item,Supplier,Currency,Spend 2024,Spend 2025,Spend 2026 (Budget)\nMG-1,Nordmagnet,EUR,900,1000,1500\n';
    expect(await readBought('Spend.csv', list)).toEqual([[1000, null]]);
  });

  it('counts of the last beside what was bought in it, whose year stands behind its word', async () => {
    const list =
      '品番,仕入先,仕入数量2024,仕入数量2025,2024年度購買金額,2025年度購買金額\nMG-1,Nordmagnet,80,100,640,1000\n';
    expect(await readBought('2025年仕入.csv', list)).toEqual([[1000, 10]]);
  });

  it('makes a price with the amount of its own year', async () => {
    const list =
      '物料编码,供应商,币别,2024年采购数量,2025年采购数量,2024年采购额,2025年采购额\nMG-1,Nordmagnet,EUR,80,100,640,1000\n';
    expect(await readBought('采购.csv', list)).toEqual([[1000, 10]]);
  });
});
