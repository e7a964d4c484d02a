import { describe, expect, it } from 'vitest';
import { countImportedUse } from '../../../src/analyses/tasks/licence-use.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { putUses } from '../../../src/domain/decisions/put-licence.ts';
import { writeCsv } from '../../../src/domain/tables/write-csv.ts';
import { sayRows, sayUse } from '../../../src/documents/words/say-use.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { analyseLicences } from '../../../src/engine/licences/analyse.ts';
import { countUse } from '../../../src/engine/licences/count-use.ts';
import { readMovements } from '../../../src/intake/movements/read-movements.ts';
import { writeTable } from '../../../src/intake/writing/export-tables.ts';
import { importText } from '../import-text.ts';

const catalogue = loadCatalogue();
const LICENCES = `
    exporter_site_id,item_id,end_user,destination,filed,status,decided,valid_to,quantity,used
    FUYU,18-Dy-magnet,,DE,2026-06-01,granted,2026-08-01,2027-07-31,5000,4200`;
const COMPANY = {
  'parts.csv': `
    part_number,description,kind,category,form,unit,unit_price,annual_demand
    M1,motor,product,,,pcs,100,1000
    RING,ring,component,magnet-ndfeb,magnet,pcs,5,`,
  'properties.csv': `
    part_number,property,text
    RING,magnet_family,NdFeB`,
  'bom.csv': `
    parent,child,quantity
    M1,RING,2`,
  'composition.csv': `
    part_number,substance,mass_pct_min,mass_pct_max
    RING,Nd,28,30
    RING,Dy,1,2
    RING,rest,0,0`,
  'suppliers.csv': `
    supplier_id,name,country,role
    ME,Motorenbau Kloos,DE,own
    F1,Fuyu Magnet,CN,`,
  'sites.csv': `
    site_id,supplier_id,name,country
    ME-1,ME,Kloos Hof,DE
    FUYU,F1,Fuyu Baotou,CN`,
  'sourcing.csv': `
    part_number,site_id,share_pct,evidence,lead_time_days
    RING,FUYU,100,seen,40`,
};

/** The company after its licences were written as a table and read again. */
async function writeThenRead(dataset: Dataset): Promise<Dataset> {
  const { columns, rows } = writeTable(dataset, 'licences');
  const read = await open(writeCsv(columns, rows));
  const strip = ({ licences }: Dataset) => licences.map(({ rows: _place, ...stated }) => stated);
  expect(strip(read)).toEqual(strip(dataset));
  return read;
}

const HEAD = 'Buchungsdatum;Material;Menge;EUN;BWA;Lieferant';

async function open(licences: string): Promise<Dataset> {
  const { dataset } = await importText({ ...COMPANY, 'licences.csv': licences }, { catalogue });
  if (dataset === null) throw new Error('The company was refused');
  return dataset;
}

async function count(rows: string | readonly string[], licences: string | Dataset = LICENCES, head = HEAD) {
  const dataset = typeof licences === 'string' ? await open(licences) : licences;
  const report = analyseLicences({
    dataset,
    catalogue,
    question: {
      lawDate: '2026-11-27',
      suspensionEnd: 'inclusive',
      dataVersion: 'test',
      assumptions: {},
      inference: false,
      destination: null,
    },
  });
  const files = [rows].flat().map((text, at) => ({
    name: at === 0 ? 'mb51.csv' : `mb51-${at + 1}.csv`,
    bytes: new TextEncoder().encode(`${head}\n${text}\n`),
  }));
  const { movements, left, content, ...repeats } = await readMovements(files, dataset.parts);
  const counted = countUse({ report, dataset, movements, unread: left, ...repeats });
  return { ...counted, content, after: putUses(dataset, counted.uses) };
}

const EARLY = '01.02.2026;RING;7,50;ST;101;F1';

