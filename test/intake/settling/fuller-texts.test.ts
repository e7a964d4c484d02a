import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import { importText } from '../import-text.ts';

const ORDERS = (text: string): string =>
  `Item,Item Description,Supplier,Country,Unit Price,Currency\nMG-5,${text},Nord,China,3.15,EUR\n`;
const BILL = (text: string): string => `Assembly,Component,Description,Qty\nP-1,MG-5,${text},2\n`;

async function readCategory(files: Readonly<Record<string, string>>): Promise<string | null | undefined> {
  const { dataset } = await importText(files, { decisions: { ...NO_DECISIONS, acceptProposals: 'confident' } });
  return dataset?.parts.find(({ partNumber }) => partNumber === 'MG-5')?.category;
}

describe('A part that two lists describe', () => {
  it.each([
    ['Magnet', 'Magnet N42SH', 'ndfeb-magnet'],
    ['Magnet N42SH', 'Magnet', 'ndfeb-magnet'],
    ['Bearing 6001', 'Bearing 6001 with NdFeB magnet', null],
    ['Bearing 6001 with NdFeB magnet', 'Bearing 6001', null],
    ['Bearing 6001', 'Bearing 6001', 'bearing'],
  ])('is what both say, whichever comes first: %s, %s', async (one, other, category) => {
    const found = await readCategory({ 'A orders.csv': ORDERS(one), 'B structure.csv': BILL(other) });
    expect(found).toBe(category);
  });

  it.each([
    ['Bearing 6001', 'Bearing 6001 with NdFeB magnet'],
    ['Bearing 6001 with NdFeB magnet', 'Bearing 6001'],
  ])('is what the longer text says also where the files come one by one: %s, %s', async (one, other) => {
    const decisions = { ...NO_DECISIONS, acceptProposals: 'confident' } as const;
    const first = await importText({ 'A orders.csv': ORDERS(one) }, { decisions });
    const before = first.dataset!;
    const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
    const { dataset } = await importText({ 'B structure.csv': BILL(other) }, { decisions, update });
    const part = dataset?.parts.find(({ partNumber }) => partNumber === 'MG-5');
    expect([part?.description, part?.category]).toEqual(['Bearing 6001 with NdFeB magnet', null]);
  });
});
