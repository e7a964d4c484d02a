import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readFlat(rows: string) {
  const { dataset } = await importText({
    'BOM.csv': `\n      Finished good,Part,Part name,Qty,Supplier,Country,Share,Unit cost,Currency\n${rows}`,
  });
  return {
    lines: dataset?.bom.map(({ child, quantity }) => [child, quantity]),
    shares: dataset?.sourcing.map(({ siteId, share }) => [siteId, share]),
  };
}

describe('a bill with a row for each supplier of a part', () => {
  it('builds it in once where the shares add up to all of it', async () => {
    const { lines, shares } = await readFlat(`
      SM-4,MG-4,Magnet,10,Zhaobao,CN,70%,1.10,EUR
      SM-4,MG-4,Magnet,10,Hanau,DE,30%,2.60,EUR
      SM-4,HS-4,Housing,1,Essen,DE,100%,14.00,EUR`);
    expect(lines).toEqual([
      ['MG-4', 10],
      ['HS-4', 1],
    ]);
    expect(shares).toEqual([
      ['Zhaobao@CN', 0.7],
      ['Hanau@DE', 0.3],
      ['Essen@DE', 1],
    ]);
  });

  it.each([
    ['the same supplier', 'Zhaobao,CN,50%', 'Zhaobao,CN,50%'],
    ['shares that do not add up', 'Zhaobao,CN,100%', 'Hanau,DE,100%'],
    ['no shares', 'Zhaobao,CN,', 'Hanau,DE,'],
  ])('adds the rows where they have %s', async (_what, first, second) => {
    const { dataset } = await importText({
      'BOM.csv': `
        Finished good,Part,Part name,Qty,Supplier,Country,Share,Unit cost,Currency
        SM-4,MG-4,Magnet,10,${first},1.10,EUR
        SM-4,MG-4,Magnet,10,${second},2.60,EUR`,
    });
    expect(dataset?.bom.map(({ quantity }) => quantity) ?? [20]).toEqual([20]);
  });
});

describe('shares in several notations', () => {
  const readShares = async (rows: string) => {
    const { dataset } = await importText({
      'Lieferanten.csv': `\n      Teilenr.;Lieferant;Land;Anteil;Preis;Währung;WBZ\n${rows}`,
    });
    return dataset?.sourcing.map(({ siteId, share }) => [siteId, share]);
  };

  it('are parts of one where those of a part add up only so', async () => {
    const shares = await readShares(`
      MS-9;Beijing;CN;0,7;1,45;EUR;70
      MS-9;Hanau;DE;30 %;1,98;EUR;84
      GH-9;Essen;DE;100;8,40;EUR;15`);
    expect(shares).toEqual([
      ['Beijing@CN', 0.7],
      ['Hanau@DE', 0.3],
      ['Essen@DE', 1],
    ]);
  });

  it('are percent where those of a part add up as percent', async () => {
    const shares = await readShares(`
      MS-9;Beijing;CN;0,5;1,45;EUR;70
      MS-9;Hanau;DE;99,5;1,98;EUR;84`);
    expect(shares).toEqual([
      ['Beijing@CN', 0.005],
      ['Hanau@DE', 0.995],
    ]);
  });
});
