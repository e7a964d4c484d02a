import { describe, expect, it } from 'vitest';
import { codes, readContents } from './read-contents.ts';

const COMPANY = {
  'parts.csv': 'part_number,kind\nM-1,component\nM-2,component\n',
  'sourcing.csv': 'part_number,supplier_id,country,supplier_part_number\nM-1,S-1,CN,TD-7001\nM-2,S-1,CN,TD-7002\n',
};
const wide = (number: string): string => `Item;Dy %;Tb %\n${number};2.2;0\n`;

async function read(declaration: string, more: Readonly<Record<string, string>> = {}) {
  const { outcome, rows } = await readContents({ ...COMPANY, 'answer.csv': declaration, ...more });
  return { rows, joined: codes(outcome).includes('declared-by-supplier-number'), dataset: outcome.dataset };
}

describe('a declaration by the number of the supplier', () => {
  it('is of the part that a source gives this number', async () => {
    const { rows, joined, dataset } = await read(wide('TD-7001'));
    expect(rows).toEqual(['M-1 Dy 2.2 2.2', 'M-1 Tb 0 0']);
    expect(joined).toBe(true);
    expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['M-1', 'M-2']);
  });

  it('is so with a row for each substance as well, and in another spelling', async () => {
    const list =
      'Part number;Substance;CAS No.;Content [%]\ntd 7001;Dysprosium;7429-91-6;2.2\ntd 7001;Iron;7439-89-6;97.8\n';
    expect((await read(list)).rows).toEqual(['M-1 Dy 2.2 2.2', 'M-1 Fe 97.8 97.8', 'M-1 rest 0 0']);
  });

  it('stays apart where two parts have the number, or a list has it as a part of its own', async () => {
    const two = { 'sourcing.csv': COMPANY['sourcing.csv'].replace('TD-7002', 'TD-7001') };
    expect((await read(wide('TD-7001'), two)).joined).toBe(false);
    const own = { 'parts.csv': `${COMPANY['parts.csv']}TD-7001,component\n` };
    expect((await read(wide('TD-7001'), own)).joined).toBe(false);
    expect((await read(wide('TD-7009'))).joined).toBe(false);
  });

  it('is so beside the name of who declares, and replaces what was declared before by the own number', async () => {
    const suppliers = 'supplier_id,name,country\nS-1,Ningbo Magnet Works,CN\n';
    const newer = 'Item;Date;Supplier;Dy %;Tb %\nTD-7001;2026-05-05;Ningbo Magnet Works;2.2;0\n';
    const older = 'Item;Date;Supplier;Dy %;Tb %\nM-1;2025-05-05;Ningbo Magnet Works;0;0\n';
    const { rows, joined, dataset } = await read(newer, { 'suppliers.csv': suppliers, 'older.csv': older });
    expect(rows).toEqual(['M-1 Dy 2.2 2.2', 'M-1 Tb 0 0']);
    expect(joined).toBe(true);
    expect(dataset?.sourcing.map(({ partNumber }) => partNumber)).toEqual(['M-1', 'M-2']);
  });

  it('leaves a declaration by the own number alone', async () => {
    const { rows, joined } = await read(wide('M-2'));
    expect([rows, joined]).toEqual([['M-2 Dy 2.2 2.2', 'M-2 Tb 0 0'], false]);
  });
});

describe('a declaration by the number of the supplier that came before the tables', () => {
  const IEC_LIST =
    'Part number;Substance;CAS No.;Content [%]\nTD-7001;Dysprosium;7429-91-6;2.2\nTD-7001;Iron;7439-89-6;97.8\n';

  async function readLater(company: Readonly<Record<string, string>>, declaration = IEC_LIST) {
    const first = await readContents({ 'answer.csv': declaration });
    const before = first.outcome.dataset;
    if (before === null) throw new Error('nothing was read');
    const update = { before, mode: null, facts: [], forgotten: [] };
    const { outcome, rows } = await readContents(company, { update });
    return { rows, parts: outcome.dataset?.parts.map(({ partNumber }) => partNumber), codes: codes(outcome) };
  }

  it('is of the part that a source gives this number, as if both had come at once', async () => {
    const later = await readLater(COMPANY);
    const { rows } = await readContents({ ...COMPANY, 'answer.csv': IEC_LIST });
    expect(rows).toEqual(['M-1 Dy 2.2 2.2', 'M-1 Fe 97.8 97.8', 'M-1 rest 0 0']);
    expect(later.rows.toSorted()).toEqual(rows.toSorted());
    expect(later.parts).toEqual(['M-1', 'M-2']);
    expect(later.codes).toContain('declared-by-supplier-number');
  });

  it('stays apart where a list has the number as a part of its own, or two parts have it', async () => {
    const own = { ...COMPANY, 'parts.csv': `${COMPANY['parts.csv']}TD-7001,component\n` };
    expect((await readLater(own)).rows[0]).toBe('TD-7001 Dy 2.2 2.2');
    const two = { ...COMPANY, 'sourcing.csv': COMPANY['sourcing.csv'].replace('TD-7002', 'TD-7001') };
    expect((await readLater(two)).rows[0]).toBe('TD-7001 Dy 2.2 2.2');
  });
});

describe('a list that a portal of the customer exports', () => {
  const list = (numbers: string): string =>
    `${numbers},Manufacturer,Substance,CAS,Concentration %\nM-1,X-9,Kestrel,Dysprosium,7429-91-6,2.2\n`;

  it.each([
    'Internal Part Number,Manufacturer Part Number',
    'IPN,MPN',
    'Input Part Number,Part Number',
    'Requested Part Number,Part Number',
  ])('is of our number under “%s”', async (numbers) => {
    const { rows, dataset } = await read(list(numbers));
    expect(rows).toContain('M-1 Dy 2.2 2.2');
    expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['M-1', 'M-2']);
  });

  it('is of the number of the customer where the supplier writes its internal one beside it', async () => {
    const own = 'Internal part number,Customer part number,Substance,CAS,Content %\nX-9,M-2,Dysprosium,7429-91-6,2.2\n';
    expect((await read(own)).rows).toContain('M-2 Dy 2.2 2.2');
  });
});
