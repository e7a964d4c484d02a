import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const FILES = {
  'BOM Components.csv':
    'MFGNO,MFG_TYPE,ITEMNO_PARENT,SEQ,CLASS,ITEMNO,DESCRIP,PTSPER,UOM\nSPK-1,ASSY1,SPK-1,10,RM,MAG-1,NdFeB ring,2.000000,EACH\nSPK-1,ASSY1,SPK-1,20,RM,CONE-1,Paper cone,1.000000,EACH\n',
  'Inventory Master.csv':
    'CLASS,ITEMNO,DESCRIP,UNIT,ONHAND,NON_CONFORM,STD_COST\nFG,SPK-1,Woofer,EACH,420.0000,12.0000,9.8100\nRM,MAG-1,NdFeB ring,EACH,"5,200.0000",,0.6200\n',
  'Vendor AKA.csv':
    'VENDORNO,COMPANY,COUNTRY,ITEMNO,VENDOR_ITEMNO,UNIT_PRICE,CURR_CODE,LEAD_DAYS\nV1,Magnet Muster,CHN,MAG-1,NR25,0.6100,USD,63\nV2,Cone Muster,MEX,CONE-1,,0.4000,USD,14\n',
  'Sales Analysis.csv':
    'CUSTNO,COMPANY,ITEMNO,DESCRIP,YTD_QTY_SHIPPED,YTD_SALES,LYR_QTY_SHIPPED,LYR_SALES\nC1,Marine,SPK-1,Woofer,"14,000","343,000.00","12,500","306,250.00"\nC2,Boat,SPK-1,Woofer,"6,000","147,000.00","5,900","144,550.00"\n',
};

describe('files of DELMIAworks', () => {
  it('give one bill, its sources and what is sold, and no customer or way of making as a supplier', async () => {
    const { dataset } = await importText(FILES);
    expect({
      lines: dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`),
      suppliers: dataset?.suppliers.map(({ name }) => name),
      sources: dataset?.sourcing.map(
        ({ partNumber, siteId, leadTimeDays }) => `${partNumber} ${siteId} ${leadTimeDays}`,
      ),
      stock: dataset?.inventory.map(({ partNumber, quantity }) => `${partNumber} ${quantity}`),
      // 490,000 for 20,000 pieces.
      sold: dataset?.parts
        .filter(({ kind }) => kind === 'product')
        .map(({ partNumber, annualDemand, unitPrice }) => `${partNumber} ${annualDemand} ${unitPrice}`),
    }).toEqual({
      lines: ['SPK-1 2 MAG-1', 'SPK-1 1 CONE-1'],
      suppliers: ['Magnet Muster', 'Cone Muster'],
      sources: ['MAG-1 V1@CN 63', 'CONE-1 V2@MX 14'],
      stock: ['SPK-1 420', 'MAG-1 5200'],
      sold: ['SPK-1 20000 24.5'],
    });
  });

  it('count sales that no pieces stand beside', async () => {
    const { dataset } = await importText({
      'sales.csv': 'Item,Description,YTD Sales\nSPK-1,Woofer,343\nSPK-2,Tweeter,20\n',
    });
    expect(dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([343, 20]);
  });
});
