import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { followShock } from '../../../src/engine/inventory-dynamics/company-shock.ts';
import type { ShockQuestion } from '../../../src/engine/inventory-dynamics/shock-report.ts';
import { importText } from '../../intake/import-text.ts';
import { CATALOGUE } from '../simulation/pump-works.ts';

/** A works that sells ten pumps a day at 15, each with a housing for 10 from one or two founders in the same country. */
async function readWorks(founders: readonly string[]): Promise<Dataset> {
  const { dataset } = await importText(
    {
      'parts.csv': `
        part_number,kind,category,unit_price,annual_demand
        PUMP,product,,15,3650
        HOUSING,component,casting,10,`,
      'bom.csv': `
        parent,child,quantity
        PUMP,HOUSING,1`,
      'suppliers.csv': `
        supplier_id,name,country,role
        WE,Pump Works,DE,own
        ${founders.map((id) => `S-${id},Founder ${id},IT,`).join('\n')}`,
      'sites.csv': `
        site_id,supplier_id,country
        WORKS,WE,DE
        ${founders.map((id) => `${id},S-${id},IT`).join('\n')}`,
      'sourcing.csv': `
        part_number,site_id,share_pct
        PUMP,WORKS,100
        ${founders.map((id) => `HOUSING,${id},${100 / founders.length}`).join('\n')}`,
    },
    { reportingCurrency: 'EUR', homeCountry: 'DE' },
  );
  if (dataset === null) throw new Error('The works cannot be read.');
  return dataset;
}

const ONE_DOWN: ShockQuestion = {
  model: 'firms',
  siteId: 'TUR',
  damage: 1,
  recoveryDays: null,
  rule: 'prop',
  stockDays: 3,
  reorderDays: 6,
  days: 10,
};

function follow(dataset: Dataset, change: Partial<ShockQuestion> = {}) {
  return followShock({ dataset, catalogue: CATALOGUE, dataVersion: 'v' }, { ...ONE_DOWN, ...change });
}

function expectEach(found: readonly number[] | undefined, expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  for (const [row, value] of expected.entries()) expect(found?.[row]).toBeCloseTo(value, 9);
}

describe('a shock to one site of a company', () => {
  // The worked example of one supplier of 100 a day and one client that sells 150, with a buffer of three days.
  it('reaches customers when the buffer is empty, and is followed to the end', async () => {
    const report = follow(await readWorks(['TUR']));
    expectEach(report?.series.consumption, [150, 150, 150, 0, 0, 0, 0, 0, 0, 0]);
    expectEach(report?.series.production, [150, 150, 150, 0, 0, 0, 0, 0, 0, 0]);
    expect(report).toMatchObject({
      normal: { production: 250, consumption: 150 },
      firstDay: 3,
      backDay: null,
      collapsed: true,
      placeCount: 2,
    });
    expect(report?.places.map(({ id, firstDay }) => [id, firstDay])).toEqual([
      ['WORKS', 3],
      ['TUR', 0],
    ]);
    expect(report?.lost.consumption).toBeCloseTo(7 * 150, 9);
    // Of 150 a pump brings, 100 is paid for the housing.
    expect(report?.lost.valueAdded).toBeCloseTo(10 * 100 + 7 * 50, 9);
  });

  it('goes by as the site comes back over four days', async () => {
    const report = follow(await readWorks(['TUR']), { recoveryDays: 4 });
    const works = [150, 150, 150, 112.5, 112.5, 150, 143.75, 150, 150, 150];
    expectEach(report?.series.consumption.slice(0, 8), works.slice(0, 8));
    const turin = report!.series.production.map((made, day) => made - report!.series.consumption[day]!);
    expectEach(turin.slice(0, 7), [0, 25, 50, 75, 100, 575 / 6, 100]);
    expect(report?.collapsed).toBe(false);
  });

  it('takes of a category in a country what the struck site makes of it', async () => {
    const works = await readWorks(['MIL', 'TUR']);
    const report = follow(works, { model: 'sectors' });
    const casting = report?.places.find(({ category }) => category === 'casting');
    expect(casting).toMatchObject({ id: 'IT/casting', country: 'IT', normal: 100, firstDay: 0 });
    // Half of it stands; orders beyond it stretch what is left by up to a quarter within a year.
    expect(report?.placeCount).toBe(2);
    expect(follow(works)?.placeCount).toBe(3);
    expect(casting?.least).toBeCloseTo(0.5, 6);
  });

  it('leaves everything as it is where nothing is gone, and answers nothing for a site that sells nothing known', async () => {
    const works = await readWorks(['TUR']);
    for (const model of ['firms', 'sectors'] as const) {
      const report = follow(works, { damage: 0, model });
      expect(report).toMatchObject({ firstDay: null, backDay: null, collapsed: false, places: [] });
      expect(report?.lost.production).toBeCloseTo(0, 9);
    }
    expect(follow(works, { siteId: 'NOWHERE' })).toBeNull();
    const unpriced = { ...works, parts: works.parts.map((part) => ({ ...part, unitPrice: null })) };
    expect(follow(unpriced)).toBeNull();
  });
});
