import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const FIRMS = {
  'parts.csv': `
    part_number,description,kind,form
    M1,motor,product,
    MAG,ring,component,magnet`,
  'suppliers.csv': `
    supplier_id,name,country,role
    ME,Kloos,DE,own
    F1,Fuyu Magnet,CN,
    F2,Two Plants,CN,`,
  'sites.csv': `
    site_id,supplier_id,name,country
    F1-A,F1,Fuyu Baotou,CN
    F1-D,F1,Fuyu Sales,DE
    F2-A,F2,Two A,CN
    F2-B,F2,Two B,CN`,
};

const importLicences = (rows: string) =>
  importText({
    ...FIRMS,
    'licences.csv': `\nexporter_site_id,item_id,filed,status,decided,valid_to,quantity,used\n${rows}`,
  });

describe('licences', () => {
  it('takes an item by its code on screen and an exporter by number or name of its supplier', async () => {
    const { dataset, document } = await importLicences(
      'F1,1C902.a.4,2026-09-01,In review,,,,\nFuyu Magnet, 1c905.A.4 ,2026-09-02,drafted,,,,\nF2-B,18-Tb-magnet,,needed,,,,',
    );
    expect(document.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(dataset?.licences.map(({ exporterSiteId, itemId, status }) => [exporterSiteId, itemId, status])).toEqual([
      ['F1-A', '18-Sm-magnet', 'in-review'],
      ['F1-A', '18-Dy-magnet', 'drafted'],
      ['F2-B', '18-Tb-magnet', 'needed'],
    ]);
    const notes = document.problems.filter(({ code }) => code === 'exporter-by-supplier');
    expect(notes.map(({ row, column, found }) => [row, column, found])).toEqual([
      [2, 'exporter_site_id', 'F1'],
      [3, 'exporter_site_id', 'Fuyu Magnet'],
    ]);
  });

  it.each([
    ['F1-A,1C905.a,,,,,,', 'item_id', 'stands for 4 controlled items'],
    ['F1-A,1C999,,,,,,', 'item_id', 'no controlled item'],
    ['F2,1C902.a.4,,,,,,', 'exporter_site_id', 'F2-A (Two A), F2-B (Two B)'],
    [',1C902.a.4,,,,,,', 'exporter_site_id', ''],
    ['F1-A,1C902.a.4,2026-06-01,granted,2026-08-01,2026-07-31,,', 'valid_to', 'before it was decided'],
    ['F1-A,1C902.a.4,2026-06-01,granted,2026-05-01,,,', 'decided', 'before it was filed'],
    ['F1-A,1C902.a.4,2026-06-01,granted,,2026-05-01,,', 'valid_to', 'before it was filed'],
    ['F1-A,1C902.a.4,,granted,,,-5,', 'quantity', ''],
  ])('refuses %s at its %s', async (row, column, said) => {
    const { dataset, document } = await importLicences(row);
    const problem = document.problems.find((one) => one.severity === 'error' && one.message.includes(said));
    expect(problem).toMatchObject({ file: 'licences.csv', row: 2, column });
    expect(dataset).toBeNull();
  });

  it('keeps a licence of which more is used than was granted, and says so', async () => {
    const { dataset, document } = await importLicences('F1-A,1C902.a.4,,granted,2026-05-01,,900,1000');
    expect(dataset?.licences[0]).toMatchObject({ quantity: 900, used: 1000 });
    expect(document.problems.some(({ code, row }) => code === 'used-above-granted' && row === 2)).toBe(true);
  });

  it.each([
    ['F1-A,1C902.a.4,2026-09-01,,,,,', 'filed', 'counts as one that was filed and is not decided'],
    ['F1-A,1C902.a.4,,,,,,', 'needed', 'counts as one that has to be filed'],
    ['F1-A,1C902.a.4,2026-06-01,,2026-08-10,2027-08-09,,', 'filed', 'counts as one that has to be filed'],
  ])('takes a licence without a status for none that was granted, and says so: %s', async (row, status, said) => {
    const { dataset, document } = await importLicences(row);
    expect(dataset?.licences.map((licence) => licence.status)).toEqual([status]);
    const notes = document.problems.filter(({ code }) => code === 'status-not-said');
    expect(notes.map(({ row: line, column, message }) => [line, column, message.includes(said)])).toEqual([
      [2, 'status', true],
    ]);
  });

  it('names the column that a table of licences lacks, and takes it for no list of suppliers', async () => {
    const { dataset, document } = await importText({
      ...FIRMS,
      'licences.csv': `
        exporter_site_id,end_user,destination,filed,status,decided,valid_to,quantity,used
        F1-A,Kloos,DE,2026-06-01,granted,2026-08-10,2027-08-09,200000,60000`,
    });
    expect(document.problems.find(({ code }) => code === 'file-set-aside')).toMatchObject({ file: 'licences.csv' });
    const message = document.problems.find(({ code }) => code === 'file-set-aside')?.message;
    expect(message).toContain('lacks the column item_id');
    expect(message).toContain('Not known without it');
    expect([dataset?.licences, dataset?.suppliers.map(({ supplierId }) => supplierId)]).toEqual([
      [],
      ['ME', 'F1', 'F2'],
    ]);
  });
});
