import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';
import { listOutcome } from '../../list-facts.ts';

/** What one unit of the parent needs of each part: its quantity over its yield. */
function listNeeds({ dataset }: Awaited<ReturnType<typeof importText>>): readonly string[] {
  return (dataset?.bom ?? [])
    .map(
      ({ parent, child, quantity, yield: share }) => `${parent} ${Number((quantity / share).toPrecision(9))} ${child}`,
    )
    .toSorted();
}

function listCodes({ notes }: Awaited<ReturnType<typeof importText>>): readonly string[] {
  return notes.map(({ code }) => code);
}

describe('what is lost of a part where it is built in', () => {
  it.each([
    // SAP and Business Central: 5 % on top of 8 are 8.4.
    ['Scrap %', '5', 8.4],
    ['AUSCH', '5,00', 8.4],
    ['Komponentenausschuss', '5', 8.4],
    ['Scrap %', '5 %', 8.4],
    ['变动损耗率(%)', '5', 8.4],
    ['Scrap factor', '0.05', 8.4],
    // Of all that is taken 20 % shrink: 10 leave 8.
    ['Shrinkage %', '20', 10],
    ['Process Loss %', '20', 10],
  ])('%s of %s makes 8 to %f', async (header, cell, need) => {
    const outcome = await importText({
      'stueckliste.csv': `Parent;Component;Menge;${header}\nPM-1;MG-1;8;${cell}\nPM-1;SH-1;1;0\n`,
      'parts.csv': 'Part number,Description\nPM-1,Motor\nMG-1,Magnet\nSH-1,Shaft\n',
    });
    expect(listNeeds(outcome)).toEqual([`PM-1 1 SH-1`, `PM-1 ${need} MG-1`]);
    expect(listCodes(outcome)).toContain('loss-added');
    expect(outcome.unread.map(({ column }) => column)).not.toContain(header);
  });

  it('a loss that is none is said and adds nothing', async () => {
    const outcome = await importText({
      'bill.csv': 'Parent,Component,Qty,Shrinkage %\nPM-1,MG-1,8,100\nPM-1,SH-1,1,-5\n',
    });
    expect(listNeeds(outcome)).toEqual(['PM-1 1 SH-1', 'PM-1 8 MG-1']);
    expect(listCodes(outcome)).toContain('loss-not-read');
  });

  it('a loss beside a yield takes from what the yield leaves', async () => {
    const outcome = await importText({
      'bill.csv': 'Parent,Component,Qty,Yield,Scrap %\nPM-1,MG-1,8,80%,5\n',
    });
    // 8 ÷ 0.8 = 10, and 5 % more.
    expect(listNeeds(outcome)).toEqual(['PM-1 10.5 MG-1']);
  });
});

describe('lines that are not in force', () => {
  const BILL = `Parent,Component,Qty,Valid from,Valid to
MO-1,HOUSING-OLD,1,2018-01-01,2022-12-31
MO-1,HOUSING,1,2023-01-01,9999-12-31
MO-1,MAGNET,8,2020-01-01,2026-11-29
MO-1,MAGNET-2,8,2027-01-01,9999-12-31
MO-9,SHAFT,1,2010-01-01,2019-12-31
`;

  it('do not count on the day of the import, and the ledger says so', async () => {
    const outcome = await importText({ 'bill.csv': BILL }, { today: '2026-11-29' });
    // The last day of a line counts; a bill that would be empty keeps its line.
    expect(listOutcome(outcome)['lines']).toEqual(['MO-1 1 HOUSING', 'MO-1 8 MAGNET', 'MO-9 1 SHAFT']);
    expect(listCodes(outcome)).toEqual(expect.arrayContaining(['line-ended', 'line-not-yet', 'line-days-disregarded']));
    const entry = outcome.ledger.records.find(({ file }) => file === 'bill.csv');
    expect(entry).toMatchObject({ rows: 5, taken: 5 });
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toContain('HOUSING-OLD');
  });

  it('count where nobody knows the day', async () => {
    const outcome = await importText({ 'bill.csv': BILL });
    expect(listOutcome(outcome)['lines']).toHaveLength(5);
    expect(listCodes(outcome)).toContain('line-ends');
  });

  it('are out of use by their own status, but not by how the market of a part stands', async () => {
    const plm = await importText({
      'bill.csv':
        'Parent,Component,Qty,State\nMO-1,MAGNET,8,Released\nMO-1,MAGNET-0,8,Obsolete\nMO-1,SHAFT,1,In Work\n',
    });
    expect(listOutcome(plm)['lines']).toEqual(['MO-1 1 SHAFT', 'MO-1 8 MAGNET']);
    expect(listCodes(plm)).toContain('line-out-of-use');
    const flag = await importText({
      'bill.csv': 'Parent,Component,Qty,Is Active\nMO-1,MAGNET,8,1\nMO-1,MAGNET-0,8,0\n',
    });
    expect(listOutcome(flag)['lines']).toEqual(['MO-1 8 MAGNET']);
    const market = await importText({
      'bill.csv':
        'Parent,Component,Qty,Lifecycle State\nPCB-1,IC-1,2,Active\nPCB-1,IC-2,1,Obsolete\nPCB-1,IC-3,1,NRND\n',
    });
    expect(listOutcome(market)['lines']).toHaveLength(3);
  });
});
