import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createFolder, MOTOR_MAKER, runLodestone } from './run-lodestone.ts';

const days = z.union([z.number(), z.enum(['inf', '-inf'])]).nullable();
const row = z.strictObject({
  id: z.string(),
  timeToSurvive: days,
  timeToRecover: z.number().nullable(),
  gap: days,
  exposed: z.boolean().nullable(),
  performanceImpact: z.number().nullable(),
  riskExposureIndex: z.number().nullable(),
  isLeast: z.literal(true).optional(),
  reason: z.string().nullable(),
});
const document = z.strictObject({
  period: z.literal('day'),
  basis: z.enum(['margin', 'revenue']),
  horizonDays: z.number(),
  dataVersion: z.string(),
  catalogueVersion: z.string(),
  engineVersion: z.string(),
  currency: z.string(),
  inference: z.boolean(),
  baseline: z.strictObject({
    timeToSurvive: days,
    products: z.array(z.strictObject({ partNumber: z.string(), lostShare: z.number().nullable() })),
  }),
  nodes: z.array(row),
  sites: z.array(row),
  suppliers: z.array(row),
  countries: z.array(row),
  notes: z.array(z.string()),
});

// Ten motors a year, a stock of one: the plant survives 36.5 days. No margin on file, a motor is sold at 100.
const FILES = {
  ...MOTOR_MAKER,
  'sites.csv':
    'site_id,supplier_id,country,stage,time_to_recover_days\nplant,us,DE,assembly,73\nbaotou,cn,CN,magnet,\nosaka,jp,JP,magnet,90\n',
  'inventory.csv': 'part_number,quantity,site_id\nmotor,1,plant\n',
};

