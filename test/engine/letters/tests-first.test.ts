import { expect, it } from 'vitest';
import type { CompositionRow, Dataset } from '../../../src/domain/dataset.ts';
import type { Question } from '../../../src/engine/exposure/questions/question.ts';
import { chooseFirstTests } from '../../../src/engine/letters/tests-first.ts';

const question = (
  partNumber: string,
  revenueAtRisk: number,
  elements = ['Dy', 'Tb'],
  fact = 'composition',
): Question => ({
  fact,
  partNumber,
  siteId: 'S',
  revenueAtRisk,
  elements,
  asksFamily: false,
  measures: [],
  en: '',
  zh: '',
  caution: null,
});
const row = (partNumber: string, massPctMin: number, massPctMax: number): CompositionRow => ({
  partNumber,
  substance: 'Dy',
  massPctMin,
  massPctMax,
  evidence: 'inferred',
  evidenceDate: null,
  rows: [],
});
const choose = (questions: Question[], composition: CompositionRow[] = []) => {
  const data: Pick<Dataset, 'parts' | 'composition'> = { parts: [], composition };
  return chooseFirstTests(data, questions);
};

it('ranks open compositions by what hangs on them, ten at most, and leaves other facts out', () => {
  const questions = Array.from({ length: 14 }, (_, at) => question(`P${at}`, at));
  const chosen = choose([question('F', 99, [], 'form'), ...questions]);
  expect(chosen.map(({ partNumber }) => partNumber)).toEqual([
    'P13',
    'P12',
    'P11',
    'P10',
    'P9',
    'P8',
    'P7',
    'P6',
    'P5',
    'P4',
  ]);
});

it('sends a “yes” to the handheld device and never a “no”', () => {
  const [sure, open, nothing, other] = choose(
    [question('UH', 4), question('H', 3), question('?', 2), question('Ga', 1, ['Ga'])],
    [row('UH', 4, 7), row('H', 0, 2)],
  );
  expect([sure?.method, open?.method, nothing?.method, other?.method]).toEqual([
    'x-ray',
    'laboratory',
    'declaration',
    'declaration',
  ]);
  expect(sure?.why).toContain('proves a “yes” only');
  expect(open?.why).toContain('hardly exclude');
  expect(nothing?.why).toContain('hardly exclude');
  expect(open?.expected).toEqual([{ element: 'Dy', min: 0, max: 2 }]);
});
