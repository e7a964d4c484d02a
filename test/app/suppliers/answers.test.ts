import { expect, it } from 'vitest';
import { readTyped } from '../../../src/app/suppliers/answers/answer-form.tsx';
import { listFields } from '../../../src/app/suppliers/answers/list-fields.ts';
import { stateOfMany } from '../../../src/app/suppliers/answers/state-of-many.ts';
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
    ['supplier:CM1', ' Fable Magnets AG ', 'Fable Magnets AG'],
    ['price_unit', 'per 1.000', '1000'],
    ['price_unit:CM1', '100', '100'],
    ['price_unit', '0', null],
    ['price_unit', '2.5', null],
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

it('changes the supplier of a part where it was stated before, and the price unit from what the file said', async () => {
  const { dataset } = await importText(
    {
      ...COMPANY,
      'sourcing.csv': 'part_number,site_id,share_pct,buyer_site_id,evidence,unit_price\nM,CM1,100,,declared,250\n',
    },
    { catalogue },
  );
  const first = applyAnswer(
    dataset!,
    catalogue,
    undefined,
    { partNumber: 'M', field: 'supplier:CM1' },
    answer('Fable AG'),
  );
  expect(first.fact).toMatchObject({ value: 'Fable AG', over: 'China Magnets' });
  const fields = listFields('M', first.dataset, catalogue, [first.fact]).filter(({ of }) => of !== null);
  const of = 'Fable AG, site not named';
  expect(fields).toEqual([
    { field: 'supplier:CM1', of },
    { field: 'origin:Fable AG@?', of },
    { field: 'price_unit:Fable AG@?', of },
  ]);
  const back = applyAnswer(
    first.dataset,
    catalogue,
    first.fact,
    { partNumber: 'M', field: 'supplier:CM1' },
    answer('CM', { by: 'Li' }),
  );
  expect(back.dataset.sourcing).toMatchObject([{ siteId: 'CM1' }]);
  const priced = applyAnswer(
    first.dataset,
    catalogue,
    undefined,
    { partNumber: 'M', field: 'price_unit:Fable AG@?' },
    answer('100'),
  );
  expect(priced.fact.over).toBe('250');
  expect(priced.dataset.sourcing).toMatchObject([{ unitPrice: 2.5 }]);
});

it('states a fact of many parts at once, and leaves out those of which it cannot be said together', async () => {
  const { dataset } = await importText(
    {
      ...COMPANY,
      'sourcing.csv': 'part_number,site_id,country,share_pct,unit_price\nM,CM1,,100,250\nA,CM1,,50,\nA,,JP,50,\n',
    },
    { catalogue },
  );
  const state = (field: string, value: string) =>
    stateOfMany(dataset!, catalogue, [], { field, answer: answer(value), partNumbers: ['P', 'A', 'M'] });
  const list = ({ dataset: { sourcing } }: ReturnType<typeof state>) =>
    sourcing.map((row) => [row.partNumber, row.siteId, row.originCountry, row.unitPrice]);
  const supplied = state('supplier:*', 'Fable AG');
  expect(list(supplied)).toEqual([
    ['M', 'Fable AG@?', null, 250],
    ['A', 'CM1', null, null],
    ['A', '@JP', null, null],
    ['P', 'Fable AG@?', null, null],
  ]);
  expect(supplied.left).toEqual(['A']);
  const origins = state('origin:*', 'DE');
  expect(list(origins).map(([, , country]) => country)).toEqual(['DE', 'DE', 'DE']);
  expect(origins.left).toEqual(['P']);
  const priced = state('price_unit:*', '100');
  expect(list(priced)[0]).toEqual(['M', 'CM1', null, 2.5]);
  expect(priced.dataset.parts.map(({ unitPrice }) => unitPrice)).toEqual([0.1, null, 0.01]);
  const made = state('procurement', 'made');
  expect(made.dataset.parts.map(({ procurement }) => procurement)).toEqual(['made', 'made', 'made']);
  const kinds = state('category', 'bearing');
  expect(kinds.facts).toMatchObject([
    { field: 'category', value: 'bearing', over: null, reason: 'mail, CM, 2026-11-01' },
    { over: null },
    { over: 'ndfeb-magnet' },
  ]);
  const again = await importText(COMPANY, {
    catalogue,
    decisions: { corrections: [], leftOut: [], merges: [], separate: [], confirmed: kinds.facts },
  });
  expect(again.dataset?.parts.map(({ category }) => category)).toEqual(['bearing', 'bearing', 'bearing']);
});
