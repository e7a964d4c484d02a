import { describe, expect, it } from 'vitest';
import type { CommandResult } from '../../src/cli/command.ts';
import { simulate } from '../../src/cli/commands/simulate.ts';
import { Refusal } from '../../src/cli/refusal.ts';
import { scenario as scenarioSchema } from '../../src/domain/scenario/scenario.ts';
import { answerInline } from '../../src/analyses/answer-inline.ts';
import { importText } from '../intake/import-text.ts';
import { createFolder, MOTOR_MAKER, runLodestone } from './run-lodestone.ts';
import { indicesDocument, simulationDocument } from './simulation-document.ts';

/** The motor maker with a year's demand of 3650, 20 motors and 80 magnets in stock. */
const FILES = {
  ...MOTOR_MAKER,
  'parts.csv':
    'part_number,kind,form,unit_price,unit_margin,currency,annual_demand\nmotor,product,motor,100,5,EUR,3650\nmagnet,component,magnet,10,,EUR,\n',
  'inventory.csv': 'part_number,quantity,site_id\nmotor,20,plant\nmagnet,80,plant\n',
  'sourcing.csv':
    'part_number,site_id,share_pct,lead_time_days,capacity_per_day\nmotor,plant,100,0,12\nmagnet,baotou,75,0,100\nmagnet,osaka,25,0,30\n',
};

const SCENARIO = {
  id: 'stop',
  name: 'Baotou waits',
  note: '',
  presetId: null,
  locked: false,
  lockedOn: null,
  clocks: { lawDate: '2026-11-24', suspensionEnd: 'inclusive' },
  assumptions: {},
  inference: false,
  startDate: '2026-11-24',
  horizonDays: 30,
  stepDays: 1,
  seed: 7,
  draws: 64,
  sharing: { rule: 'pro-rata' },
  stillWaitingAfterQuarter: 0,
  targetCoverDays: null,
  assumed: { coverDays: null, leadDays: null, capacityOverUse: null },
  reactions: { cutBeforeStop: null, airFreight: null, otherGrade: null, callOnOthers: null },
  disruptions: [
    {
      id: 'licences',
      kind: 'licence-queue',
      start: 0,
      duration: null,
      scope: { measureIds: ['mofcom-2025-18'] },
      holds: 'sure',
      share: 1,
      queue: {
        mode: 'expected',
        reviewDays: 63,
        approval: 0.8,
        approvalByDay: null,
        refiling: 0,
        validityDays: 182,
        renewalGapDays: 0,
        lotUnits: null,
        decisionsPerDay: null,
        growth: null,
        generalLicence: null,
        customsTest: null,
      },
      frontLoading: null,
    },
  ],
  levers: [],
};

/** Calls the command as the program does, in this process. */
function call(name: string, files: Readonly<Record<string, string>>, ...more: string[]): Promise<CommandResult> {
  const folder = createFolder(files);
  const tell = () => undefined;
  const surroundings = { folder, today: '2026-11-24', now: '2026-11-24T09:00:00Z', tell, notify: tell };
  return simulate.run(['.', '--scenario', name, ...more], surroundings);
}

async function read(scenario: object, ...more: string[]) {
  const { output } = await call('s.json', { ...FILES, 's.json': JSON.stringify(scenario) }, '--json', ...more);
  return { output, report: simulationDocument.parse(JSON.parse(output)) };
}

