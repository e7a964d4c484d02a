import { sayNote } from '../../../src/domain/notes/say-note.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { sweepDisturbances } from '../../../src/engine/simulation/disturbance-sweep.ts';
import {
  SWEEP_KINDS,
  type SweepKind,
  type SweepReport,
} from '../../../src/engine/simulation/results/scenario-answers.ts';
import { CATALOGUE, QUIET, readPumpWorks } from './pump-works.ts';

let works: Dataset;
beforeAll(async () => {
  works = await readPumpWorks();
});

function sweep(kind: SweepKind, outageDays: number, dataset = works): SweepReport {
  const steps = sweepDisturbances(dataset, CATALOGUE, QUIET, { kind, outageDays });
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

describe('everything of a kind standing still in turn', () => {
  // Housings last four days and shafts nine; ten pumps a day at 7 are lost from then on until day 12, since no plant can catch up.
  it('ranks suppliers by the margin that their outage costs, with the way there and what files say of recovery', () => {
    const sites = works.sites.map((site) => (site.siteId === 'HAM' ? { ...site, timeToRecoverDays: 21 } : site));
    expect(sweep('supplier', 12, { ...works, sites }).rows).toEqual([
      {
        id: 'HAMM',
        name: 'Giesserei Hamm',
        unsoldMargin: 560,
        unsoldDays: 8,
        firstShortDay: 4,
        firstShort: 'PUMP',
        daysToRecover: 8,
        path: [
          { partNumber: 'PUMP', siteId: 'WORKS' },
          { partNumber: 'HOUSING', siteId: 'HAM' },
        ],
        recoverDaysOnFile: 21,
      },
      {
        id: 'TURIN',
        name: 'Torneria Torino',
        unsoldMargin: 210,
        unsoldDays: 3,
        firstShortDay: 9,
        firstShort: 'PUMP',
        daysToRecover: 3,
        path: [
          { partNumber: 'PUMP', siteId: 'WORKS' },
          { partNumber: 'SHAFT', siteId: 'TUR' },
        ],
        recoverDaysOnFile: null,
      },
    ]);
  });

  it('names what stops nothing, without a day', () => {
    expect(
      sweep('supplier', 4).rows.map(({ id, unsoldMargin, firstShortDay }) => [id, unsoldMargin, firstShortDay]),
    ).toEqual([
      ['HAMM', 0, null],
      ['TURIN', 0, null],
    ]);
  });

  it('lets nothing leave a country; what stays within goes on', () => {
    expect(sweep('country', 12).rows.map(({ id, name, unsoldMargin }) => [id, name, unsoldMargin])).toEqual([
      ['IT', 'Italy', 210],
      ['DE', 'Germany', 0],
    ]);
  });

  it('ranks by the first stop alone where nothing has a price, and nothing where nothing is sold', () => {
    const change = (fields: Partial<Dataset['parts'][number]>): Dataset => ({
      ...works,
      parts: works.parts.map((part) => (part.kind === 'product' ? { ...part, ...fields } : part)),
    });
    const priceless = sweep('supplier', 12, change({ unitPrice: null, unitMargin: null }));
    expect(priceless.unjudged && sayNote(priceless.unjudged)).toContain('in units only');
    expect(priceless.rows.map(({ id, unsoldMargin, firstShortDay }) => [id, unsoldMargin, firstShortDay])).toEqual([
      ['HAMM', null, 4],
      ['TURIN', null, 9],
    ]);
    expect(sweep('supplier', 12, change({ annualDemand: null }))).toMatchObject({
      unjudged: { code: 'nothing-sold', facts: {} },
      rows: [],
    });
  });

  it('hands on what of the company is not known', () => {
    const spare = { ...works.parts[0]!, partNumber: 'SPARE', unitPrice: null, unitMargin: null };
    const codes = (dataset: Dataset) => sweep('supplier', 12, dataset).notes.map(({ code }) => code);
    expect(codes({ ...works, parts: [...works.parts, spare] })).toEqual(
      expect.arrayContaining(['products-without-money', 'inputs-not-on-file']),
    );
    expect(codes(works)).not.toContain('inputs-not-on-file');
  });

  it('leaves the company itself out', () => {
    expect(sweep('supplier', 12).rows.some(({ id }) => id === 'WE')).toBe(false);
  });

  it('takes what nothing on file goes into as a material, and leads to it and to a country', () => {
    const ends = (kind: SweepKind) => sweep(kind, 12).rows.map(({ id, path }) => [id, path.at(-1)?.partNumber]);
    expect(ends('material')).toEqual([
      ['HOUSING', 'HOUSING'],
      ['SHAFT', 'SHAFT'],
    ]);
    expect(ends('country')).toEqual([
      ['IT', 'SHAFT'],
      ['DE', undefined],
    ]);
  });

  it.each(SWEEP_KINDS)('tells how far it is, one %s after another', (kind) => {
    const done = [...sweepDisturbances(works, CATALOGUE, QUIET, { kind, outageDays: 5 })];
    expect(done).toEqual([
      { done: 1, budget: 2 },
      { done: 2, budget: 2 },
    ]);
  });
});
