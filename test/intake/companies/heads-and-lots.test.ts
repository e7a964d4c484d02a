import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';
import { readSales } from './read-sales.ts';

async function listLines(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { dataset } = await importText(files);
  return (dataset?.bom ?? []).map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`);
}

describe('a list of sales by years', () => {
  it('tells pieces from money in thousands that is headed by sales as well', async () => {
    const text =
      'Item,Description,FY2024 Qty,FY2024 Sales (k€),FY2025 Qty,FY2025 Sales (k€)\nMX-1,Mixer,"3,000",222.0,"3,200",240.0\n';
    // 240,000 for 3,200 pieces.
    expect(await readSales({ 'sales.csv': text })).toEqual([['MX-1', 3200, 75, 'EUR']]);
  });

  it('takes sales for pieces where nothing else counts them', async () => {
    const text = 'Item,Sales 2024,Sales 2025\nMX-1,3000,3200\n';
    expect((await readSales({ 'sales.csv': text })).map(([, demand]) => demand)).toEqual([3200]);
  });

  it('reads what was sold and brought in in Hebrew', async () => {
    const text = 'מק"ט,תאור מוצר,כמות שנמכרה,סה"כ מכירות (ש"ח)\nMT-1,מנוע,750,"2,175,000"\n';
    expect((await readSales({ 'מכירות 2025.csv': text })).map((row) => row.slice(0, 3))).toEqual([['MT-1', 750, 2900]]);
  });
});

describe('bills whose heads are printed once', () => {
  const HEADER =
    'ID,Item to Manufacture,Quantity,Is Active,ID (BOM Item),Item Code (BOM Item),Qty (BOM Item),UOM (BOM Item)\n';

  it('keep the lines below a head where the next part has two bills', async () => {
    const rows =
      'B-1,EBK-1,1,1,a1,HUB-1,1,Nos\n,,,,a2,RIM-1,2,Nos\nB-2,HUB-1,10,1,b1,MAG-1,460,Nos\nB-3,HUB-1,10,0,c1,MAG-1,400,Nos\n';
    // The bill of ten hubs that is active takes 460 magnets.
    expect(await listLines({ 'BOM.csv': HEADER + rows })).toEqual(['EBK-1 1 HUB-1', 'EBK-1 2 RIM-1', 'HUB-1 46 MAG-1']);
  });

  it('are none where each line names what it goes into: a blank is a top', async () => {
    const rows = 'Parent,Part Number,Quantity\nP-1,A-1,2\nP-1,B-1,1\n,P-1,1\n';
    expect(await listLines({ 'BOM.csv': rows })).toEqual(['P-1 2 A-1', 'P-1 1 B-1']);
  });
});

describe('bills by groups of columns and by outlines', () => {
  it('name what is made by the column under its group', async () => {
    const rows =
      'Assembly,,Component,,\nNo.,Name,No.,Name,Qty\nCO-1,Coupling,MG-1,Magnet,2\nCO-1,Coupling,BX-1,Box,1\nCO-2,Plain,BX-1,Box,1\n';
    expect(await listLines({ 'BOM.csv': rows })).toEqual(['CO-1 2 MG-1', 'CO-1 1 BX-1', 'CO-2 1 BX-1']);
  });

  it('are read by the places of an outline beside numbers of parts, and not beside counts of lines', async () => {
    const outline =
      'Structure,Number,Name,Quantity\n1,ZX-1,Compressor,1\n1.1,ZR-1,Rotor,1\n1.1.1,ZM-1,Magnet,8\n1.2,ZH-1,Housing,2\n';
    expect(await listLines({ 'structure.csv': outline })).toEqual(['ZX-1 1 ZR-1', 'ZR-1 8 ZM-1', 'ZX-1 2 ZH-1']);
    const counted =
      'Pos.,Structure,Part Number,Name,Quantity\n10,1.5,ZR-1,Rotor,1\n20,2.5,ZM-1,Magnet,8\n30,1.5,ZH-1,Housing,2\n';
    expect(await listLines({ 'ZX-1.csv': counted })).toEqual(['ZX-1 1 ZR-1', 'ZX-1 8 ZM-1', 'ZX-1 2 ZH-1']);
  });
});

describe('what goes in under words for what is used', () => {
  it('is the quantity of a line, for as many as its header or the row of units says', async () => {
    const lines = await listLines({
      'Stückliste.csv':
        'Fertigteil;Bezeichnung;Rohteil;Rohteilbezeichnung;Bedarf kg je 100 St\nDRL-8;Bohrer;ROD-8;Hartmetallstab;12,0\nDRL-9;Bohrer HSS;HSS-8;Stab;9,0\n',
    });
    expect(lines).toEqual(['DRL-8 0.12 ROD-8', 'DRL-9 0.09 HSS-8']);
    const withUnits = await listLines({
      'bom.csv':
        'Product,Component,Description,Consumption,Unit\n-,-,-,per 1000 pcs,-\nSEN-1,SMC-G,Granules,0.35,kg\nSEN-1,LEA-1,Lead frame,3000,pcs\n',
    });
    expect(withUnits).toEqual(['SEN-1 0.00035 SMC-G', 'SEN-1 3 LEA-1']);
  });

  it('is no line of a bill where nothing says what it goes into', async () => {
    const ofYear = 'Product,Component,Description,Usage 2025\nSEN-1,SMC-G,Granules,400\nSEN-1,LEA-1,Frame,3000\n';
    expect(await listLines({ 'usage 2025.csv': ofYear })).toEqual([]);
    expect(await listLines({ 'usage.csv': 'Part Number,Description,Consumption\nA-1,Rod,12\nB-1,Pin,9\n' })).toEqual(
      [],
    );
  });
});

describe('sources by further words', () => {
  it('name parts by the number of the item where the item is in words', async () => {
    const { dataset } = await importText({
      'BOM.csv': 'Parent,Component,Qty Per\nSPK-1,MAG-A,1\nSPK-1,CON-1,2\n',
      'PO lines 2026.csv':
        'PO Number,PO Line #,Order Date,Supplier,Ship From Country,Item Number,Item,Quantity,Unit Price,Currency\nPO1,1,2026-02-01,Dongyang Demo,China,MAG-A,Neodymium ring magnet,6000,4.20,USD\nPO2,1,2026-03-01,Cone Demo,United States,CON-1,Cone,12000,1.10,USD\n',
    });
    expect(dataset?.sourcing.map(({ partNumber, siteId }) => `${partNumber} ${siteId}`)).toEqual([
      'MAG-A Dongyang Demo@CN',
      'CON-1 Cone Demo@US',
    ]);
  });

  it('read no price that is for the least amount as one of a piece', async () => {
    const { dataset } = await importText({
      'prix fournisseurs.csv':
        'Réf. produit;Tiers;Pays;Qté min;Prix pour la qté min HT;Délai (jours)\nAIM-1;Exemple Aimants;Chine;1000;800,00;60\n',
    });
    expect(dataset?.sourcing.map(({ siteId, unitPrice, leadTimeDays }) => [siteId, unitPrice, leadTimeDays])).toEqual([
      ['Exemple Aimants@CN', null, 60],
    ]);
    const plain = await importText({
      'prix fournisseurs.csv':
        'Réf. produit;Tiers;Pays;Qté min;Prix unitaire HT;Délai (jours)\nAIM-1;Exemple Aimants;Chine;1000;0,80;60\n',
    });
    expect(plain.dataset?.sourcing.map(({ siteId, unitPrice }) => [siteId, unitPrice])).toEqual([
      ['Exemple Aimants@CN', 0.8],
    ]);
  });

  it('reads a price for 1000 pieces by its basis', async () => {
    const { dataset } = await importText({
      'purchasing.csv':
        'Component,Supplier,Origin,Price,Currency,Price basis\nSMC-G,Mianyang Sample,CN,145.00,EUR,1 kg\nLEA-1,Stanz Sample,DE,12.00,EUR,1000 pcs\n',
    });
    expect(dataset?.sourcing.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([
      ['SMC-G', 145],
      ['LEA-1', 0.012],
    ]);
  });
});
