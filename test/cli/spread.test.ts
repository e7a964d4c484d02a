import { writeReport } from '../../src/domain/write-report.ts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answerInline } from '../../src/analyses/answer-inline.ts';
import { importText } from '../intake/import-text.ts';
import { createFolder, MOTOR_MAKER, runLodestone } from './run-lodestone.ts';

const sums = z.strictObject({ production: z.number(), consumption: z.number(), valueAdded: z.number() });
const days = z.array(z.number());
const document = z.strictObject({
  dataVersion: z.string(),
  engineVersion: z.string(),
  currency: z.string(),
  model: z.enum(['firms', 'sectors']),
  siteId: z.string(),
  damage: z.number(),
  recoveryDays: z.number().nullable(),
  rule: z.enum(['prop', 'fclast', 'fill']),
  stockDays: z.number(),
  reorderDays: z.number(),
  days: z.number(),
  normal: sums,
  lost: sums,
  series: z.strictObject({ day: days, production: days, consumption: days, valueAdded: days }),
  firstDay: z.number().nullable(),
  backDay: z.number().nullable(),
  collapsed: z.boolean(),
  places: z.array(
    z.strictObject({
      id: z.string(),
      category: z.string().nullable(),
      country: z.string().nullable(),
      normal: z.number(),
      lost: z.number(),
      least: z.number(),
      firstDay: z.number().nullable(),
    }),
  ),
  placeCount: z.number(),
  notes: z.array(z.string()),
});

const SHOCK = ['--site', 'baotou', '--recovery', 'never', '--stock-days', '4', '--days', '8'];

