import { describe, expect, it } from 'vitest';
import { CLASS_STUBS } from '../../../src/app/scenarios/builder/specs/class-specs.ts';
import { NEW_DISRUPTIONS } from '../../../src/app/scenarios/builder/new-disruption.ts';
import { findSpec, findSpecOfField } from '../../../src/app/scenarios/builder/specs/find-spec.ts';
import { TYPICAL_QUEUE } from '../../../src/app/scenarios/builder/specs/queue-specs.ts';
import { compareInputs, compareOutcomes } from '../../../src/app/scenarios/compare/build-comparison.ts';
import { listSources } from '../../../src/app/scenarios/list-sources.ts';
import { makeScenario } from '../../../src/app/scenarios/make-scenario.ts';
import { nameThings } from '../../../src/app/words/name-things.ts';
import { getBuiltInCatalogue } from '../../../src/catalogue/built-in-catalogue.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { answerInline } from '../../../src/analyses/answer-inline.ts';
import { QUIET, readPumpWorks } from '../../engine/simulation/pump-works.ts';

const OUTAGE: Scenario = {
  ...QUIET,
  id: 'outage',
  name: 'Hamm stands',
  disruptions: [{ ...NEW_DISRUPTIONS['site-outage'], id: 'hamm', siteId: 'HAM', duration: 12 }],
};