describe('use of licences from stock movements', () => {
  it('adds receipts within the days of the licence, gives reversals back, and leaves issues and returns alone', async () => {
    const rows = [
      EARLY,
      '01.08.2026;RING;1.000,00;ST;101;F1',
      '10.09.2026;RING;1,2;TSD;101;Fuyu Magnet',
      '11.09.2026;RING;200,00-;ST;102;FUYU',
      '12.09.2026;RING;300,00-;ST;261;',
      '13.09.2026;RING;50,00-;ST;122;F1',
    ];
    // 1,000 + 1.2 thousand − 200; what came in February was before the licence, and what is on file is replaced.
    const found = await count(rows.join('\n'));
    expect(found.uses).toMatchObject([
      { receipts: 2, received: 2200, reversed: 200, used: 2000, stated: 4200, startsOn: null, hasUnclear: false },
    ]);
    expect(found.left).toEqual([{ file: 'mb51.csv', row: 2, why: 'no licence for 1C905.a.4 held on 2026-02-01' }]);
    expect(found).toMatchObject({ inside: 2, span: ['2026-02-01', '2026-09-13'] });
  });

  it('never lowers what is on file by a list that starts late or has rows that it cannot place', async () => {
    const late = await count('10.09.2026;RING;100,00;ST;101;F1');
    expect(late.uses).toMatchObject([{ received: 100, startsOn: '2026-09-10', used: 4200 }]);
    const unstated = await count('10.09.2026;RING;100,00;ST;101;F1', LICENCES.replace('4200', ''));
    expect(unstated.uses).toMatchObject([{ received: 100, used: null }]);
    for (const row of [
      '11.09.2026;RING;9,50;ST;999;F1',
      '11.09.2026;RING;9,50;KG;101;F1',
      '11.09.2026;RING;9,50;ST;101;Nobody',
      '31.02.2027;RING;9,50;ST;101;F1',
    ]) {
      const found = await count([EARLY, '10.09.2026;RING;100,00;ST;101;F1', row].join('\n'));
      expect(found.uses).toMatchObject([{ received: 100, hasUnclear: true, used: 4200 }]);
      expect(found.left).toHaveLength(2);
    }
  });

  it('does not choose between two licences that hold on the day, and counts more than was granted', async () => {
    const two = `${LICENCES}\n    FUYU,18-Dy-magnet,,,2026-06-01,granted,2026-08-01,2027-07-31,900,0`;
    const found = await count('10.09.2026;RING;100,00;ST;101;F1', two);
    expect(found.uses).toEqual([]);
    expect(found.left[0]?.why).toContain('2 licences for 1C905.a.4');
    const over = await count([EARLY, '10.09.2026;RING;6.000,00;ST;101;'].join('\n'));
    expect(over.uses).toMatchObject([{ used: 6000, quantity: 5000 }]);
  });

  it('counts a row that two lists have once, a row that one list has twice twice, and knows a list by what it says', async () => {
    const [first, second] = ['01.09.2026;RING;100,50;ST;101;F1', '02.09.2026;RING;40,50;ST;101;F1'];
    const once = await count([EARLY, first, first, second].join('\n'));
    // 100.5 + 100.5 + 40.5
    expect(once.uses).toMatchObject([{ received: 241.5, used: 241.5 }]);
    expect(once.repeated).toBe(0);
    const overlapping = await count([[EARLY, first, first].join('\n'), [first, second].join('\n')]);
    expect(overlapping.uses).toMatchObject([{ received: 241.5, used: 241.5, hasUnclear: false }]);
    expect(overlapping.repeated).toBe(1);
    const same = await count([[second, first, EARLY, first].join('\n'), [EARLY, first, first, second].join('\n')]);
    expect(same.uses).toMatchObject([{ received: 241.5 }]);
    expect(same.repeated).toBe(4);
    expect(same.content).toBe(once.content);
    expect((await count(first)).content).not.toBe(once.content);
  });

  it('adds a later list to the one before, also where they share rows, and counts the same list no second time', async () => {
    const august = [EARLY, '01.08.2026;RING;1.000,50;ST;101;F1', '20.08.2026;RING;500,00;ST;101;F1'].join('\n');
    const first = await count(august);
    expect(first.uses).toMatchObject([{ used: 1500.5, before: null }]);
    const kept = await writeThenRead(first.after);
    const september = ['20.08.2026;RING;500,00;ST;101;F1', '03.09.2026;RING;300,50;ST;101;F1'].join('\n');
    const second = await count(september, kept);
    // 1,500.5 + 300.5; the list alone would say 800.5 at the least.
    expect(second.uses).toMatchObject([
      { before: { received: 1500.5, to: '2026-08-20' }, received: 300.5, receipts: 1, startsOn: null, used: 1801 },
    ]);
    expect(second).toMatchObject({ known: 1, repeated: 0 });
    expect(sayUse(second.uses[0]!)).toContain(
      '1500.5 counted from lists before (to 2026-08-20) + 300.5 received in 1 receipts − 0 reversed = 1801; used 1801',
    );
    for (const again of [august, september, '03.09.2026;RING;300,50;ST;101;F1']) {
      const third = await count(again, second.after);
      expect(third.uses).toMatchObject([{ received: 0, used: 1801 }]);
      expect(third.after).toEqual(second.after);
    }
    const taken = await count('04.09.2026;RING;100,50-;ST;102;F1', second.after);
    expect(taken.uses).toMatchObject([{ reversed: 100.5, used: 1700.5 }]);
  });

  it('knows a booking by its number in a list with other columns, and keeps what somebody stated since', async () => {
    const numbered = `${HEAD};Materialbeleg`;
    const first = await count(
      [`${EARLY};1`, '01.09.2026;RING;100,50;ST;101;F1;2', '01.09.2026;RING;100,50;ST;101;F1;3'].join('\n'),
      LICENCES,
      numbered,
    );
    expect(first.uses).toMatchObject([{ used: 201 }]);
    const bare = 'Materialbeleg;Posting date;Material;Quantity;Movement type';
    const later = await count(
      ['2;01.09.2026;RING;100,50;101', '4;02.09.2026;RING;9,50;101'].join('\n'),
      first.after,
      bare,
    );
    expect(later.uses).toMatchObject([{ received: 9.5, used: 210.5 }]);
    const stated = { ...first.after, licences: first.after.licences.map((one) => ({ ...one, used: 400 })) };
    const since = await count('4;02.09.2026;RING;9,50;101', stated, bare);
    expect(since.uses).toMatchObject([{ used: 400 }]);
    expect(sayUse(since.uses[0]!)).toContain('somebody has stated more since');
  });

  it('says which rows it takes for the same booking only because they say the same', async () => {
    const row = '01.09.2026;RING;100,50;ST;101;F1';
    const found = await count([[EARLY, row].join('\n'), row]);
    expect(sayRows(found)).toContain('1 of them have no number of booking and are taken for the same');
    const numbered = await count([`${EARLY};1\n${row};2`, `${row};2`], LICENCES, `${HEAD};Materialbeleg`);
    expect(numbered.repeated).toBe(1);
    expect(sayRows(numbered)).not.toContain('no number of booking');
  });

  it('takes a list that comes with other files for what it is, and no assembly', async () => {
    const list = { 'mb51.csv': `${HEAD}\n${EARLY}\n01.09.2026;RING;100,50;ST;101;F1\n` };
    const whole = await importText({ ...COMPANY, 'licences.csv': LICENCES, ...list }, { catalogue });
    expect(whole.dataset?.bom).toHaveLength(1);
    expect(whole.document.files.find(({ file }) => file === 'mb51.csv')).toMatchObject({
      kind: 'stock movements',
      refused: null,
      tables: [],
    });
    expect(whole.notes.filter(({ file }) => file === 'mb51.csv').map(({ code }) => code)).toEqual(['movements-apart']);
    const before = whole.dataset!;
    const update = { before, mode: null, facts: [], forgotten: [] };
    const alone = await importText(list, { catalogue, update });
    expect(alone.dataVersion).toBe(whole.dataVersion);
    const nowhere = await importText(list, { catalogue });
    expect(nowhere.document.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'only-movements' },
    ]);
    const asked = {
      lawDate: '2026-11-27',
      suspensionEnd: 'inclusive',
      assumptions: {},
      inference: false,
      destination: null,
    } as const;
    const files = [{ name: 'mb51.csv', bytes: new TextEncoder().encode(list['mb51.csv']) }];
    const counted = await countImportedUse(files, alone, { catalogue, question: asked });
    expect(counted.outcome.dataset?.licences).toMatchObject([{ used: 100.5 }]);
    expect(counted.outcome.dataVersion).not.toBe(alone.dataVersion);
    const again = await countImportedUse(files, counted.outcome, { catalogue, question: asked });
    expect(again.outcome.dataVersion).toBe(counted.outcome.dataVersion);
    const without = await countImportedUse([], whole, { catalogue, question: asked });
    expect(without).toEqual({ outcome: whole, counted: null });
  });

  it('refuses counted bookings that were changed by hand', async () => {
    const { document } = await importText(
      {
        ...COMPANY,
        'licences.csv': `
    exporter_site_id,item_id,filed,status,decided,valid_to,quantity,used,counted
    FUYU,18-Dy-magnet,2026-06-01,granted,2026-08-01,2027-07-31,5000,4200,120 received`,
      },
      { catalogue },
    );
    expect(document.problems.filter(({ severity }) => severity === 'error')).toMatchObject([
      { file: 'licences.csv', row: 2, column: 'counted', found: '120 received' },
    ]);
  });

  it('tells bookings apart by their numbers', async () => {
    const head = `${HEAD};Materialbeleg`;
    const rows = ['01.02.2026;RING;7,50;ST;101;F1;1', '01.09.2026;RING;100,50;ST;101;F1;2'].join('\n');
    const found = await count([rows, '01.09.2026;RING;100,50;ST;101;F1;3'], LICENCES, head);
    expect(found.uses).toMatchObject([{ received: 201 }]);
    expect(found.repeated).toBe(0);
  });
});
