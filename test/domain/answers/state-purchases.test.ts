import { expect, it } from 'vitest';
import { statePurchases } from '../../../src/domain/answers/state-purchases.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import type { Answer, FactDecision } from '../../../src/domain/decisions/decisions.ts';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import { importText } from '../../intake/import-text.ts';

const catalogue = loadCatalogue();
const FILES = {
  'parts.csv': 'part_number,description,unit_price,currency\nM,Magnet,,\nH,Housing,250,EUR\n',
  'suppliers.csv': 'supplier_id,name,country\nCM,China Magnets,CN\nEM,Euro Magnets,DE\n',
  'sites.csv': 'site_id,supplier_id,name,country\nCM1,CM,Ganzhou,CN\n',
  'sourcing.csv': 'part_number,site_id,share_pct,unit_price\nM,CM1,100,250\n',
};

function state(field: string, values: readonly string[], over: string | null = null, partNumber = 'M'): FactDecision {
  const answers = values.map((value): Answer => ({
    value,
    evidence: 'seen',
    date: '2026-11-20',
    by: 'Li',
    basis: 'order',
    at: '2026-11-21',
  }));
  return { partNumber, field, value: values.at(-1) ?? '', reason: '', over, answers };
}

async function read(confirmed: readonly FactDecision[], changed: Readonly<Record<string, string>> = {}) {
  const decisions = { ...NO_DECISIONS, confirmed };
  const outcome = await importText({ ...FILES, ...changed }, { catalogue, decisions });
  if (outcome.dataset === null) throw new Error(JSON.stringify(outcome.document.problems));
  return { ...outcome, dataset: outcome.dataset };
}

function list({ sourcing }: Awaited<ReturnType<typeof read>>['dataset']): unknown[] {
  return sourcing.map((row) => [row.partNumber, row.siteId, row.share, row.unitPrice, row.originCountry]);
}

it('puts the supplier that a person named in the place of the one of the file, at every import', async () => {
  const known = await read([state('supplier:CM1', ['Euro Magnets'])]);
  expect(list(known.dataset)).toEqual([['M', 'EM@?', 1, 250, null]]);
  const fresh = await read([state('supplier:CM1', ['Fable Magnets'])]);
  expect(list(fresh.dataset)).toEqual([['M', 'Fable Magnets@?', 1, 250, null]]);
  // Where a new supplier ships from is not known from its name.
  expect(fresh.dataset.sites.find(({ siteId }) => siteId === 'Fable Magnets@?')).toMatchObject({ country: null });
  const back = await read([state('supplier:CM1', ['Euro Magnets', 'CM'])]);
  expect(list(back.dataset)).toEqual([['M', 'CM1', 1, 250, null]]);
});

it('names a supplier for a part that has none, and gives way to a file that names another', async () => {
  const said = state('supplier', ['em'], null, 'H');
  const filled = await read([said]);
  expect(list(filled.dataset)).toContainEqual(['H', 'EM@?', 1, null, null]);
  const other = await read([said], {
    'sourcing.csv': 'part_number,site_id,share_pct,unit_price\nM,CM1,100,250\nH,CM1,100,3\n',
  });
  expect(list(other.dataset)).toContainEqual(['H', 'CM1', 1, 3, null]);
  expect(other.unused.facts).toMatchObject([{ fact: said, why: 'differs', says: 'China Magnets' }]);
});

it('keeps the country that a row without a name states', async () => {
  const { dataset } = await read([state('supplier:@CN', ['EM'])], {
    'sourcing.csv': 'part_number,country,share_pct\nM,CN,100\n',
  });
  expect(list(dataset)).toEqual([['M', 'EM@?', 1, null, 'CN']]);
});

it('divides a price by its unit once, also in next month’s file and in one that divides by itself', async () => {
  const said = state('price_unit:CM1', ['100'], '250');
  const price = async (cell: string) =>
    list(
      (await read([said], { 'sourcing.csv': `part_number,site_id,share_pct,unit_price\nM,CM1,100,${cell}\n` })).dataset,
    );
  expect(await price('250')).toEqual([['M', 'CM1', 1, 2.5, null]]);
  expect(await price('310')).toEqual([['M', 'CM1', 1, 3.1, null]]);
  expect(await price('2.60')).toEqual([['M', 'CM1', 1, 2.6, null]]);
  const ofPart = await read([state('price_unit', ['1000'], '250', 'H')]);
  expect(ofPart.dataset.parts.find(({ partNumber }) => partNumber === 'H')?.unitPrice).toBe(0.25);
});

it('changes a unit stated before by what the file said, and tells what it cannot use', async () => {
  const { dataset } = await read([]);
  const hundred = statePurchases(dataset, [state('price_unit:CM1', ['100'], '250')]);
  const thousand = statePurchases({ ...dataset, ...hundred }, [state('price_unit:CM1', ['100', '1000'], '250')]);
  expect(thousand.sourcing[0]?.unitPrice).toBe(0.25);
  const moved = statePurchases(dataset, [state('supplier:CM1', ['EM'])]);
  const again = statePurchases({ ...dataset, ...moved }, [state('supplier:CM1', ['EM', 'Fable Magnets'])]);
  expect(again.sourcing.map(({ siteId }) => siteId)).toEqual(['Fable Magnets@?']);
  const unusable = [
    state('price_unit:CM1', ['no']),
    state('price_unit:XX', ['100']),
    state('supplier:XX', ['EM']),
    state('supplier', ['EM'], null, 'X9'),
  ];
  expect(statePurchases(dataset, unusable).unused.map(({ why }) => why)).toEqual([
    'gone',
    'gone',
    'unknown-word',
    'gone',
  ]);
});

it('is followed by the next import into data in use, whose files name the source as before', async () => {
  const facts = [state('supplier:CM1', ['Euro Magnets']), state('price_unit:EM@?', ['100'], '250')];
  const { dataset } = await read(facts);
  expect(list(dataset)).toEqual([['M', 'EM@?', 1, 2.5, null]]);
  const decisions = { ...NO_DECISIONS, confirmed: facts };
  for (const mode of ['keys', 'tables'] as const) {
    const next = await importText(
      { 'sourcing.csv': 'part_number,site_id,share_pct,unit_price\nM,CM1,,310\n' },
      { catalogue, decisions, update: { before: dataset, mode, facts, forgotten: [] } },
    );
    expect(next.unused.facts).toEqual([]);
    expect(list(next.dataset!)).toEqual([['M', 'EM@?', 1, 3.1, null]]);
  }
});
