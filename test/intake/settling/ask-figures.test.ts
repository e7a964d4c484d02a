import { describe, expect, it } from 'vitest';
import { YEARLY_RATES } from '../../../src/catalogue/yearly-rates.ts';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { importText, listErrors } from '../import-text.ts';

const COMPANY = {
  'parts.csv':
    'part_number,kind,form,unit,unit_price,currency,annual_demand\npump,product,,,100,EUR,10\nrotor,assembly,,,,,\nmagnet,component,magnet,,2,EUR,\nshaft,component,,,3,EUR,\n',
  'bom.csv': 'parent,child,quantity\npump,rotor,1\nrotor,magnet,6\npump,shaft,1\n',
  'suppliers.csv': 'supplier_id,name,country,role\nus,We,DE,own\ncn,Maker,CN,\n',
  'sites.csv': 'site_id,supplier_id,country\nplant,us,DE\nbaotou,cn,CN\n',
  'sourcing.csv': 'part_number,site_id,share_pct,lead_time_days\nmagnet,baotou,100,63\n',
  'rates.csv': 'currency,per_reporting\nEUR,1\nUSD,1.1\n',
};

function listAsked(outcome: ImportOutcome): (string | null)[][] {
  return outcome.notes
    .filter(({ code }) => code.startsWith('ask-'))
    .map(({ code, file, found }) => [code, file, found]);
}

async function ask(change: Partial<typeof COMPANY>, options: { homeCountry?: string } = {}) {
  const outcome = await importText({ ...COMPANY, ...change }, options);
  expect(listErrors(outcome)).toEqual([]);
  return outcome;
}

function find(outcome: ImportOutcome, code: string): string | undefined {
  return outcome.notes.find((note) => note.code === code)?.message;
}

describe('figures that a person would ask about', () => {
  it('are none in a company whose figures fit each other', async () => {
    expect(listAsked(await ask({}))).toEqual([]);
  });

  it('are a part that is dearer than what it goes into, and more spent than earned', async () => {
    const parts = COMPANY['parts.csv'].replace('shaft,component,,,3,', 'shaft,component,,,310,');
    const outcome = await ask({ 'parts.csv': parts });
    // 310 + 6 × 2 for one pump of 100; ten of them.
    expect(listAsked(outcome)).toEqual([
      ['ask-dearer', 'parts.csv', 'shaft'],
      ['ask-spend', 'parts.csv', 'pump'],
    ]);
    expect(find(outcome, 'ask-dearer')).toContain('shaft costs 310 EUR, more than pump, which it goes into (100)');
    expect(find(outcome, 'ask-spend')).toContain('costs 3220 EUR a year, more than the 1000 that they bring');
  });

  it('are amounts in another currency at its rate, and none where there is no rate', async () => {
    const parts = COMPANY['parts.csv'].replace('shaft,component,,,3,EUR', 'shaft,component,,,105,USD');
    // 105 USD are 95.45 EUR, and the magnets 12: 107.45 of 100.
    expect(listAsked(await ask({ 'parts.csv': parts }))).toEqual([['ask-spend', 'parts.csv', 'pump']]);
    const without = await ask({ 'parts.csv': parts, 'rates.csv': 'currency,per_reporting\nEUR,1\n' });
    expect(listAsked(without)).toEqual([]);
    expect(find(without, 'no-rate')).toContain('USD');
  });

  it('are a magnet of 20 kg, in any unit', async () => {
    const parts = COMPANY['parts.csv'].replace('magnet,component,magnet,,2', 'magnet,component,magnet,g,0.001');
    const bom = COMPANY['bom.csv'].replace('rotor,magnet,6', 'rotor,magnet,20000');
    const outcome = await ask({ 'parts.csv': parts, 'bom.csv': bom });
    expect(listAsked(outcome)).toEqual([['ask-heavy-magnet', 'bom.csv', 'magnet']]);
    expect(find(outcome, 'ask-heavy-magnet')).toContain('20 kg of the magnet magnet go into one rotor');
  });

  it('are goods from China that take no time, unless they are bought in China', async () => {
    const sourcing = COMPANY['sourcing.csv'].replace(',63', ',0');
    expect(listAsked(await ask({ 'sourcing.csv': sourcing }))).toEqual([['ask-lead-time', 'sourcing.csv', 'magnet']]);
    expect(listAsked(await ask({ 'sourcing.csv': sourcing }, { homeCountry: 'CN' }))).toEqual([]);
  });

  it.each([
    ['USD,0.91', 'is the rate the other way round'],
    ['JPY,1.6', 'is that right? It was 163.9'],
    ['CNY,0.128', 'is the rate the other way round'],
    ['KRW,1475', undefined],
    ['CHF,1.05', undefined],
    ['XAF,655', undefined],
    ['USD,1.3', undefined],
  ])('are rates the other way round or of another order: %s', async (rate, said) => {
    const outcome = await ask({ 'rates.csv': `currency,per_reporting\nEUR,1\n${rate}\n` });
    const asked = find(outcome, 'ask-rate');
    expect([listAsked(outcome).length, asked?.includes(said ?? '')]).toEqual(
      said === undefined ? [0, undefined] : [1, true],
    );
  });

  it('rest on the means of a year for twenty currencies and more, each above nothing', () => {
    const rates = Object.entries(YEARLY_RATES.perEuro);
    expect(rates.length).toBeGreaterThanOrEqual(20);
    expect(rates.every(([currency, rate]) => /^[A-Z]{3}$/.test(currency) && rate > 0)).toBe(true);
    expect(YEARLY_RATES.perEuro['EUR']).toBe(1);
    expect(YEARLY_RATES.source).toContain('European Central Bank');
  });
});

it('follow a chain of thirty thousand levels', async () => {
  const levels = Array.from({ length: 30_000 }, (_, level) => `P${level},P${level + 1},1`);
  const outcome = await importText({
    'parts.csv': `part_number,kind,unit_price,currency,annual_demand\nP0,product,900,EUR,10\n${levels.map((_, level) => `P${level + 1},component,2,EUR,`).join('\n')}\n`,
    'bom.csv': `parent,child,quantity\n${levels.join('\n')}\n`,
  });
  expect(listErrors(outcome)).toEqual([]);
  expect(outcome.dataset?.bom).toHaveLength(30_000);
  // One of what stands at the end costs 2, and is worth no question beside 900.
  expect(outcome.notes.filter(({ code }) => code === 'ask-spend' || code === 'ask-cost')).toEqual([]);
});

const named = (number: string): Partial<typeof COMPANY> => ({
  'parts.csv': COMPANY['parts.csv'].replace('shaft,', `${number},`),
  'bom.csv': COMPANY['bom.csv'].replace('shaft', number),
});

it('asks about numbers of parts that a spreadsheet cut, and about none that only look so', async () => {
  expect(listAsked(await ask(named('1.23E+11')))).toEqual([['ask-cut-number', 'parts.csv', '1.23E+11']]);
  expect(listAsked(await ask(named('12E11')))).toEqual([]);
});

it('asks about part numbers that a spreadsheet took for days', async () => {
  for (const number of ['10-May', '3. Dez', '2026-05-10 00:00:00'])
    expect(listAsked(await ask(named(number)))).toEqual([['ask-day-number', 'parts.csv', number]]);
  for (const number of ['5-10', '10-MAY', 'MAG-1', 'Mar-20', '10-Mayr'])
    expect(listAsked(await ask(named(number)))).toEqual([]);
});
