import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../import-text.ts';
import { MAGNET_BUYER } from '../magnet-buyer.ts';

const read = async (text: string, name = 'licence.txt') => {
  const outcome = await importText({ ...MAGNET_BUYER, [name]: text }, { today: '2026-12-01' });
  return { outcome, licences: outcome.dataset?.licences ?? [] };
};
const SCAN =
  '两用物项出口许可证\n1. 出口商：Ningbo Magnets\n2. 出口许可证号：26-11-123456\n4. 出口许可证有效截止日期：2027年05月31日\n5. 贸易方式：一般贸易\n7. 进口国（地区）：德国\n8. 最终用户：We Motors\n11. 商品名称：钕铁硼永磁体  商品编码：8505111000\n12. 规格、型号：M1\n13. 单位：千克\n14. 数量：500\n';

describe('the text of an export licence', () => {
  it('is a register of one row, as scans of the Chinese form have it', async () => {
    const { licences, outcome } = await read(SCAN);
    expect(licences).toMatchObject([
      {
        exporterSiteId: 'NB1',
        itemId: '18-Dy-magnet',
        endUser: 'We Motors',
        destination: 'DE',
        status: 'granted',
        validTo: '2027-05-31',
        quantity: 500,
        quantityUnit: 'kg',
        note: '26-11-123456',
      },
    ]);
    expect(findProblem(outcome, 'licence-paper')).toBeDefined();
  });

  it.each([
    'Export licence\nLicence no: L-1\nExporter: Ningbo Magnets\nEnd user: We Motors\nGoods: M1\nValid until: 2027-05-31\n',
    'Ausfuhrgenehmigung\nGenehmigungsnummer;L-1\nAusführer;Ningbo Magnets\nEndverwender;We Motors\nWare;M1\nGültig bis;31.05.2027\n',
  ])('is one in other words: %s', async (text) => {
    expect((await read(text, 'licence.csv')).licences).toMatchObject([
      { exporterSiteId: 'NB1', itemId: '18-Dy-magnet', endUser: 'We Motors', validTo: '2027-05-31', note: 'L-1' },
    ]);
  });

  it('is left out where it names no goods of the files, so that nothing counts as licensed', async () => {
    const { licences, outcome } = await read(SCAN.replace('M1', 'N42SH'));
    expect(licences).toEqual([]);
    expect(findProblem(outcome, 'licence-set-aside')?.message).toContain('counts as not licensed');
  });

  it.each([
    // Labels over a table of goods, labels of two licences, and a letter that names one.
    'Licence no: L-1;\nExporter: Ningbo Magnets;\nValid until: 2027-05-31;\nEnd user: We Motors;\nPart;Quantity\nM1;500\nP1;300\n',
    'Licence no: L-1\nExporter: Ningbo Magnets\nEnd user: We Motors\nValid until: 2027-05-31\nLicence no: L-2\nValid until: 2028-05-31\n',
    'Dear all\nwe hold the licence: L-1\nBest regards\nNingbo Magnets\n',
  ])('is no other text: %s', async (text) => {
    const { outcome } = await read(text);
    expect(findProblem(outcome, 'licence-paper')).toBeUndefined();
  });
});
