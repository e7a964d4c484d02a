import { describe, expect, it } from 'vitest';
import { sayNote } from '../../../../../src/domain/notes/say-note.ts';
import { scenario } from '../../../../../src/domain/scenario/scenario.ts';
import { simulate } from '../../../../../src/engine/simulation/simulate.ts';
import { CATALOGUE, QUIET, readPumpWorks } from '../../pump-works.ts';

/** Works that make ten pumps a day and sell 3,650 a year; a year from the first of January, in which nothing happens. */
async function runWorks({ demand = null, capacity = null }: { demand?: string | null; capacity?: string | null }) {
  const works = await readPumpWorks();
  const dataset = {
    ...works,
    parts: works.parts.map((part) => (part.annualDemand === null ? part : { ...part, demandByMonth: demand })),
    sites: works.sites.map((site) => (site.siteId === 'WORKS' ? { ...site, capacityByMonth: capacity } : site)),
  };
  const asked = scenario.parse({ ...QUIET, startDate: '2027-01-01', horizonDays: 365 });
  const steps = simulate({ dataset, catalogue: CATALOGUE, scenario: asked, dataVersion: 'v' });
  for (;;) {
    const step = steps.next();
    if (!step.done) continue;
    const { products, notes, course } = step.value;
    return { product: products[0]!, notes: notes.map(sayNote), demand: course.products[0]!.demand };
  }
}

describe('figures of the files by calendar month', () => {
  it('ask for a year as its months are: 310 units in each of eleven, 240 in December', async () => {
    const { product, demand, notes } = await runWorks({ demand: `${'310;'.repeat(11)}240` });
    expect(demand.reduce((sum, units) => sum + units, 0)).toBeCloseTo(3650, 6);
    expect([demand[0], demand[31], demand[364]].map((units) => units?.toFixed(6))).toEqual(
      [310 / 31, 310 / 28, 240 / 31].map((units) => units.toFixed(6)),
    );
    // Ten a day can be made: February lacks 30, each month of thirty days 10; nobody waits.
    expect(product.unsoldUnits.p50).toBeCloseTo(30 + 4 * 10, 6);
    expect(notes).toContain('PUMP is asked for by calendar month, as on file.');
  });

  it('leave what the year has over to the months that nobody knows, evenly by day', async () => {
    const { demand, notes } = await runWorks({ demand: '620;;;;;;;;;;;' });
    expect(demand[0]).toBeCloseTo(20, 9);
    expect(demand[31]).toBeCloseTo((3650 - 620) / 334, 9);
    expect(demand[364]).toBeCloseTo((3650 - 620) / 334, 9);
    expect(notes.join()).toContain('is not on file for 11 months: the 3030 units');
  });

  it('divide a year that says another sum, and say so', async () => {
    const { demand, notes } = await runWorks({ demand: `${'0;'.repeat(11)}100` });
    expect(demand.reduce((sum, units) => sum + units, 0)).toBeCloseTo(3650, 6);
    expect(demand[333]).toBe(0);
    expect(notes.join()).toContain('come to 100 units, its year to 3650: the year stands');
    const none = await runWorks({ demand: `${'0;'.repeat(11)}0` });
    expect([none.demand[0], none.demand[200]].map((units) => units?.toFixed(9))).toEqual([
      '10.000000000',
      '10.000000000',
    ]);
    expect(none.notes.join()).toContain('come to 0 units, its year to 3650: the year stands, spread evenly');
    const more = await runWorks({ demand: '9000;;;;;;;;;;;' });
    expect(more.demand[40]).toBe(0);
    expect(more.notes.join()).toContain('nothing is left for the others');
  });

  it('let a site work less, and as in any other month where nobody says so', async () => {
    const { product, notes } = await runWorks({ capacity: '100;100;100;100;100;100;100;60;;;;' });
    expect(product.unsoldUnits.p50).toBeCloseTo(31 * 4, 6);
    expect(notes.join()).toContain('What WORKS can make is not on file for 4 months');
  });

  it('change nothing where no month is on file', async () => {
    const { product, demand } = await runWorks({});
    expect(product.unsoldUnits.p50).toBe(0);
    expect(new Set(demand.map((units) => units.toFixed(9)))).toEqual(new Set(['10.000000000']));
  });
});
