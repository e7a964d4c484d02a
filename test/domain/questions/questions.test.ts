import { describe, expect, it } from 'vitest';
import { type Kind, KINDS, QUESTIONS } from '../../../src/domain/questions/questions.ts';
import { scenario } from '../../../src/domain/scenario/scenario.ts';

const NO_DAYS = ['2026-02-30', '2027-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '24.11.2026'];

function listProblems(kind: Kind, changes: object): string[] {
  const read = QUESTIONS[kind].schema.safeParse({ ...QUESTIONS[kind].example, ...changes });
  return read.error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('a question', () => {
  it.each(KINDS.filter((kind) => 'lawDate' in QUESTIONS[kind].schema.shape))(
    'is about a law date that exists: %s',
    (kind) => {
      for (const lawDate of NO_DAYS)
        expect(listProblems(kind, { lawDate })).toEqual(['lawDate: A day is written as YYYY-MM-DD and exists.']);
      expect(listProblems(kind, { lawDate: '2028-02-29' })).toEqual([]);
      for (const lawDate of ['0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'])
        expect(listProblems(kind, { lawDate })).toEqual(['lawDate: Ask about a day from 1900-01-01 to 2199-12-31.']);
      expect(listProblems(kind, { lawDate: '2199-12-31' })).toEqual([]);
    },
  );

  it.each(['simulation', 'tornado', 'indices', 'sweep'] as const)(
    'is about a scenario whose days exist, though one with another law date can be stored: %s',
    (kind) => {
      const written = QUESTIONS[kind].example.scenario;
      for (const day of NO_DAYS) {
        const clocks = { ...written.clocks, lawDate: day };
        expect(listProblems(kind, { scenario: { ...written, clocks } })).toHaveLength(1);
        expect(listProblems(kind, { scenario: { ...written, startDate: day } })).toHaveLength(1);
      }
      expect(listProblems(kind, { scenario: { ...written, startDate: '9999-12-01' } })).toEqual([
        'scenario.startDate: Ask about a day from 1900-01-01 to 2199-12-31.',
      ]);
      const clocks = { ...written.clocks, lawDate: '2026-02-30' };
      expect(scenario.safeParse({ ...written, clocks }).success).toBe(true);
      // What is said of the whole scenario is said still.
      expect(listProblems(kind, { scenario: { ...written, horizonDays: 3 } })).toHaveLength(1);
    },
  );
});