describe('lodestone simulate', () => {
  it('prints the promised document: what a held magnet does to the motors', async () => {
    const folder = createFolder({ ...FILES, 's.json': JSON.stringify(SCENARIO) });
    const run = await runLodestone(folder, 'simulate', '.', '--scenario', 's.json', '--json');
    expect(run.errors).toBe('');
    expect(run.code).toBe(0);
    const report = simulationDocument.parse(JSON.parse(run.output));
    // What Baotou ships waits. The plant orders more while goods are to stay at the border, a quarter of it in Osaka, which sends all that it
    // makes: 30 a day. Day 0 makes 10 motors of 80 + 30 and leaves 30; day 1 makes 7.5 of 30 + 30; from then on 30 magnets make 3.75.
    expect(report.series[0]?.production.p50.slice(0, 4)).toStrictEqual([10, 7.5, 3.75, 3.75]);
    expect(report).toMatchObject({
      draws: 1,
      ended: 'precision',
      basis: 'margin',
      controls: [{ lanes: 1, licensed: 0 }],
    });
    const [product] = report.products;
    expect(product?.unsoldMargin?.p50).toBeCloseTo(5 * (product?.unsoldUnits.p50 ?? 0), 9);
    expect(report.spells[0]).toMatchObject({
      partNumber: 'motor',
      cause: { kind: 'licence', disruptionId: 'licences' },
      path: [
        { partNumber: 'motor', siteId: 'plant' },
        { partNumber: 'magnet', siteId: 'baotou' },
      ],
      rows: [{ file: 'sourcing.csv', row: 3 }],
    });
  });

  it('draws the same digits twice and says what ended the run', async () => {
    const [licences] = SCENARIO.disruptions;
    const uncertain = { ...SCENARIO, disruptions: [{ ...licences, start: { kind: 'uniform', low: 0, high: 10 } }] };
    const { output, report } = await read(uncertain);
    expect((await read(uncertain)).output).toBe(output);
    expect(report).toMatchObject({ draws: 64, ended: 'budget', seed: 7 });
    const drawn = report.products[0]!.firstShortDay;
    expect(drawn.p90).toBeGreaterThan(drawn.p10 ?? Infinity);
    expect((await read(uncertain, '--seed', '8')).report.loss?.mean.value).not.toBe(report.loss?.mean.value);
  });

  it('adds the indices of the loss where they are asked for, the same as the page computes', async () => {
    const [licences] = SCENARIO.disruptions;
    const uncertain = { ...SCENARIO, disruptions: [{ ...licences, start: { kind: 'uniform', low: 0, high: 10 } }] };
    const { output } = await call(
      's.json',
      { ...FILES, 's.json': JSON.stringify(uncertain) },
      '--json',
      '--indices',
      '--index-rows',
      '64',
    );
    const { indices, ...report } = simulationDocument.extend({ indices: indicesDocument }).parse(JSON.parse(output));
    expect(report).toStrictEqual((await read(uncertain)).report);
    expect(indices).toMatchObject({ rows: 64, runs: 64 * 4, reason: null });
    expect(indices.inputs?.map(({ field }) => field)).toEqual(['licences.start', 'luck']);
    const { dataset } = await importText(FILES);
    const about = { dataset: dataset!, dataVersion: report.dataVersion };
    const answer = await answerInline('indices', about, { scenario: scenarioSchema.parse(uncertain), rows: 64 });
    expect(answer).toEqual({ ok: true, report: indices });
    await expect(call('supplier-outage', FILES, '--choose', 'osaka', '--index-rows', '64')).rejects.toThrow(
      '--index-rows goes with --indices.',
    );
  });

  it('follows the parts that are named through the draws, whatever their numbers hold', async () => {
    const [licences] = SCENARIO.disruptions;
    const uncertain = { ...SCENARIO, disruptions: [{ ...licences, start: { kind: 'uniform', low: 0, high: 10 } }] };
    const files = {
      ...FILES,
      'parts.csv': `${FILES['parts.csv']}"screw, M4",component,,0.1,,EUR,\nspare,component,,3,,EUR,\n`,
      'bom.csv': `${MOTOR_MAKER['bom.csv']}motor,"screw, M4",2\n`,
      's.json': JSON.stringify(uncertain),
    };
    const names = (output: string) =>
      simulationDocument.parse(JSON.parse(output)).partSeries.map(({ partNumber }) => partNumber);
    const { output: plain } = await call('s.json', files, '--json');
    expect(names(plain)).toEqual(['magnet']);
    const { output } = await call('s.json', files, '--json', '--parts', 'screw, M4', '--parts', 'spare, magnet');
    expect(names(output)).toEqual(['screw, M4', 'spare', 'magnet']);
    const { partSeries, notes } = simulationDocument.parse(JSON.parse(output));
    expect(partSeries[2]).toEqual(simulationDocument.parse(JSON.parse(plain)).partSeries[0]);
    expect(notes).toContain('Nothing that is sold needs spare: nobody makes or orders it here.');

    const text = (await call('s.json', files, '--parts', 'magnet')).output;
    // Thirty days, every third of them; ten motors a day take forty magnets.
    const table = text.slice(text.indexOf('magnet: from')).split('\n\n')[0]!.trimEnd().split('\n');
    expect(table[0]).toMatch(/^magnet: from +made a day +in stock +received a day +extra cost, EUR$/);
    const days = Array.from({ length: 10 }, (_, at) =>
      new Date(Date.UTC(2026, 10, 24 + 3 * at)).toISOString().slice(0, 10),
    );
    expect(table.slice(2).map((line) => line.trim().split(' ')[0])).toEqual(days);
    await expect(call('s.json', files, '--parts', 'magnet,bolt')).rejects.toThrow(
      '--parts: The data has no part bolt.',
    );
    await expect(call('s.json', files, '--parts', 'magnet,')).rejects.toThrow(
      '--parts takes part numbers with a comma between each two',
    );
  });

  it('takes a file that says only what happens, from today on', async () => {
    const { disruptions, assumed, reactions, stillWaitingAfterQuarter } = SCENARIO;
    const said = { disruptions, assumed, reactions, stillWaitingAfterQuarter };
    const { report } = await read(said, '--horizon', '30', '--no-inference');
    expect(report).toMatchObject({ scenarioName: 's.json', lawDate: '2026-11-24', startDate: '2026-11-24' });
    expect(report.products).toStrictEqual((await read(SCENARIO)).report.products);
    await expect(read({ name: 'Nothing' })).rejects.toThrow('s.json is no scenario');
  });

  it.each([
    ['a yearly demand', '100,5,EUR,\n', 'No product has a yearly demand on file'],
    ['a margin or a price', ',,EUR,3650\n', 'No product that is sold has a margin or a price on file'],
  ])('puts no figure on a loss where no product has %s, and says why', async (_, motor, sentence) => {
    const parts = `part_number,kind,form,unit_price,unit_margin,currency,annual_demand\nmotor,product,motor,${motor}magnet,component,magnet,10,,EUR,\n`;
    const files = { ...FILES, 'parts.csv': parts, 's.json': JSON.stringify(SCENARIO) };
    const report = simulationDocument.parse(JSON.parse((await call('s.json', files, '--json')).output));
    expect(report).toMatchObject({ loss: null, usualLoss: null, course: { loss: null } });
    expect(report.unjudged).toContain(sentence);
    const { output } = await call('s.json', files);
    expect(output).toContain(sentence);
    expect(output).not.toMatch(/unsold \w+(?: in EUR:)? 0/i);
  });

  it('covers whole steps within the horizon, and says how many days that are', async () => {
    const { report } = await read(SCENARIO, '--step', '7');
    expect(report.series[0]?.day).toStrictEqual([0, 7, 14, 21]);
    expect(report.notes).toContain('Steps of 7 days cover the first 28 of the 30 days.');
    await expect(read(SCENARIO, '--step', '7', '--horizon', '6')).rejects.toThrow(
      'stepDays: A step of 7 days is longer than the horizon of 6.',
    );
    expect((await read(SCENARIO, '--step', '7', '--horizon', '0')).report.series[0]?.day).toStrictEqual([]);
  });

  it('reads a preset by its name, and its text for people', async () => {
    const run = await call('supplier-outage', FILES, '--choose', 'osaka', '--draws', '16');
    expect(run.exitCode).toBe(0);
    expect(run.output).toContain('16 draws');
    await expect(call('supplier-outage', FILES)).rejects.toThrow('The preset supplier-outage needs --choose');
  });

  const [licences] = SCENARIO.disruptions;
  it.each([
    ['a field that none is called', { horizonDay: 10 }, '(at horizonDay): no field of a scenario is called so.'],
    [
      'a field of a disruption that none is called',
      { disruptions: [{ ...licences, durration: 3 }] },
      '(at disruptions.0.durration): no field of a scenario is called so.',
    ],
    [
      'the name of a prototype as a field',
      JSON.parse('{"assumptions":{"__proto__":"in-force"}}'),
      '(at assumptions.__proto__): no field of a scenario is called so.',
    ],
    ['half a day of horizon', { horizonDays: 10.5 }, 'The horizon is a whole number of days.'],
    ['a step of three days', { stepDays: 3 }, 'A step is 1 day or 7 days.'],
    ['a list that is none', { disruptions: {} }, 'Here must be a list, not an object.'],
    [
      'a disruption of no known kind',
      { disruptions: [{ ...licences, kind: 'meteor' }] },
      'Here must be licence-queue, measure-switch, site-outage, country-stop, technology-refusal, price-shock, demand-shift or feed-stop, not “meteor”.',
    ],
    [
      'a rule that is none',
      { sharing: { rule: 'first-come' } },
      'pro-rata, margin-first or priority, not “first-come”.',
    ],
    [
      'a kind of match that is none',
      { disruptions: [{ ...licences, holds: null }] },
      'Here must be sure, possible, if-paused-back or if-unknown, not empty (null).',
    ],
    [
      'a site that nobody knows',
      { disruptions: [{ ...licences, scope: { exporterSiteIds: ['nowhere'] } }] },
      'Baotou waits, disruptions.0.scope.exporterSiteIds: The data has no site nowhere.',
    ],
    [
      'a measure that is none',
      { disruptions: [{ ...licences, scope: { measureIds: ['mofcom-1999-1'] } }] },
      'The catalogue has no measure mofcom-1999-1.',
    ],
    [
      'a probability above 1',
      { disruptions: [{ ...licences, share: 1.5 }] },
      's.json is no scenario (at disruptions.0.share): This must lie within 0 and 1, but it lies at 1.5.',
    ],
    [
      'a day that does not exist',
      { startDate: '2026-02-30' },
      's.json is no scenario (at startDate): The first day is written as YYYY-MM-DD and exists.',
    ],
    ['a first day in the year 9999', { startDate: '9999-12-31' }, 'The first day lies from 1900-01-01 to 2199-12-31.'],
    [
      'an assumption on a measure in force',
      { assumptions: { 'mofcom-2025-18': 'ended' } },
      'mofcom-2025-18: No. 18 of 2025 is in-force on 2026-11-24; only an unconfirmed rule takes an assumption.',
    ],
  ])('refuses %s in one line', async (_, change, sentence) => {
    const refused = call('s.json', { ...FILES, 's.json': JSON.stringify({ ...SCENARIO, ...change }) });
    await expect(refused).rejects.toThrow(sentence);
    await expect(refused).rejects.toBeInstanceOf(Refusal);
  });

  it.each([
    [['--draws', '-5'], '--draws takes a whole number from 1 to 1000000, not “-5”.'],
    [['--seed', '-1'], '--seed takes a whole number from 0 to 9007199254740991, not “-1”.'],
    [['--seed'], '--seed needs a value behind it.'],
    [['--seed', '--json'], '--seed needs a value behind it.'],
    [['--sed', '1'], "Unknown option '--sed'"],
  ])('says what is wrong with %j', async (more, sentence) => {
    await expect(call('s.json', { ...FILES, 's.json': JSON.stringify(SCENARIO) }, ...more)).rejects.toThrow(sentence);
  });

  it('says what there is where a scenario is named that is not', async () => {
    await expect(call('nothing', FILES)).rejects.toThrow(
      'There is no scenario, preset or file nothing; the presets are apr-2025-re-licensing',
    );
  });
});
