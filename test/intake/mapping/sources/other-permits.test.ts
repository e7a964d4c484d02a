import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const COMPANY = {
  'bill.csv': 'Level,Part number,Description,Quantity\n0,P1,Motor,1\n1,M1,Magnet,8\n1,C1,Wire,2\n',
  'purchases.csv': 'Part number,Supplier,Country,Order date,Quantity,Price\nM1,Ningbo Magnets,CN,2026-08-01,900,1.20\n',
};
const read = async (list: string) => {
  const { dataset, proposals } = await importText({ ...COMPANY, 'list.csv': list }, { today: '2026-11-30' });
  const purpose = proposals.find(({ file }) => file === 'list.csv')?.purpose;
  return { dataset, purpose };
};

describe('a list of permits other than export licences', () => {
  it.each([
    [
      'Import permit no.,Exporter,Material,Applied,Issued,Valid until,Quantity,Status\nI-1,Ningbo Magnets,M1,2026-05-01,2026-06-01,2027-05-31,10000,granted\n',
    ],
    [
      'Einfuhrgenehmigung Nr.;Lieferant;Material;Antragsdatum;Gültig bis;Menge;Status\nI-1;Ningbo Magnets;M1;01.05.2026;31.05.2027;10000;erteilt\n',
    ],
    [
      'Sondergenehmigung Nr.;Lieferant;Material;Genehmigt am;Gültig bis;Menge;Status\nS-1;Ningbo Magnets;M1;01.06.2026;31.12.2026;1000;genehmigt\n',
    ],
    [
      'Deviation permit no.,Supplier,Part no.,Approved on,Valid until,Quantity,Unit,Status\nD-1,Ningbo Magnets,M1,2026-06-01,2026-12-31,1000,pc,granted\n',
    ],
    [
      'Nr pozwolenia na przywóz;Dostawca;Numer materiału;Ważne do;Ilość;Status\nI-1;Ningbo Magnets;M1;30.06.2027;1000;wydane\n',
    ],
    [
      '进口许可证号,供应商,物料编码,申请日期,签发日期,有效期至,数量,状态\nI-1,Ningbo Magnets,M1,2026-05-01,2026-06-01,2027-05-31,1000,已批准\n',
    ],
  ])('builds nothing in, holds no stock and licenses nothing: %s', async (list) => {
    const { dataset, purpose } = await read(list);
    expect(purpose).toBeNull();
    expect(dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([
      ['M1', 8],
      ['C1', 2],
    ]);
    expect(dataset?.inventory).toEqual([]);
    expect(dataset?.licences).toEqual([]);
    expect(dataset?.sourcing).toHaveLength(1);
  });

  it('is no list of batches on stock that notes their permits, and no list of prices', async () => {
    const stock = 'Part number,Batch,Stock,Expiry date,Status,Import permit no.\nM1,B1,400,2027-05-31,released,I-1\n';
    expect((await read(stock)).dataset?.inventory).toMatchObject([{ partNumber: 'M1', quantity: 400 }]);
    const prices =
      'Part number,Supplier,Country,Price,Currency,Import permit no.,Valid until,Status\nC1,Wire AG,DE,9.10,EUR,I-2,2027-05-31,active\n';
    expect((await read(prices)).dataset?.sourcing).toHaveLength(2);
  });
});

describe('a list of vendors that notes their export licences', () => {
  it('says where they are, and is no register', async () => {
    const vendors =
      'Vendor no.,Vendor,Address,Country,Business licence no.,Export licence no.,Valid until,Status\nV1,Ningbo Magnets,Road 1,CN,913302,330296,2030-01-01,active\nV2,Wire AG,Street 2,DE,HRB 1,,,active\n';
    const { dataset, purpose } = await read(vendors);
    expect(purpose).toBe('supplier-list');
    expect(dataset?.suppliers.map(({ name, country }) => [name, country])).toEqual(
      expect.arrayContaining([
        ['Ningbo Magnets', 'CN'],
        ['Wire AG', 'DE'],
      ]),
    );
  });

  it('is a register where it names what a licence is for', async () => {
    const register =
      'Licence no.,Exporter,Country,Material,Valid until,Status\nL-1,Ningbo Magnets,CN,M1,2030-01-01,granted\n';
    expect((await read(register)).purpose).toBe('licence-list');
  });
});