describe('lodestone resilience', () => {
  it('prints the promised document', async () => {
    const folder = createFolder(FILES);
    const run = await runLodestone(folder, 'resilience', '.', '--no-inference', '--json');
    expect(run.code).toBe(0);
    const report = document.parse(JSON.parse(run.output));
    expect(report).toMatchObject({ period: 'day', basis: 'revenue', horizonDays: 100_000, currency: 'EUR' });
    const plant = report.sites.find(({ id }) => id === 'plant');
    expect(plant?.timeToSurvive).toBeCloseTo(36.5, 6);
    expect(plant?.performanceImpact).toBeCloseTo(100, 6);
    // Nobody has said how much Osaka can make, so it stands in for Baotou.
    expect(report.sites.find(({ id }) => id === 'baotou')).toMatchObject({
      timeToSurvive: 'inf',
      performanceImpact: 0,
    });
  });

  it('prints tables for people, with what the figures take for granted', async () => {
    const table = await runLodestone(createFolder(FILES), 'resilience', '.', '--no-inference');
    expect(table.output).toContain('3 sources have no capacity on file');
    // Sales outlast the outage of Osaka, whose work Baotou takes over: there is no end to name in days, and no gap to its 90 days of recovery. How much it can make nobody has said.
    expect(table.output).toMatch(
      /^osaka +beyond the horizon +90\.0 +none +0 +0\.00 +How much of magnet others can make/m,
    );
    expect(table.output).not.toMatch(/\binf\b/);
  });

  it('says before its tables that no outage can be judged where no product has a demand', async () => {
    const said =
      'No product has both a yearly demand and a margin or price on file, so no outage can be said to cost a sale.';
    const silent = {
      ...FILES,
      'parts.csv': 'part_number,kind,unit_price,annual_demand\nmotor,product,100,\nmagnet,component,,\n',
    };
    expect((await runLodestone(createFolder(silent), 'resilience', '.', '--no-inference')).output).toContain(said);
    expect((await runLodestone(createFolder(FILES), 'resilience', '.', '--no-inference')).output).not.toContain(said);
  });

  it('says that no stock is on file, and 0 days only where a list says that there is none', async () => {
    const survive = async (inventory: string) => {
      const sourcing = 'part_number,site_id,share_pct\nmotor,plant,100\nmagnet,baotou,100\n';
      const files = {
        ...FILES,
        'sourcing.csv': sourcing,
        'inventory.csv': `part_number,quantity,site_id\n${inventory}`,
      };
      const { output } = await runLodestone(createFolder(files), 'resilience', '.', '--no-inference');
      return /^baotou +(\S+(?: \S+)*?) {2}.*$/m.exec(output)?.[1];
    };
    expect(await survive('motor,0,plant\n')).toBe('not known');
    expect(await survive('magnet,0,\n')).toBe('0.0');
  });

  it('calls gap and loss the most that they can be where no stock is on file, and says of how many parts it is not', async () => {
    const ask = async (inventory: string) => {
      const sourcing = 'part_number,site_id,share_pct\nmotor,plant,100\nmagnet,osaka,100\n';
      const files = {
        ...FILES,
        'sourcing.csv': sourcing,
        'inventory.csv': `part_number,quantity,site_id\n${inventory}`,
      };
      return (await runLodestone(createFolder(files), 'resilience', '.', '--no-inference')).output;
    };
    // Ten motors a year at 100, for 90 days.
    const silent = await ask('motor,0,plant\n');
    expect(silent).toMatch(/^osaka +not known +90\.0 +≤ 90\.0 +≤ 247 +1\.00 +No stock on file\./m);
    expect(silent).toContain('Of 1 of 2 parts no stock is on file, and it counts as none: sales may go on for longer');
    const told = await ask('motor,0,plant\nmagnet,0,plant\n');
    expect(told).toMatch(/^osaka +0\.0 +90\.0 +90\.0 +247 +1\.00 *$/m);
    expect(told).not.toContain('no stock is on file');
  });

  it('calls the loss the least, and survival the most, where further sales depend on it that nobody follows', async () => {
    const files = {
      ...FILES,
      'parts.csv': `${MOTOR_MAKER['parts.csv']}pump,product,motor,80,EUR,\n`,
      'bom.csv': `${MOTOR_MAKER['bom.csv']}pump,magnet,2\n`,
      'sourcing.csv': 'part_number,site_id,share_pct\nmotor,plant,100\nmagnet,osaka,100\npump,plant,100\n',
    };
    const { output } = await runLodestone(createFolder(files), 'resilience', '.', '--no-inference');
    // Ten motors a year at 100, one of them in stock: of 90 days 36.5 are covered, 53.5 cost 146.58. What pumps cost nobody knows.
    expect(output).toMatch(/^osaka +≤ 36\.5 +90\.0 +≥ 53\.5 +≥ 147 +1\.00 +Sales of pump depend on it/m);
  });

  it('does not call a demand missing that is 0 on file', async () => {
    const files = { ...FILES, 'parts.csv': MOTOR_MAKER['parts.csv'].replace('EUR,10', 'EUR,0') };
    const { output } = await runLodestone(createFolder(files), 'resilience', '.', '--no-inference');
    expect(output).toContain('The yearly demand of every product is 0 on file: nothing is sold,');
    expect(output).not.toContain('No product has both');
  });

  it('answers for one site in part', async () => {
    const args = ['--no-inference', '--site', 'plant', '--lose-stock', '--json'];
    const run = await runLodestone(createFolder(FILES), 'resilience', '.', ...args);
    const report = document.parse(JSON.parse(run.output));
    expect(report.sites).toHaveLength(1);
    expect(report.sites[0]?.timeToSurvive).toBeCloseTo(0, 6);
  });

  it.each([
    [['--site', 'nowhere'], 'There is no site nowhere'],
    [['--down', '0.5'], 'go with --site'],
    [['--site', 'plant', '--down', '2'], '“2”'],
  ])('is one line and exit code 2 where it cannot be done: %j', async (args, words) => {
    const run = await runLodestone(createFolder(FILES), 'resilience', '.', ...args);
    expect([run.code, run.output]).toEqual([2, '']);
    expect(run.errors).toContain(words);
  });
});
