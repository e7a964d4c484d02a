import { describe, expect, it } from 'vitest';
import { sayOutlay, sayProof } from '../../../src/documents/ahead/say-ahead.ts';
import { aheadSettings } from '../../../src/domain/questions/licences.ts';
import { analyseAhead } from '../../../src/engine/licences/ahead/analyse-ahead.ts';
import { analyseLicences } from '../../../src/engine/licences/analyse.ts';
import { listAhead } from '../../../src/engine/brief/list-ahead.ts';
import { catalogue, COMPANY, importCompany, QUESTION } from './ring-company.ts';

/** A second product with the ring in it, whose demand is not on file. */
const FAN = {
  'parts.csv': `${COMPANY['parts.csv']}\n    FAN,fan,product,,,70,,9`,
  'bom.csv': `${COMPANY['bom.csv']}\n    FAN,RING,1`,
};
const GRANTED = 'FUYU,18-Dy-magnet,,DE,2026-06-01,granted,2026-08-01,2027-06-30,5000,500,,';
const NO_STOCK = { 'inventory.csv': '\npart_number,quantity,site_id\nM1,0,ME-1' };
const NO_LEAD = { 'sourcing.csv': COMPANY['sourcing.csv'].replaceAll(',40\n', ',\n').replace(/,40$/, ',') };

async function look(licences: string, other: Record<string, string>) {
  const dataset = await importCompany(licences, 200, other);
  const report = analyseLicences({ dataset, catalogue, question: QUESTION });
  const ahead = analyseAhead({ report, dataset, catalogue, settings: aheadSettings.parse({}) });
  return { report, ahead };
}

describe('the end of cover where what it rests on is known in part only', () => {
  it('is the latest day in the calendar and on the axis of the brief where a need is known from below', async () => {
    const { report } = await look(GRANTED, FAN);
    const titles = report.days.map(({ title }) => title.replace(/:.*/, ''));
    expect(titles).toContain('Cover ends at the latest');
    expect(titles).toContain('Licensed quantity used up at the latest');
    expect(titles.filter((title) => /^(Cover ends|Licensed quantity used up)$/.test(title))).toEqual([]);
    const run = { firstStop: null, firstShort: null, endDate: '2027-11-27' };
    const axis = listAhead({ licences: report, run, acts: [], moves: null }).map(({ title }) => title);
    expect(axis.some((title) => title.startsWith('Licensed quantity used up, at the latest: '))).toBe(true);
    const known = await look(GRANTED, {});
    expect(known.report.days.some(({ title }) => title.includes('at the latest'))).toBe(false);
  });

  it('is the earliest day where neither the way here nor the stock is on file', async () => {
    const { report } = await look(GRANTED, { ...NO_LEAD, ...NO_STOCK });
    const licensed = report.cases.find(({ state }) => state === 'granted');
    // The licence ends on 30 June 2027 and its 4,500 last longer: 1,200 a year. What is under way then is not known.
    expect(licensed?.cover).toMatchObject({ until: '2027-06-30', isEarliest: true });
    expect(report.days.map(({ title }) => title).join('\n')).toContain('Cover ends at the earliest: ');
    const known = (await look(GRANTED, {})).report.cases.find(({ state }) => state === 'granted');
    expect(known?.cover.isEarliest).toBeUndefined();
  });
});

describe('what to file and to buy first where a product has no demand on file', () => {
  it('says of needs, losses and outlay that they are the least', async () => {
    const { ahead } = await look('', FAN);
    // Of 2,000 rings that the motors are known to need 60 % come from Fuyu and 40 % from Two; the fans need more.
    expect(
      ahead.filings.map(({ quantity, quantityIsLeast, lossIsLeast }) => [quantity, quantityIsLeast, lossIsLeast]),
    ).toEqual([
      [1200, true, true],
      [800, true, true],
    ]);
    expect(ahead.filings.every(({ coverIsLatest }) => coverIsLatest === true)).toBe(true);
    expect(ahead.buys.every(({ needed, neededIsLeast }) => needed === null || neededIsLeast === true)).toBe(true);
    expect(sayProof(ahead, String)).toMatch(/^At least \d+/);
    expect(sayProof((await look('', {})).ahead, String)).toMatch(/^\d+/);
  });

  it('sums up no outlay as if all orders were in it', () => {
    const row = { outlay: 50, limit: null } as const;
    const say = (...buys: Parameters<typeof sayOutlay>[0]['buys']) => sayOutlay({ buys, outlay: 50 }, String);
    expect(say(row)).toBe('50');
    expect(say({ ...row, neededIsLeast: true })).toBe('at least 50');
    expect(say(row, { ...row, outlay: null })).toBe('at least 50, of 1 of 2 orders not known');
    expect(say({ ...row, outlay: null })).toBe('not known');
  });

  it('says of a loss that counts cover as ended today that it is the most', async () => {
    const { ahead } = await look('', NO_STOCK);
    expect(ahead.filings.every(({ coverEnds }) => coverEnds === null)).toBe(true);
    expect(sayProof(ahead, String)).toContain('counts as today: that loss is the most it can be');
  });
});