describe('lodestone spread', () => {
  it('prints the promised document, in the digits that the page shows', async () => {
    const run = await runLodestone(createFolder(MOTOR_MAKER), 'spread', '.', ...SHOCK, '--json');
    expect(run).toMatchObject({ code: 0, errors: '' });
    const report = document.parse(JSON.parse(run.output));
    // Ten motors a year at 100, with eighty magnets at 10: 1000 and 800 over 365 days.
    expect(report.normal.consumption).toBeCloseTo(1000 / 365, 9);
    expect(report.normal.production).toBeCloseTo(1800 / 365, 9);
    // Of four days of magnets three quarters of a day are not replaced from day 1 on, and Osaka makes no more than it did: day 4 uses
    // the last whole day of stock, day 5 finds a quarter.
    const share = report.series.consumption.map((sold) => sold / report.normal.consumption);
    for (const [day, left] of [1, 1, 1, 1, 1, 0.25].entries()) expect(share[day]).toBeCloseTo(left, 9);
    expect(report).toMatchObject({ firstDay: 5, backDay: null, rule: 'prop', damage: 1 });
    const { dataset, dataVersion } = await importText(MOTOR_MAKER);
    const { dataVersion: _version, engineVersion: _engine, currency: _currency, ...rest } = report;
    const question = {
      model: 'firms',
      siteId: 'baotou',
      damage: 1,
      recoveryDays: null,
      rule: 'prop',
      stockDays: 4,
      reorderDays: 6,
      days: 8,
    } as const;
    const answer = await answerInline('shock', { dataset: dataset!, dataVersion: dataVersion! }, question);
    expect(JSON.parse(JSON.stringify(answer, writeReport))).toMatchObject(rest);
  });

  it('prints for people what customers miss and who makes less, by either model', async () => {
    const folder = createFolder(MOTOR_MAKER);
    const firms = await runLodestone(folder, 'spread', '.', ...SHOCK);
    expect(firms.output).toContain('Customers outside get less from day 5, to the end');
    expect(firms.output).toMatch(/baotou .* 0 % +0\n/);
    const sectors = await runLodestone(folder, 'spread', '.', ...SHOCK, '--model', 'sectors', '--damage', '0.01');
    expect(sectors.output).toContain('sites of one category in one country as one');
  });

  it('knows nothing of customers where no product has a price', async () => {
    const parts = MOTOR_MAKER['parts.csv'].replace('motor,100,EUR,10', 'motor,,,10');
    const run = await runLodestone(createFolder({ ...MOTOR_MAKER, 'parts.csv': parts }), 'spread', '.', ...SHOCK);
    expect(run.output).toContain('final consumption not known');
    expect(run.output).toContain('What customers outside get is not known');
    expect(run.output).not.toContain('all that they ask for');
  });

  it('claims of no product without a price that its customers get all, or that nothing more is lost', async () => {
    const parts = `${MOTOR_MAKER['parts.csv']}fan,product,other,,,10\n`;
    const files = { ...MOTOR_MAKER, 'parts.csv': parts };
    const strike = (company: Readonly<Record<string, string>>) =>
      runLodestone(createFolder(company), 'spread', '.', '--site', 'baotou', '--damage', '0.001', '--recovery', '1');
    const mild = await strike(files);
    expect(mild.output).toContain('get all that they ask for of what has a price and a demand on file.');
    expect(mild.output).toContain('Lost in EUR: at least, of what is known: production');
    const known = await strike(MOTOR_MAKER);
    expect(known.output).toContain('get all that they ask for.\n');
  });

  it.each([
    [[], 'Name the site that is struck'],
    [['--site', 'nowhere'], 'There is no site nowhere.'],
    [['--site', 'baotou', '--damage', '1.5'], 'a share above 0 and up to 1, not “1.5”'],
    [['--site', 'baotou', '--recovery', 'soon'], '“soon”'],
    [['--site', 'baotou', '--rule', 'auction'], '“auction”'],
    [['--site', 'idle'], 'The site idle sells nothing whose price and volume are on file'],
  ])('refuses %j in one line', async (args, words) => {
    const sites = `${MOTOR_MAKER['sites.csv']}idle,cn,CN,magnet\n`;
    const run = await runLodestone(createFolder({ ...MOTOR_MAKER, 'sites.csv': sites }), 'spread', '.', ...args);
    expect([run.code, run.output]).toEqual([2, '']);
    expect(run.errors).toContain(words);
  });

  it('follows several damages over a list of sales, each from its day on', async () => {
    const files = {
      'sales.csv': 'seller,buyer,value\nmine,works,8\nmine,other,1\n',
      'firms.csv': 'firm,sector,final\nmine,0,0\nworks,1,10\nother,1,0\nshop,2,3\n',
      'damages.csv': 'firm,damage,recovery,day\nmine,1,never,3\nshop,0.5,2,1\n',
    };
    const folder = createFolder(files);
    const options = ['--edges', 'sales.csv', '--firms', 'firms.csv', '--damages', 'damages.csv'];
    const times = ['--stock-days', '4', '--days', '9'];
    const run = await runLodestone(folder, 'spread', ...options, ...times, '--json');
    expect(run.code).toBe(0);
    const { series, normal, places } = z
      .object({
        series: z.object({ consumption: days }),
        normal: z.object({ consumption: z.number() }),
        places: z.array(z.object({ name: z.string(), firstDay: z.number() })),
      })
      .parse(JSON.parse(run.output));
    expect(normal.consumption).toBeCloseTo(13, 9);
    // The works have four days of stock when the mine ends: days 3 to 6. Half of what the shop sells is gone on day 1, a quarter on day 2.
    const sold = [13, 13 - 1.5, 13 - 0.75, 13, 13, 13, 13, 3, 3];
    for (const [day, units] of sold.entries()) expect(series.consumption[day]).toBeCloseTo(units, 9);
    expect(new Map(places.map(({ name, firstDay }) => [name, firstDay]))).toEqual(
      new Map([
        ['mine', 3],
        ['shop', 1],
        ['works', 7],
      ]),
    );
  });

  it('adds up what several firms of a sector lose, also from different days on', async () => {
    const folder = createFolder({
      'sales.csv': 'seller,buyer,value\nlarge,cars,7\nsmall,cars,3\n',
      'firms.csv': 'firm,sector,final\nlarge,0,0\nsmall,0,0\ncars,1,20\nsteady,2,5\n',
      'damages.csv': 'firm,damage,recovery,day\nlarge,1,never,1\nsmall,1,never,2\n',
    });
    const options = ['--edges', 'sales.csv', '--firms', 'firms.csv', '--damages', 'damages.csv', '--days', '4'];
    const run = await runLodestone(folder, 'spread', ...options, '--model', 'sectors', '--json');
    expect(run.code).toBe(0);
    const { series } = z.object({ series: z.object({ production: days }) }).parse(JSON.parse(run.output));
    // Of 10 + 20 + 5 a day the large one makes 7 until day 1, the small one 3 until day 2; the cars have fifteen days of stock. On day 2
    // capacity begins to stretch over 365 days, by a quarter × the 0.7 that was missing, but nothing is left of it.
    for (const [day, units] of [35, 28, 25, 25].entries()) expect(series.production[day]).toBeCloseTo(units, 9);
  });

  it('has sectors rebuild what was lost, and refuses what does not go together', async () => {
    const folder = createFolder({
      'sales.csv': 'seller,buyer,value\nsteel,cars,4\nbuilder,cars,1\n',
      'firms.csv': 'firm,sector,category,final\nsteel,0,metal,6\ncars,1,vehicles,20\nbuilder,2,construction,9\n',
      'damages.csv': 'firm,damage\nsteel,0.3\n',
      'twice.csv': 'firm,damage\nsteel,0.3\nsteel,0.2\n',
    });
    const options = ['--edges', 'sales.csv', '--firms', 'firms.csv', '--model', 'sectors', '--json'];
    const ask = (...more: string[]) => runLodestone(folder, 'spread', ...options, ...more);
    const lost = z.object({ places: z.array(z.object({ name: z.string(), lost: z.number() })) });
    const lostBy = async (...more: string[]) => {
      const run = await ask('--damages', 'damages.csv', '--days', '400', ...more);
      expect(run.code).toBe(0);
      return lost.parse(JSON.parse(run.output)).places.find(({ name }) => name === 'metal')?.lost ?? 0;
    };
    expect(await lostBy('--rebuild', '60', '--builders', 'construction')).toBeLessThan(await lostBy());
    expect((await ask('--damages', 'damages.csv', '--rebuild', '60')).errors).toContain('--rebuild needs --builders');
    expect((await ask('--damages', 'twice.csv')).errors).toContain(
      'twice.csv, row 3 strikes the firm “steel” a second time',
    );
    expect((await ask('--damages', 'damages.csv', '--site', 'x')).errors).toContain('--site goes with a workspace');
  });
});
