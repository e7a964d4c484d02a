import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { settleShares } from '../../../src/intake/settling/sourcing/settle-shares.ts';
import { findProblem, importText, listErrors } from '../import-text.ts';

async function settle(rows: string) {
  const outcome = await importText({
    'parts.csv': 'part_number\nmagnet\n',
    'sourcing.csv': `part_number,country,share_pct,qualification\n${rows}`,
  });
  return { outcome, errors: listErrors(outcome), shares: outcome.dataset?.sourcing.map((row) => row.share) };
}

describe(settleShares, () => {
  it('leaves shares that add up to 100 % as they are', async () => {
    const { outcome, shares } = await settle('magnet,CN,60,\nmagnet,JP,40,\n');
    expect(shares).toEqual([0.6, 0.4]);
    expect(findProblem(outcome, 'shares-scaled')).toBeUndefined();
  });

  it('scales what is within half a percent of 100 %, and says so', async () => {
    const below = await settle('magnet,CN,59.6,\nmagnet,JP,39.9,\n');
    expect(below.shares?.[0]).toBeCloseTo(59.6 / 99.5, 12);
    expect(below.shares?.[1]).toBeCloseTo(39.9 / 99.5, 12);
    expect(findProblem(below.outcome, 'shares-scaled')).toMatchObject({ severity: 'note', row: 2, found: '99.5 %' });
    const above = await settle('magnet,CN,60.5,\nmagnet,JP,40,\n');
    expect(above.shares?.[0]).toBeCloseTo(60.5 / 100.5, 12);
    const alone = await settle('magnet,CN,100.3,\n');
    expect(alone.shares).toEqual([1]);
    expect(findProblem(alone.outcome, 'shares-scaled')?.found).toBe('100.3 %');
  });

  it('refuses what is above 100.5 %, naming the rows', async () => {
    const { outcome, errors } = await settle('magnet,CN,60.6,\nmagnet,JP,40,\n');
    expect(errors).toEqual(['shares-above-100 sourcing.csv:2:share_pct']);
    expect(findProblem(outcome, 'shares-above-100')?.message).toContain('100.6 %');
    expect(findProblem(outcome, 'shares-above-100')?.message).toContain('sourcing.csv, row 2; sourcing.csv, row 3');
  });

  it('leaves the rest open where shares end below 99.5 %', async () => {
    const { outcome, shares } = await settle('magnet,CN,60,\nmagnet,JP,39.4,\n');
    expect(shares).toEqual([0.6, 0.394]);
    expect(findProblem(outcome, 'shares-below-100')?.severity).toBe('note');
  });

  it('gives the rest to one source without a share, and to none of several', async () => {
    const one = await settle('magnet,CN,70,\nmagnet,JP,,\n');
    expect(one.shares).toEqual([0.7, 0.3]);
    expect(findProblem(one.outcome, 'share-takes-rest')?.row).toBe(3);
    const several = await settle('magnet,CN,70,\nmagnet,JP,,\nmagnet,VN,,\n');
    expect(several.shares).toEqual([0.7, null, null]);
    expect(findProblem(several.outcome, 'open-split')?.severity).toBe('note');
    const alone = await settle('magnet,CN,,\n');
    expect(alone.shares).toEqual([1]);
  });

  it('takes an alternate that is not released and has no share for a source of nothing today', async () => {
    const { shares, outcome } = await settle('magnet,CN,,\nmagnet,JP,,candidate\nmagnet,VN,,in-qualification\n');
    expect(shares).toEqual([1, 0, 0]);
    expect(findProblem(outcome, 'alternate-without-share')?.severity).toBe('note');
    const alone = await settle('magnet,JP,,candidate\n');
    expect(alone.shares).toEqual([1]);
  });

  it('gives the same digits whatever the order of rows', async () => {
    const rows = ['magnet,CN,33.31,', 'magnet,JP,33.29,', 'magnet,VN,20.07,', 'magnet,DE,13.1,', 'magnet,US,0.1,'];
    const { outcome } = await settle(`${rows.join('\n')}\n`);
    expect(findProblem(outcome, 'shares-scaled')).toBeDefined();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(rows, { minLength: rows.length }), async (shuffled) => {
        const other = await settle(`${shuffled.join('\n')}\n`);
        expect(other.outcome.dataVersion).toBe(outcome.dataVersion);
      }),
      { numRuns: 30 },
    );
  });

  it('counts half a percent itself as rounding, whichever way its binary fractions fall', async () => {
    for (const [one, other] of [
      ['60.6', '39.9'],
      ['70.4', '30.1'],
      ['60.1', '39.4'],
      ['33.2', '66.3'],
    ]) {
      const { errors, shares } = await settle(`magnet,CN,${one},\nmagnet,JP,${other},\n`);
      expect(errors).toEqual([]);
      expect((shares?.[0] ?? 0) + (shares?.[1] ?? 0)).toBeCloseTo(1, 12);
    }
  });

  it('keeps the needs of different buyers apart', async () => {
    const outcome = await importText({
      'parts.csv': 'part_number\nmagnet\n',
      'suppliers.csv': 'supplier_id\ns\n',
      'sites.csv': 'site_id,supplier_id\nx,s\n',
      'sourcing.csv': 'part_number,country,buyer_site_id,share_pct\nmagnet,CN,x,100\nmagnet,CN,,100\n',
    });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.sourcing.map((row) => row.share)).toEqual([1, 1]);
  });

  it('counts a row that is repeated in every cell once', async () => {
    const { shares, outcome } = await settle('magnet,CN,100,\nmagnet,CN,100,\n');
    expect(shares).toEqual([1]);
    expect(findProblem(outcome, 'duplicate-merged')?.row).toBe(3);
  });

  it('warns where a column of shares looks like fractions', async () => {
    const { outcome } = await settle('magnet,CN,0.6,\nmagnet,JP,0.4,\n');
    expect(findProblem(outcome, 'shares-look-like-fractions')?.severity).toBe('note');
    // A whole share of 100 % is stored as 1, and two per cent are no fraction of anything.
    const whole = await settle('magnet,CN,1,\n');
    expect(findProblem(whole.outcome, 'shares-look-like-fractions')?.severity).toBe('note');
    const plain = await settle('magnet,CN,98,\nmagnet,JP,2,\n');
    expect(findProblem(plain.outcome, 'shares-look-like-fractions')).toBeUndefined();
  });
});
