import { describe, expect, it } from 'vitest';
import { readInTurn } from '../read-contents.ts';

const COMPANY = {
  'parts.csv': 'part_number\nM-1\n',
  'suppliers.csv': 'supplier_id,name,country\nS1,Kestrel Magnetics Co. Ltd.,CN\nS2,Osprey Magnets GmbH,CN\n',
  'sites.csv': 'site_id,supplier_id,name,country\nW1,S1,Works,CN\nW2,S2,Works,CN\n',
  'sourcing.csv': 'part_number,site_id\nM-1,W1\n',
};
const OF_TWO = { ...COMPANY, 'sourcing.csv': 'part_number,site_id\nM-1,W1\nM-1,W2\n' };
const HEAD = 'Part number;Supplier;Date;Substance;Content (%)\n';
const [KESTREL, OSPREY] = ['Kestrel Magnetics Co. Ltd.', 'Osprey Magnets GmbH'];

/** A list of one firm and day with so much dysprosium. */
const list = (firm: string, day: string, dysprosium: number): string =>
  `${HEAD}M-1;${firm};${day};Dysprosium;${dysprosium}\nM-1;${firm};${day};Neodymium;30\nM-1;${firm};${day};Iron;${70 - dysprosium}\n`;
/** A list of one substance alone. */
const only = (firm: string, day: string, substance: string, amount: string): string =>
  `${HEAD}M-1;${firm};${day};${substance};${amount}\n`;

/** A further row of such a list. */
const ND = `M-1;${KESTREL};2026-06-01;Neodymium;30\n`;

describe('declarations that are imported one after the other', () => {
  it.each([
    // Without a day nobody knows which is the newer.
    [list(KESTREL, '2026-03-01', 2), list(KESTREL, '', 0), 'Dy 0 2'],
    [list(KESTREL, '2026-03-01', 0), list(KESTREL, '', 2), 'Dy 0 2'],
    // The later day stands, whenever it comes.
    [list(KESTREL, '2026-03-01', 2), list(KESTREL, '2026-06-01', 0), 'Dy 0 0'],
    [list(KESTREL, '2026-03-01', 0), list(KESTREL, '2026-06-01', 2), 'Dy 2 2'],
    // What names some substances alone takes nothing out that a list has.
    [list(KESTREL, '2026-03-01', 2), only(KESTREL, '2026-06-01', 'Dysprosium', '0'), 'Dy 0 2'],
    [list(KESTREL, '2026-03-01', 2), only(KESTREL, '2026-06-01', 'Dysprosium', 'see attachment'), 'Dy 2 2'],
    // Without a figure it says nothing new of what is there, also beside figures of others, and opens what was denied.
    [list(KESTREL, '2026-03-01', 2), `${only(KESTREL, '2026-06-01', 'Dysprosium', 'under review')}${ND}`, 'Dy 2 2'],
    [list(KESTREL, '2026-03-01', 2), `${only(KESTREL, '2026-06-01', 'Dysprosium', 'trade secret')}${ND}`, 'Dy 2 2'],
    [
      list(KESTREL, '2026-03-01', 2),
      `${only(KESTREL, '2026-06-01', 'Dysprosium', 'same as last year')}${ND}`,
      'Dy 2 2',
    ],
    [list(KESTREL, '2026-03-01', 0), `${only(KESTREL, '2026-06-01', 'Dysprosium', 'trade secret')}${ND}`, 'Dy 0 70'],
  ])('end as they do at once', async (one, other, dysprosium) => {
    const files = { 'a.csv': one, 'b.csv': other };
    const orders = [
      [{ ...COMPANY, ...files }],
      [COMPANY, files],
      [COMPANY, { 'a.csv': one }, { 'b.csv': other }],
      [COMPANY, { 'b.csv': other }, { 'a.csv': one }],
      [{ ...COMPANY, 'a.csv': one }, { 'b.csv': other }],
    ];
    const ends = await Promise.all(orders.map(readInTurn));
    expect(ends[0]).toContain(dysprosium);
    for (const end of ends) expect(end).toEqual(ends[0]);
  });

  it('leave open what one of two suppliers denies', async () => {
    const [has, denies] = [list(KESTREL, '2026-03-01', 2), list(OSPREY, '2026-06-01', 0)];
    for (const [first, second] of [
      [has, denies],
      [denies, has],
    ] as const) {
      const rows = await readInTurn([OF_TWO, { 'a.csv': first }, { 'b.csv': second }]);
      const most = rows.find((row) => row.startsWith('Dy '))?.split(' ')[2];
      expect(Number(most)).toBeGreaterThanOrEqual(2);
    }
  });

  it('keep what a full list of a later day no longer names out of the part', async () => {
    const later = `${HEAD}M-1;${KESTREL};2026-06-01;Neodymium;31\nM-1;${KESTREL};2026-06-01;Iron;69\n`;
    const rows = await readInTurn([COMPANY, { 'a.csv': list(KESTREL, '2026-03-01', 2) }, { 'b.csv': later }]);
    expect(rows).toEqual(['Fe 69 69', 'Nd 31 31', 'rest 0 0']);
  });

  it('take a file that comes again, with its day, for the paper put right', async () => {
    const again = { 'a.csv': list(KESTREL, '2026-03-01', 1) };
    const rows = await readInTurn([COMPANY, { 'a.csv': list(KESTREL, '2026-03-01', 2) }, again]);
    expect(rows).toContain('Dy 1 1');
  });
});
