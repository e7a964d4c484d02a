import { describe, expect, it } from 'vitest';
import { findOtherwiseWritten } from '../../../src/intake/settling/numbers/otherwise-written.ts';
import { importText } from '../import-text.ts';

const find = (tables: Record<string, readonly string[]>, apart: string[] = []) => {
  const numbers = new Map<string, Set<string>>();
  for (const [table, ids] of Object.entries(tables))
    for (const id of ids) numbers.set(id, (numbers.get(id) ?? new Set()).add(table));
  const separate = apart.length === 0 ? [] : [{ kind: 'part' as const, ids: apart }];
  return findOtherwiseWritten(numbers, separate).map(({ keep, absorbed }) => [keep, ...absorbed]);
};

describe('part numbers that two tables write otherwise throughout', () => {
  it.each([
    ['signs', ['4.100.22', '4.100.23', '4.100.30'], ['410022', '410023', '410030']],
    ['case', ['MAG-2010', 'WIK-01', 'LAG-6001'], ['mag-2010', 'wik-01', 'lag-6001']],
    ['leading zeros before signs', ['0012-100', '0012-101', '0012-200'], ['12-100', '12-101', '12-200']],
    ['blanks', ['115510', '115520', '115530'], ['115 510', '115 520', '115 530']],
    ['a dash that no keyboard has', ['WG-3', 'PL-21', 'BR 7'], ['WG–3', 'PL‑21', 'BR\u00a07']],
    ['wide signs', ['MG-001', 'CL-002', 'AR-003'], ['MG－001', 'CL－002', 'AR－003']],
    [
      'one without a figure among them',
      ['MAG-2010', 'WIK-01', 'LAG-6001', 'SEN-H'],
      ['mag-2010', 'wik-01', 'lag-6001', 'sen-h'],
    ],
    ['a revision', ['10-4410', '10-4420', '10-5510'], ['10-4410-B', '10-4420-A', '10-5510-A']],
    ['a revision in brackets', ['10-4410', '10-4420', '10-5510'], ['10-4410 (B)', '10-4420 (A)', '10-5510 (Rev 2)']],
    ['a version and its iteration', ['MAG-V1', 'INV-150', 'BAR-42'], ['MAG-V1/A.4', 'INV-150/D.1', 'BAR-42/A.1']],
    ['a plant before them', ['300200', '300310', '41-7'], ['1000-300200', '1000-300310', '1000-41-7']],
    ['a plant behind them', ['300200', 'M-31', 'M-40'], ['300200/DE01', 'M-31/DE01', 'M-40/DE01']],
    ['their names behind them', ['400100', '400200', 'TB-31'], ['400100 Gearless GL', '400200 Drive', 'TB-31 Brake']],
  ])('are one: %s', (_how, bill, prices) => {
    expect(find({ bill, prices })).toEqual(bill.map((id, at) => [id, prices[at]]));
  });

  it.each([
    ['of which there are two only', { bill: ['MG-1003', 'MG-1004'], prices: ['MG1003', 'MG1004'] }],
    ['without a figure', { bill: ['MOT-OR', 'SEN-OR', 'ROT-OR'], prices: ['motor', 'senor', 'rotor'] }],
    [
      'where one table has both',
      { bill: ['MG-1003', 'MG-1004', 'MG-1005', 'MG1003', 'MG1004', 'MG1005'], prices: ['MG1003', 'MG1004', 'MG1005'] },
    ],
    [
      'where both tables write another one alike',
      { bill: ['MG-1003', 'MG-1004', 'MG-1005', 'X-9000'], prices: ['MG1003', 'MG1004', 'MG1005', 'X-9000'] },
    ],
    [
      'with their signs at other places',
      { bill: ['11.100', '12.100', '13.100'], prices: ['1.1100', '1.2100', '1.3100'] },
    ],
    [
      'of two revisions of one number',
      {
        bill: ['10-4410', '10-4420', '10-4430'],
        stock: ['10-4410-A', '10-4410-B', '10-4420-A', '10-4420-B', '10-4430-A', '10-4430-B'],
      },
    ],
    [
      'with a word before them, which makes a kit of each',
      { bill: ['4711', '4712', '4713'], sales: ['KIT-4711', 'KIT-4712', 'KIT-4713'] },
    ],
    [
      'with a code before them where one table has both',
      { bill: ['4711', '4712', '4713', '10-4711'], sales: ['10-4711', '10-4712', '10-4713'] },
    ],
    [
      'with words behind them that tell two apart',
      { bill: ['PMP-100', 'PMP-200'], sales: ['PMP-100 left', 'PMP-100 right', 'PMP-200 left', 'PMP-200 right'] },
    ],
    [
      'with words behind some of them alone',
      { bill: ['PMP-100', 'PMP-200'], sales: ['PMP-100 left', 'PMP-200 left', 'PMP-300'] },
    ],
  ])('are not one %s', (_how, tables) => {
    expect(find(tables)).toEqual([]);
  });

  it('are one where only the dash is another, however few, in the spelling that can be typed', () => {
    expect(find({ bill: ['MG–1', 'EM-12'], stock: ['MG-1', 'EM-12'] })).toEqual([['MG-1', 'MG–1']]);
    expect(find({ bill: ['MG–1'], stock: ['MG1'] })).toEqual([]);
    expect(find({ bill: ['MG–1', 'MG-1'], stock: ['MG-1'] })).toEqual([]);
  });

  it('are one in any order of the tables, though some of them stand in a third', () => {
    const prices = ['mag-3501', 'bat-1804', 'lam-0100', 'brg-6080', 'lbl-1000'];
    const bill = prices.map((id) => id.toUpperCase());
    const stock = bill.slice(0, 3);
    const pairs = (tables: Record<string, readonly string[]>) =>
      find(tables)
        .map((ids) => ids.toSorted().join(' '))
        .toSorted();
    const expected = bill.map((id, at) => `${id} ${prices[at]}`).toSorted();
    expect(pairs({ bill, stock, prices })).toEqual(expected);
    expect(pairs({ prices, stock, bill })).toEqual(expected);
  });

  it('follow what the others show: the one product that is sold bears a revision as the parts do', () => {
    const stock = ['MAG-V1/A.4', 'INV-150/D.1', 'BAR-42/A.1'];
    const tables = { bill: ['EAX-150', 'MAG-V1', 'INV-150', 'BAR-42'], stock, sales: ['EAX-150/C.3'] };
    expect(find(tables)).toContainEqual(['EAX-150', 'EAX-150/C.3']);
    expect(find({ ...tables, sales: ['EAX-150/C.3', 'EAX-200'] })).not.toContainEqual(['EAX-150', 'EAX-150/C.3']);
  });

  it('are one by the width of their signs alone, be there only one', () => {
    expect(find({ bill: ['ＭＧ－００１', 'X-9000'], prices: ['MG-001', 'X-9000'] })).toEqual([
      ['ＭＧ－００１', 'MG-001'],
    ]);
  });

  it('are told by the tables that the data in use came from', () => {
    const inUse = {
      '': ['mag-2011', 'wik-01', 'lag-6001', 'FM-36'],
      'in use prices': ['mag-2011', 'wik-01', 'lag-6001'],
      'in use sales': ['FM-36'],
    };
    expect(find({ ...inUse, bill: ['MAG-2011', 'WIK-01', 'LAG-6001', 'FM-36'] })).toEqual([
      ['mag-2011', 'MAG-2011'],
      ['wik-01', 'WIK-01'],
      ['lag-6001', 'LAG-6001'],
    ]);
  });

  it('are kept apart where a person said so', () => {
    const tables = { bill: ['4.100.22', '4.100.23', '4.100.30'], prices: ['410022', '410023', '410030'] };
    expect(find(tables, ['4.100.22', '410022'])).toEqual([]);
  });

  it('join prices and stocks to the parts of the bill, with a note', async () => {
    const { dataset, notes } = await importText({
      'bom.csv': 'Parent,Component,Quantity\nFM-36,MAG-2011,32\nFM-36,WIK-01,1\nFM-36,LAG-6001,2\n',
      'prices.csv':
        'Part number,Supplier,Unit price,Currency,Lead time days\nmag-2011,Magneetland,0.35,EUR,84\nwik-01,Draad,11.2,EUR,28\nlag-6001,Lager,0.88,EUR,21\n',
    });
    expect(dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual([
      'FM-36',
      'LAG-6001',
      'MAG-2011',
      'WIK-01',
    ]);
    expect(dataset?.sourcing.map(({ partNumber, unitPrice }) => [partNumber, unitPrice]).toSorted()).toEqual([
      ['LAG-6001', 0.88],
      ['MAG-2011', 0.35],
      ['WIK-01', 11.2],
    ]);
    expect(notes.find(({ code }) => code === 'numbers-written-otherwise')?.message).toMatch(/3 numbers/);
  });
});