describe('scenarios side by side', () => {
  it('tell every input of each and mark what differs', () => {
    const longer = { ...OUTAGE, disruptions: [{ ...OUTAGE.disruptions[0]!, duration: 20 }] };
    const groups = compareInputs([OUTAGE, longer, QUIET], 'EUR');
    expect(groups.map(({ title }) => title)).toEqual(['Site outage: hamm', 'Clock, chance and rules']);
    const [outage, rules] = groups;
    expect(outage!.digests).toEqual([
      expect.stringContaining('lasts 12\u00a0days'),
      expect.stringContaining('lasts 20\u00a0days'),
      null,
    ]);
    expect(outage!.rows.find(({ label }) => label === 'Lasts')).toMatchObject({
      texts: ['12\u00a0days', '20\u00a0days', null],
      differs: true,
    });
    expect(rules!.rows.find(({ label }) => label === 'Horizon')).toMatchObject({ differs: false });
    // What a scenario has no such disruption to say of makes no difference between those that have one.
    expect(groups.flatMap(({ rows }) => rows.filter(({ differs }) => differs))).toHaveLength(1);
    const keys = groups.flatMap(({ rows }) => rows.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('tell figures that are given by month', () => {
    const byMonth = [0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0.5];
    const seasonal = {
      ...OUTAGE,
      disruptions: [{ ...NEW_DISRUPTIONS['site-outage'], id: 'hamm', siteId: 'HAM', byMonth }],
    };
    const [outage] = compareInputs([OUTAGE, seasonal], 'EUR');
    expect(outage!.rows.find(({ label }) => label === 'Down by month')).toMatchObject({
      texts: [null, [0, 100, 0, 0, 0, 0, 0, 0, 0, 0, 0, 50].map((percent) => `${percent}\u00A0%`).join(' · ')],
      differs: true,
    });
  });

  it('tell the classes of a queue by their names, in whatever order they stand', () => {
    const queued = (...names: string[]): Scenario => {
      const classes = names.map((name) => ({ ...CLASS_STUBS[1]!, name }));
      const one = { ...NEW_DISRUPTIONS['licence-queue'], id: 'licences', queue: { ...TYPICAL_QUEUE, classes } };
      return { ...QUIET, disruptions: [one] };
    };
    const groups = compareInputs([queued('slow', 'quick'), queued('quick', 'slow'), queued()], 'EUR');
    expect(groups.map(({ title }) => title)).toEqual([
      'Licence queue: licences',
      'Licence queue: licences, class slow',
      'Licence queue: licences, class quick',
      'Clock, chance and rules',
    ]);
    const [queue, slow] = groups;
    expect(queue!.rows.filter(({ differs }) => differs).map(({ texts }) => texts)).toEqual([
      ['slow, quick', 'quick, slow', 'none: the figures above are those of everybody'],
    ]);
    expect(slow!.digests[2]).toBeNull();
    expect(slow!.rows.find(({ label }) => label === 'Applications granted')?.texts).toEqual([
      '40\u00a0%',
      '40\u00a0%',
      null,
    ]);
  });

  it('tell the outcome of each that has one', async () => {
    const dataset = await readPumpWorks();
    const answer = await answerInline('simulation', { dataset, dataVersion: 'v1' }, { scenario: OUTAGE });
    if (!answer.ok) throw new Error('The outage did not run.');
    const rows = compareOutcomes([{ report: answer.report, isWhole: true }, null], nameThings(dataset, []));
    // Eight days without housings at ten pumps a day and a margin of 7.
    expect(rows.find(({ key }) => key === 'mean')?.texts).toEqual(['€\u00a0560', null]);
    expect(rows.find(({ label }) => label === 'Pump: sales run short')?.texts).toEqual(['28\u00a0Nov\u00a02026', null]);
    expect(compareOutcomes([null, null], nameThings(dataset, []))).toEqual([]);
    // What one of them has no text of yet is not told to differ.
    expect(rows.some(({ differs }) => differs)).toBe(false);
  });

  it('name the lines of the products that are awaited while nothing is known, in the order and number of those to come', async () => {
    const dataset = await readPumpWorks();
    const names = nameThings(dataset, []);
    const answer = await answerInline('simulation', { dataset, dataVersion: 'v1' }, { scenario: OUTAGE });
    if (!answer.ok) throw new Error('The outage did not run.');
    const awaited = compareOutcomes([null, null], names, ['PUMP']);
    const rows = compareOutcomes([{ report: answer.report, isWhole: true }, null], names, ['PUMP']);
    expect(awaited.map(({ key }) => key.replace(/ .*/, ''))).toEqual(rows.map(({ key }) => key.replace(/ .*/, '')));
    expect(awaited.every(({ texts, differs }) => texts.every((text) => text === null) && !differs)).toBe(true);
    expect(awaited[0]?.label).toBe('Unsold, mean');
  });

  it('are the least where a product has no price, and no cost of 0 where nothing has one', async () => {
    const given = await readPumpWorks();
    const parts = given.parts.map((part) => ({
      ...part,
      unitPrice: part.partNumber === 'PUMP' ? part.unitPrice : null,
    }));
    const spare = {
      ...given.parts[0]!,
      partNumber: 'SPARE',
      description: 'Spare pump',
      unitPrice: null,
      unitMargin: null,
    };
    const dataset = { ...given, parts: [...parts, spare] };
    const answer = await answerInline('simulation', { dataset, dataVersion: 'v1' }, { scenario: OUTAGE });
    if (!answer.ok) throw new Error('The outage did not run.');
    const rows = compareOutcomes([{ report: answer.report, isWhole: true }], nameThings(dataset, []));
    const find = (key: string) => rows.find((row) => row.key === key)?.texts;
    // Eight days at ten pumps and a price of 50; what a spare pump is sold for nobody has said.
    expect(find('mean')).toEqual(['≥\u00a0€\u00a04\u00a0k']);
    expect(find('cost')).toEqual(['not known']);
    // It is made of nothing that is on file, so no run can tell whether it stops.
    expect([find('stop SPARE'), find('recovers SPARE')]).toEqual([['not known'], ['not known']]);
    expect(find('open')?.[0]).toContain('What goes into Spare pump is not on file');
    expect(find('open')?.[0]).toContain('Demand or price of Spare pump is not known: losses there are in no sum.');
  });

  it('tell how many runs figures rest on that are not whole, and no tail of a few', async () => {
    const dataset = await readPumpWorks();
    const answer = await answerInline('simulation', { dataset, dataVersion: 'v1' }, { scenario: OUTAGE });
    if (!answer.ok) throw new Error('The outage did not run.');
    const ofRuns = (draws: number) => ({ report: { ...answer.report, draws }, isWhole: false });
    const whole = { report: answer.report, isWhole: true };
    const rows = compareOutcomes([ofRuns(32), ofRuns(256), whole], nameThings(dataset, []));
    const find = (key: string) => rows.find((row) => row.key === key)?.texts;
    expect(find('draws')).toEqual(['32 so far', '256 so far', '1, ended by precision']);
    expect(find('mean')).toEqual(['€\u00a0560', '€\u00a0560', '€\u00a0560']);
    expect(find('var')).toEqual(['after more runs', '€\u00a0560', '€\u00a0560']);
  });
});

describe('the fields of a scenario', () => {
  it('are called by their label, whose they are, and their unit', () => {
    expect(findSpec(OUTAGE, 'disruptions.0.duration')).toEqual({ label: 'Lasts · Site outage', unit: 'days' });
    expect(findSpec(OUTAGE, 'reactions.cutBeforeStop.cutToShare')).toEqual({
      label: 'Cut before a stop: cuts to',
      unit: 'share',
    });
    expect(findSpecOfField(OUTAGE, 'hamm.duration').label).toBe('Lasts · Site outage');
    expect(findSpecOfField(OUTAGE, 'reactions.cutBeforeStop.cutToShare').label).toBe('Cut before a stop: cuts to');
    expect(findSpec(OUTAGE, 'something.else').label).toBe('something.else');
  });

  it('know the figure that their preset gave, wherever the disruption stands now', () => {
    const preset = getBuiltInCatalogue().scenarioPresets.find(({ id }) => id === 'apr-2025-re-licensing')!;
    const around = {
      clocks: { lawDate: '2026-11-24', suspensionEnd: 'inclusive' },
      assumptions: {},
      inference: true,
      startDate: '2026-11-24',
    } as const;
    const made = makeScenario('one', 'One', preset, null, around);
    const moved = { ...made, disruptions: [...OUTAGE.disruptions, ...made.disruptions] };
    const wait = { kind: 'lognormal', p10: 40, p50: 75, p90: 125 };
    expect(listSources(made, preset).get('disruptions.0.queue.reviewDays')?.value).toEqual(wait);
    expect(listSources(moved, preset).get('disruptions.1.queue.reviewDays')?.value).toEqual(wait);
    expect(listSources(moved, preset).has('disruptions.0.duration')).toBe(false);
    expect(listSources(made, undefined).size).toBe(0);
  });
});
