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
});
