import { describe, expect, it } from 'vitest';
import { composeResult } from '../../../src/app/scenarios/results/compose-result.ts';
import { explainNoLoss } from '../../../src/app/scenarios/results/explain-no-loss.ts';
import { NEW_DISRUPTIONS } from '../../../src/app/scenarios/builder/new-disruption.ts';
import { nameThings } from '../../../src/app/words/name-things.ts';
import type { Scenario } from '../../../src/domain/scenario/scenario.ts';
import { answerInline } from '../../../src/analyses/answer-inline.ts';
import { QUIET, readPumpWorks } from '../../engine/simulation/pump-works.ts';

/** What the page says of an outage of Hamm, or of what else happens. */
async function explain(disruptions: Scenario['disruptions']): Promise<string> {
  const dataset = await readPumpWorks();
  const scenario = { ...QUIET, disruptions };
  const answer = await answerInline('simulation', { dataset, dataVersion: 'v' }, { scenario });
  if (!answer.ok) throw new Error('The pump works cannot run.');
  expect(answer.report.loss?.lossShare).toBe(0);
  return explainNoLoss(answer.report, nameThings(dataset, []));
}

const HAMM: Scenario['disruptions'][number] = {
  kind: 'site-outage',
  id: 'hamm',
  siteId: 'HAM',
  partNumbers: [],
  start: 0,
  duration: 3,
  share: 1,
  losesStock: false,
  recovery: { shape: 'step', days: 0 },
};

describe('a scenario that stops nothing', () => {
  it('is no finding that all goes on where nobody says what a product is made of', async () => {
    const dataset = { ...(await readPumpWorks()), bom: [] };
    const scenario = { ...QUIET, disruptions: [HAMM] };
    const answer = await answerInline('simulation', { dataset, dataVersion: 'v' }, { scenario });
    if (!answer.ok) throw new Error('The pump works cannot run.');
    expect(composeResult(answer.report, nameThings(dataset, []))).toMatch(
      /^No product is known to run short within 30 days\. What goes into Pump is not on file: nothing that is needed for it stops in any run\. /,
    );
  });
});

describe('a scenario that costs no sale says why', () => {
  it('stock takes it up: whose falls furthest, and to what share', async () => {
    // Three days without housings leave ten of forty.
    expect(await explain([HAMM])).toBe(
      'In the told draw 1\u00A0part on the way feels it, and stock takes it up: that of Housing falls furthest, to 25\u00A0% of the usual.',
    );
  });

  it('what it touches is made as usual, or nothing stands at all and it only costs', async () => {
    expect(await explain([{ ...HAMM, share: 0 }])).toBe(
      'Other sources and spare capacity make up for what it touches at once.',
    );
    const dearer: Scenario['disruptions'][number] = {
      kind: 'price-shock',
      id: 'dearer',
      start: 0,
      duration: null,
      scope: { partNumbers: ['SHAFT'], categories: [], forms: [], countries: [] },
      factor: 2,
      rampDays: 0,
      passThrough: 1,
      passThroughDays: 0,
    };
    // Castings and steel meet no control.
    const licences = { ...NEW_DISRUPTIONS['licence-queue'], id: 'licences' };
    expect(await explain([licences])).toBe(
      'No goods on file meet what it controls as surely as it asks, so nothing waits; what cannot be judged is not held.',
    );
    // Thirty days of ten shafts at three more each.
    expect(await explain([dearer])).toBe('Nothing that is needed stands or waits. It costs €\u00A0900 more.');
  });
});
