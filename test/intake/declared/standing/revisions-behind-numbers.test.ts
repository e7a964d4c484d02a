import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../../src/intake/base/import-decisions.ts';
import { codes, readContents } from '../read-contents.ts';

const OURS = ['MN10021', 'MN10022', 'K77104'];
const COMPANY = {
  'parts.csv': `part_number,description\n${OURS.map((part) => `${part},Magnet\n`).join('')}`,
  'suppliers.csv': 'supplier_id,name,country\nS1,Kestrel Magnetics,CN\n',
  'sites.csv': 'site_id,supplier_id,name,country\nW1,S1,Works,CN\n',
  'sourcing.csv': `part_number,site_id\n${OURS.map((part) => `${part},W1\n`).join('')}`,
};
const declare = (behind: string, dysprosium: number): string =>
  `Part number;Supplier;Date;Substance;Content (%)\n${OURS.map((part) => `${part}${behind};Kestrel Magnetics;2026-03-01;Dysprosium;${dysprosium}\n${part}${behind};Kestrel Magnetics;2026-03-01;Neodymium;30\n`).join('')}`;

async function read(behind: string, dysprosium: number) {
  const { rows, outcome } = await readContents({ ...COMPANY, 'list.csv': declare(behind, dysprosium) });
  return { rows: rows.filter((row) => row.includes(' Dy ')).toSorted(), codes: codes(outcome) };
}

describe('a list that writes a revision behind each number', () => {
  it.each(['-A', ' Rev. B', '/2'])('clears no part by what it denies of that revision: %s', async (behind) => {
    const { rows, codes: noted } = await read(behind, 0);
    expect(rows).toEqual([]);
    expect(noted).toContain('declared-of-revision');
  });

  it('clears those that a person says are one', async () => {
    const merges = [{ kind: 'part' as const, keep: 'MN10021', absorbed: ['MN10021-A'] }];
    const decisions = { ...NO_DECISIONS, merges };
    const files = { ...COMPANY, 'list.csv': declare('-A', 0) };
    const { rows } = await readContents(files, { decisions });
    expect(rows.filter((row) => row.includes(' Dy '))).toEqual(['MN10021 Dy 0 0']);
  });

  it('counts with what it says to be there', async () => {
    expect((await read('-A', 2)).rows).toEqual(['K77104 Dy 2 2', 'MN10021 Dy 2 2', 'MN10022 Dy 2 2']);
  });

  it('clears them under their own numbers', async () => {
    expect((await read('', 0)).rows).toEqual(['K77104 Dy 0 0', 'MN10021 Dy 0 0', 'MN10022 Dy 0 0']);
  });
});
