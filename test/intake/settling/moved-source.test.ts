import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { importText } from '../import-text.ts';

const PARTS = 'part_number,unit_price,currency\nmagnet,4,EUR\n';

/** The share of each source of the magnet by the country of its site, in the order of the countries. */
function listShares({ sourcing, sites }: Dataset): [string | null, number | null][] {
  const countries = new Map(sites.map(({ siteId, country }) => [siteId, country]));
  return sourcing
    .map(({ siteId, share }): [string | null, number | null] => [countries.get(siteId) ?? null, share])
    .toSorted(([a], [b]) => String(a).localeCompare(String(b)));
}

/** The shares after one month's table of sources and after the next, which goes in by key. */
async function readMonths(first: string, second: string) {
  const head = 'part_number,supplier_id,supplier_name,country,share_pct,qualification\n';
  const { dataset: before } = await importText({ 'parts.csv': PARTS, 'sourcing.csv': head + first });
  if (before === null) throw new Error('The first month is no dataset.');
  const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
  const { dataset: after } = await importText({ 'parts.csv': PARTS, 'sourcing.csv': head + second }, { update });
  if (after === null) throw new Error('The second month is no dataset.');
  return [listShares(before), listShares(after)];
}

describe('a source without a share beside one that delivered all as the only one', () => {
  it.each([
    ['the supplier moved', 'magnet,v1,Exemplar KK,CN,,\n'],
    ['another supplier took over', 'magnet,v2,Exemplar Two,CN,,\n'],
    ['both are listed', 'magnet,v1,Exemplar KK,JP,,\nmagnet,v2,Exemplar Two,CN,,\n'],
  ])('is of unknown share, and so is the other: %s', async (_, second) => {
    const [before, after] = await readMonths('magnet,v1,Exemplar KK,JP,,\n', second);
    expect(before).toEqual([['JP', 1]]);
    expect(after).toEqual([
      ['CN', null],
      ['JP', null],
    ]);
  });

  it('delivers nothing while it is a candidate', async () => {
    const [, after] = await readMonths('magnet,v1,Exemplar KK,JP,,\n', 'magnet,v2,Exemplar Two,CN,,candidate\n');
    expect(after).toEqual([
      ['CN', 0],
      ['JP', 1],
    ]);
  });

  it('has what a stated share leaves: shares that several sources divide stay', async () => {
    const first = 'magnet,v1,Exemplar KK,JP,60,\nmagnet,v2,Exemplar Two,CN,30,\n';
    const [, after] = await readMonths(first, 'magnet,v3,Exemplar Three,KR,,\n');
    expect(after).toEqual([
      ['CN', 0.3],
      ['JP', 0.6],
      ['KR', 0.1],
    ]);
  });
});
