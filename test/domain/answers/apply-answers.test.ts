import { describe, expect, it } from 'vitest';
import { applyAnswers } from '../../../src/domain/answers/apply-answers.ts';
import type { CompositionRow, Dataset, Sourcing } from '../../../src/domain/dataset.ts';
import type { Answer } from '../../../src/domain/decisions/decisions.ts';

const row = (substance: string, min: number, max: number, more: Partial<CompositionRow> = {}): CompositionRow => ({
  partNumber: 'M',
  substance,
  massPctMin: min,
  massPctMax: max,
  evidence: 'declared',
  evidenceDate: '2026-03-01',
  rows: [],
  ...more,
});
const source = (originCountry: string | null): Sourcing => ({
  partNumber: 'M',
  siteId: 'GZ',
  share: null,
  buyerSiteId: null,
  originCountry,
  leadTimeDays: null,
  unitPrice: null,
  currency: null,
  capacityPerDay: null,
  qualification: 'released',
  evidence: 'seen',
  evidenceDate: null,
  rows: [],
});
const parts: Dataset['parts'] = [
  {
    partNumber: 'M',
    description: 'Magnet',
    kind: 'component',
    category: null,
    form: null,
    hsCode: null,
    unit: null,
    unitPrice: null,
    currency: null,
    stock: null,
    annualDemand: null,
    unitMargin: null,
    rows: [],
  },
];

function apply(composition: CompositionRow[], field: string, answer: Partial<Answer>, sourcing: Sourcing[] = []) {
  const said: Answer = {
    value: 'no',
    evidence: 'declared',
    date: '2026-09-03',
    by: 'S',
    basis: '',
    at: null,
    ...answer,
  };
  const fact = { partNumber: 'M', field, value: said.value, answers: [said] };
  return applyAnswers({ parts, composition, sourcing, properties: [] }, [fact], new Set(['purity_pct']));
}
const said = (rows: readonly CompositionRow[]): unknown[] =>
  rows.map(({ substance, massPctMin, massPctMax, evidence }) => [substance, massPctMin, massPctMax, evidence]);

describe('answers in a dataset', () => {
  it('states a share beside what else is known, and takes the place of an estimate without a word', () => {
    const estimate = row('Dy', 0, 2, { evidence: 'inferred', evidenceDate: null });
    const { composition, conflicts } = apply([row('Nd', 29, 31), estimate], 'content:Dy', { value: '1-1.4' });
    expect(said(composition)).toEqual([
      ['Nd', 29, 31, 'declared'],
      ['Dy', 1, 1.4, 'declared'],
    ]);
    expect(conflicts).toEqual([]);
  });

  it('lets a laboratory count against a declaration of the file, and tells both', () => {
    const { composition, conflicts } = apply([row('Dy', 0, 0)], 'content:Dy', {
      value: '1.2',
      evidence: 'seen',
      date: '2025-01-01',
    });
    expect(said(composition)).toEqual([['Dy', 1.2, 1.2, 'seen']]);
    expect(conflicts).toMatchObject([{ says: 'no', counts: 'answer', why: 'measured' }]);
  });

  it('keeps a newer or measured row of the file against an answer, as the oxide too, and tells both', () => {
    const newer = row('Dy2O3', 1, 2, { evidenceDate: '2026-10-01' });
    const kept = apply([newer], 'content:Dy', { value: 'no' });
    expect(kept.composition).toEqual([newer]);
    expect(kept.conflicts).toMatchObject([{ says: '1-2', counts: 'file', why: 'newer' }]);
    const measured = row('Dy', 1, 1, { evidence: 'seen', evidenceDate: '2020-01-01' });
    expect(apply([measured], 'content:Dy', { value: 'no' }).conflicts).toMatchObject([
      { counts: 'file', why: 'measured' },
    ]);
  });

  it('changes nothing where the answer says nothing, and is the same when it is applied again', () => {
    const rows = [row('Dy', 0, 2)];
    expect(apply(rows, 'content:Dy', { value: 'not-known' }).composition).toEqual(rows);
    const once = apply(rows, 'content:Dy', { value: '1' });
    expect(apply([...once.composition], 'content:Dy', { value: '1' })).toEqual(once);
  });

  it('never lets an answer on one element speak of another or close the list', () => {
    const { composition } = apply([row('Tb', 0, 1), row('rest', 0, 5)], 'content:Dy', { value: 'no' });
    expect(said(composition)).toEqual([
      ['Tb', 0, 1, 'declared'],
      ['rest', 0, 5, 'declared'],
      ['Dy', 0, 0, 'declared'],
    ]);
  });

  it('states the declared origin of one source, not of several that a file tells apart, and refuses what is no country', () => {
    expect(apply([], 'origin:GZ', { value: 'CN' }, [source(null)]).sourcing[0]?.originCountry).toBe('CN');
    const two = [source('JP'), source('CN')];
    expect(apply([], 'origin:GZ', { value: 'VN' }, two).sourcing).toEqual(two);
    expect(apply([], 'origin:GZ', { value: 'China' }, [source(null)]).unused).toMatchObject([{ why: 'unknown-word' }]);
    expect(apply([], 'origin:XX', { value: 'CN' }, [source(null)]).unused).toMatchObject([{ why: 'gone' }]);
  });

  it('states a figure as a property with its day', () => {
    expect(apply([], 'purity_pct', { value: '99.9-99.99' }).properties).toMatchObject([
      { property: 'purity_pct', min: 99.9, max: 99.99, evidence: 'declared', evidenceDate: '2026-09-03' },
    ]);
  });

  it('keeps the end of a figure that is not reached, and knows it as its own when it is asked again', () => {
    const first = apply([], 'purity_pct', { value: '<99.9' });
    expect(first.properties).toMatchObject([{ min: 0, max: 99.9, text: '< 99.9', evidence: 'declared' }]);
    const newer = { value: '98', evidence: 'declared', date: '2026-01-01', by: 'S', basis: '', at: null } as const;
    const before = { ...newer, value: '<99.9', date: '2026-09-03' };
    const fact = { partNumber: 'M', field: 'purity_pct', value: '98', answers: [newer], earlier: [before] };
    const again = applyAnswers(
      { parts, composition: [], sourcing: [], properties: first.properties },
      [fact],
      new Set(['purity_pct']),
    );
    expect(again.properties).toMatchObject([{ min: 98, max: 98, text: null }]);
  });
});
