import { expect, it } from 'vitest';
import { readTyped } from '../../../src/app/suppliers/answers/answer-form.tsx';
import { applyAnswer } from '../../../src/app/suppliers/answers/store-answer.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Answer } from '../../../src/domain/decisions/decisions.ts';
import { COMPANY } from '../../engine/exposure/pump-company.ts';
import { importText } from '../../intake/import-text.ts';

const catalogue = loadCatalogue();
const answer = (value: string, more: Partial<Answer> = {}): Answer => ({
  value,
  evidence: 'declared',
  date: '2026-11-01',
  by: 'CM',
  basis: 'mail',
  at: '2026-11-28',
  ...more,
});

it('reads what a person types, and nothing that is no answer', () => {
  const typed: [string, string, string | null][] = [
    ['content:Dy', '1,2 %', '1.2'],
    ['content:Dy', '1.0 – 1.4', '1.0-1.4'],
    ['content:Dy', '< 0.1', '0-0.1'],
    ['content:Dy', 'None', 'no'],
    ['content:Dy', '0', 'no'],
    ['content:Dy', 'not known', 'not-known'],
    ['content:Dy', '120', null],
    ['content:Dy', 'some', null],
    ['origin:CM1', 'cn', 'CN'],
    ['origin:CM1', 'no', null],
    ['origin:CM1', 'China', null],
    ['purity_pct', '99,9', '99.9'],
  ];
  for (const [field, text, value] of typed) expect([text, readTyped(field, text, catalogue)]).toEqual([text, value]);
});

it('states an answer in the data and as a decision that the next import of the same files follows', async () => {
  const { dataset } = await importText(COMPANY, { catalogue });
  const name = { partNumber: 'M', field: 'content:Dy' };
  const first = applyAnswer(dataset!, catalogue, undefined, name, answer('1.2', { evidence: 'seen', by: 'lab' }));
  expect(first.fact).toMatchObject({ value: '1.2', over: '2-2 % (declared)' });
  const second = applyAnswer(first.dataset, catalogue, first.fact, name, answer('no', { date: '2026-12-01' }));
  // The laboratory counts against the newer declaration, which stays beside it.
  expect(second.fact).toMatchObject({ value: '1.2', answers: [{ by: 'lab' }, { by: 'CM', value: 'no' }] });
  const family = applyAnswer(
    second.dataset,
    catalogue,
    undefined,
    { partNumber: 'M', field: 'magnet_family' },
    answer('SmCo'),
  );
  const decided = [second.fact, family.fact];
  const again = await importText(COMPANY, {
    catalogue,
    decisions: { corrections: [], leftOut: [], merges: [], separate: [], confirmed: decided },
  });
  const pick = (rows: typeof family.dataset.composition) =>
    rows
      .filter(({ substance }) => substance === 'Dy')
      .map(({ massPctMin, massPctMax, evidence }) => [massPctMin, massPctMax, evidence]);
  expect(pick(family.dataset.composition)).toEqual([[1.2, 1.2, 'seen']]);
  expect(pick(again.dataset!.composition)).toEqual([[1.2, 1.2, 'seen']]);
  expect(again.dataset!.properties).toMatchObject([{ property: 'magnet_family', text: 'SmCo', evidence: 'declared' }]);
});
