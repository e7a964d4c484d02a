import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n';

async function readStock(list: string) {
  const outcome = await importText({ 'bom.csv': BILL, 'list.csv': list });
  return {
    outcome,
    stock: (outcome.dataset?.inventory ?? []).map(({ partNumber, quantity }) => `${partNumber} ${quantity}`).toSorted(),
  };
}

describe('a list of stocks of S/4HANA by its fields', () => {
  const HEADER = 'Product;Plant;StorageLocation;InventoryStockType;MatlWrhsStkQtyInMatlBaseUnit;MaterialBaseUnit';
  it('leaves what is blocked, in inspection or on the way out, and takes neither its kind nor its worth for an amount', async () => {
    const { stock } = await readStock(
      `${HEADER};StockValueInCCCrcy\nMG-1;1000;0001;01;820.000;PC;31160.00\nMG-1;1000;0001;02;10.000;PC;380.00\nMG-1;1000;0001;06;5.000;PC;190.00\nMG-1;1000;0001;07;50.000;PC;1900.00\nSH-1;1000;0001;01;9000.000;PC;3150.00\n`,
    );
    expect(stock).toEqual(['MG-1 820', 'SH-1 9000']);
  });

  it('says so where it is an amount', async () => {
    const { stock } = await readStock('Product,Unrestricted Stock,Stock Value\nMG-1,820,31160\nSH-1,9000,3150\n');
    expect(stock).toEqual(['MG-1 820', 'SH-1 9000']);
  });
});

describe('a list of stocks in Arabic', () => {
  it('is no bill, whatever word heads its amounts', async () => {
    const outcome = await importText({
      'قائمة.csv': 'رقم المنتج,رقم المكون,الكمية\nM-100,MG-1,١٦\nM-100,CS-1,١\n',
      'المخزون.csv': 'رقم الصنف,اسم الصنف,الكمية المتوفرة\nMG-1,مغناطيس,٩٬٦٠٠\nCS-1,غلاف,٤٥\n',
    });
    expect(outcome.dataset?.bom.map(({ parent, child }) => `${parent} ${child}`)).toEqual(['M-100 MG-1', 'M-100 CS-1']);
    expect(outcome.dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`)).toEqual([
      'MG-1 9600',
      'CS-1 45',
    ]);
  });
});

describe('a list of stocks that says which of them may be used', () => {
  it.each([
    [
      'German',
      'Artikel;Bezeichnung;Lagerort;Charge;Menge;ME;Bestandsstatus\nMG-1;Magnet;L1;C1;12000;ST;frei\nMG-1;Magnet;L1;C2;3000;ST;gesperrt\nMG-1;Magnet;L2;C3;1000;ST;Q-Bestand\nMG-1;Magnet;L2;C4;500;ST;unterwegs\nSH-1;Welle;L1;;700;ST;frei\n',
    ],
    [
      'English',
      'Item,Warehouse,On hand,UoM,Inventory Status\nMG-1,W1,12000,EA,Available\nMG-1,W1,3000,EA,Blocked - claim 12\nMG-1,W1,1000,EA,Quarantine\nMG-1,W2,500,EA,In transit\nSH-1,W1,700,EA,Available\n',
    ],
    [
      'French',
      'Article;Dépôt;Quantité en stock;Statut stock\nMG-1;D1;12000;Disponible\nMG-1;D1;3000;Bloqué\nMG-1;D1;1000;Quarantaine\nMG-1;D1;500;En transit\nSH-1;D1;700;Disponible\n',
    ],
    [
      'Chinese',
      '物料编码,仓库,库存数量,单位,库存状态\nMG-1,原料仓,12000,个,可用\nMG-1,原料仓,3000,个,冻结\nMG-1,原料仓,1000,个,待检\nMG-1,原料仓,500,个,在途\nSH-1,原料仓,700,个,可用\n',
    ],
    [
      'of stores',
      'Item,Bin,Qty O/H,UoM,Condition\nMG-1,A1,12000,EA,Serviceable\nMG-1,A1,3000,EA,Unserviceable\nMG-1,A2,1000,EA,Quarantine\nMG-1,A2,500,EA,In transit\nSH-1,A3,700,EA,Serviceable\n',
    ],
  ])('counts those alone, and says how much the others are: %s', async (_language, list) => {
    const { outcome, stock } = await readStock(list);
    expect(stock).toEqual(['MG-1 12000', 'SH-1 700']);
    expect(findProblem(outcome, 'stock-not-usable')?.message).toContain(
      'MG-1 3000 blocked, MG-1 1000 in inspection, MG-1 500 on the way',
    );
    // The cells of what does not count are listed as not read.
    expect(outcome.unread.filter(({ file, samples }) => file === 'list.csv' && samples.includes('3000'))).toHaveLength(
      1,
    );
  });

  it('has none of a part of which all is blocked, which is not the same as not known', async () => {
    const { stock } = await readStock('Item,On hand,Stock status\nMG-1,900,Blocked\nSH-1,700,Available\n');
    expect(stock).toEqual(['MG-1 0', 'SH-1 700']);
  });

  it('counts a stock whose word is not known, and says so', async () => {
    const { outcome, stock } = await readStock(
      'Item,On hand,Stock status\nMG-1,900,Zone 7\nMG-1,100,Available\nSH-1,700,Available\n',
    );
    expect(stock).toEqual(['MG-1 1000', 'SH-1 700']);
    expect(findProblem(outcome, 'stock-state-not-known')?.message).toContain('count as on hand (1 row)');
  });

  it('is no bill where it says how much of a part lies in which store', async () => {
    const { outcome, stock } = await readStock('Artikel;Lagerort;Menge\nMG-1;L1;900\nSH-1;L2;40\n');
    expect(stock).toEqual(['MG-1 900', 'SH-1 40']);
    expect(outcome.dataset?.bom).toHaveLength(2);
  });
});

describe('a list of stocks that says whose they are', () => {
  it('counts consignment as cover, and makes no source of a subcontractor where it lies', async () => {
    const { outcome, stock } = await readStock(`Material;Werk;Sonderbestand;Lieferant;BME;Frei verwendbar;Gesperrt
MG-1;1000;;;ST;12.000;500
MG-1;1000;K;200417;ST;8.000;0
MG-1;1000;O;200418;ST;1.000;0
SH-1;1000;;;ST;700;0
`);
    // Thousands: a column that pads its decimals would write 700,000.
    expect(stock).toEqual(['MG-1 21000', 'SH-1 700']);
    expect(outcome.dataset?.sourcing).toEqual([]);
    expect(findProblem(outcome, 'stock-of-supplier')?.message).toContain('until they are used (1 row)');
    expect(findProblem(outcome, 'stock-at-others')?.message).toContain('with a subcontractor');
  });
});
