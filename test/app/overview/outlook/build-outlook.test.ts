import { sayNote } from '../../../../src/domain/notes/say-note.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { NEW_DISRUPTIONS } from '../../../../src/app/scenarios/builder/new-disruption.ts';
import { buildOutlook, composeNote } from '../../../../src/app/overview/outlook/build-outlook.ts';
import { getBuiltInCatalogue } from '../../../../src/catalogue/built-in-catalogue.ts';
import type { Scenario } from '../../../../src/domain/scenario/scenario.ts';
import type { SimulationReport } from '../../../../src/engine/simulation/results/report.ts';
import { answerInline } from '../../../../src/analyses/answer-inline.ts';
import { QUIET, readPumpWorks } from '../../../engine/simulation/pump-works.ts';

const [preset] = getBuiltInCatalogue().scenarioPresets;

let run: (scenario: Scenario, isSold?: boolean) => Promise<SimulationReport>;
beforeAll(async () => {
  const works = await readPumpWorks();
  const unsold = { ...works, parts: works.parts.map((part) => ({ ...part, annualDemand: null })) };
  run = async (scenario, isSold = true) => {
    const dataset = isSold ? works : unsold;
    const answer = await answerInline('simulation', { dataset, dataVersion: 'v1' }, { scenario });
    if (!answer.ok) throw new Error('The scenario did not run.');
    return answer.report;
  };
});

describe('the outlook under a preset', () => {
  it('names the product that runs short first, when, and what is lost', async () => {
    const outage = { ...NEW_DISRUPTIONS['site-outage'], id: 'hamm', siteId: 'HAM', duration: 12 };
    const outlook = buildOutlook(preset!, await run({ ...QUIET, disruptions: [outage] }), (part) => `the ${part}`);
    // Housings last four days; eight days at ten pumps and a margin of 7 are lost.
    expect(outlook).toMatchObject({ firstName: 'the PUMP', firstStopDay: { p50: 4, never: 0 }, loss: { p50: 560 } });
  });

  it('has neither a day nor a loss where nothing is known to be sold', async () => {
    const outlook = buildOutlook(preset!, await run(QUIET, false), (part) => part);
    expect(outlook).toMatchObject({ firstName: null, firstStopDay: null, loss: null });
  });

  it('says what every run says of the data, and nothing that one preset alone does', async () => {
    const nothing = { ...NEW_DISRUPTIONS['country-stop'], id: 'feed', country: 'ZW' };
    const runs = [await run(QUIET), await run({ ...QUIET, disruptions: [nothing] })];
    const outlooks = runs.map((report) =>
      buildOutlook(preset!, { ...report, notes: [{ code: 'no-stock-on-file', facts: {} }, ...report.notes] }, String),
    );
    expect(runs[1]?.notes.some((note) => sayNote(note).startsWith('feed '))).toBe(true);
    const note = composeNote(outlooks, 0, 'EUR');
    const alike = [
      'No stock is on file, so every store counts as empty on the first day.',
      ...runs[0]!.notes.map(sayNote),
    ];
    expect(note).toBe(
      ['Unsold margin: what is not sold within the run, given up or still waited for.', ...alike].join(' '),
    );
    expect(composeNote(outlooks, 5e6, 'EUR')).toContain(
      '€\u00a05\u00a0m of revenue cannot be judged: no licence queue',
    );
    expect(composeNote([], 0, 'EUR')).toBe(
      'Unsold margin: what is not sold within the run, given up or still waited for.',
    );
  });

  it('says that no line runs short where none does', async () => {
    const outlook = buildOutlook(preset!, await run(QUIET), (part) => part);
    expect(outlook).toMatchObject({ firstName: null, firstStopDay: { never: 1 }, loss: { p50: 0 } });
  });
});
