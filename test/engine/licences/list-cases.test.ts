import { describe, expect, it } from 'vitest';
import { aheadSettings } from '../../../src/domain/questions/licences.ts';
import { analyseAhead } from '../../../src/engine/licences/ahead/analyse-ahead.ts';
import { analyseLicences } from '../../../src/engine/licences/analyse.ts';
import type { LicenceReport } from '../../../src/engine/licences/case-report.ts';
import { catalogue, importCompany, QUESTION, UNDESCRIBED } from './ring-company.ts';

async function analyse(licences: string, stock = 200): Promise<LicenceReport> {
  const dataset = await importCompany(licences, stock);
  return analyseLicences({ dataset, catalogue, question: QUESTION });
}

const find = ({ cases }: LicenceReport, site: string, itemId = '18-Dy-magnet') =>
  cases.find((one) => one.exporterSiteId === site && one.itemId === itemId);

describe('cases of findings', () => {
  it('makes one for each exporter, item and buyer without any licence on file', async () => {
    const report = await analyse('');
    const fuyu = find(report, 'FUYU');
    expect(fuyu).toMatchObject({
      code: '1C905.a.4',
      state: 'none',
      endUser: 'Kloos Hof',
      destination: 'DE',
      workingDays: null,
      standing: 'too-late',
      alsoNeeded: [],
    });
    expect(fuyu?.parts).toMatchObject([{ partNumber: 'RING', yearlyUnits: 1200, verdict: 'licence-required' }]);
    // 200 of 2,000 a year last 36.5 days from the law date on, since no data date is known: 2 January 2027.
    expect(fuyu?.cover).toMatchObject({ until: '2027-01-02', isOpenEnded: false });
    // Filed on the next working day, 30 November; the 45th working day after it is 2 February 2027.
    expect(fuyu?.expected).toMatchObject({ filed: '2026-11-30', median: '2027-02-02' });
    expect(fuyu?.gapDays).toBe(31);
    expect(fuyu?.papers.map(({ state }) => state)).toEqual(Array.from({ length: 8 }, () => 'owed'));
    expect(fuyu?.restsOn).toBeCloseTo(60_000, 6);
  });

  it('counts no general licence as cover of a party on the watch list', async () => {
    const dataset = await importCompany(
      'TWO,18-Dy-magnet,,DE,2026-06-01,granted,2026-08-01,2027-07-31,,,general,',
      200,
    );
    const watch = catalogue.partyLists.find(({ id }) => id === 'cn-2026-12')!;
    const entities = [{ en: 'Motorenbau Kloos', zh: '', aliases: [] }];
    const standing = (partyLists: typeof catalogue.partyLists) =>
      find(analyseLicences({ dataset, catalogue: { ...catalogue, partyLists }, question: QUESTION }), 'TWO');
    expect(standing([])).toMatchObject({ standing: 'covered', party: null });
    expect(standing([{ ...watch, entities }])).toMatchObject({
      party: 'closer-review',
      noDecision: 'open-ended-review',
    });
    expect(standing([{ ...watch, entities }])?.cover).toEqual(find(await analyse(''), 'TWO')?.cover);
  });

  it('reads in-review of earlier versions as filed, and counts its working days', async () => {
    const report = await analyse('FUYU,18-Dy-magnet,Motorenbau Kloos,DE,2026-10-27,in-review,,,,,,');
    expect(find(report, 'FUYU')).toMatchObject({
      state: 'filed',
      workingDays: 23,
      fileBy: null,
      expected: { median: '2027-01-21' },
      standing: 'too-late',
    });
    expect(find(report, 'TWO')?.state).toBe('none');
  });

  it('counts what a licence lets pass until date or quantity ends, then what is under way and in stock', async () => {
    const report = await analyse('TWO,18-Dy-magnet,,DE,2026-06-01,granted,2026-08-01,2027-07-31,900,500,general,');
    // 400 left at 800 a year last 182 days: 28 May 2027; 40 days under way and 36 days of stock later it is 12 August 2027.
    expect(find(report, 'TWO')).toMatchObject({
      state: 'granted',
      kind: 'general',
      cover: { quantityUntil: '2027-05-28', until: '2027-08-12' },
      standing: 'covered',
    });
    expect(find(report, 'TWO')?.papers.map(({ id, state }) => [id, state])).toContainEqual([
      'compliance-system',
      'handed-in',
    ]);
  });

  it('calls a licence expired whose last day is past, and lets one that is used up cover nothing', async () => {
    const report = await analyse(
      [
        'FUYU,18-Dy-magnet,,DE,2025-06-01,granted,2025-08-01,2026-07-31,,,,',
        'TWO,18-Dy-magnet,,DE,2026-06-01,granted,2026-08-01,2027-07-31,900,900,,',
      ].join('\n'),
    );
    expect(find(report, 'FUYU')).toMatchObject({ state: 'expired', standing: 'too-late' });
    expect(find(report, 'TWO')).toMatchObject({ standing: 'too-late', cover: { until: '2027-01-02' } });
  });

  it.each([
    ['individual', '2025-11-28', '2025-11-27'],
    ['', '2025-11-28', '2025-11-27'],
    ['general', '2023-11-28', '2023-11-27'],
  ])(
    'lets a licence without an end (%s) hold for as long as the law allows after its decision',
    async (kind, last, past) => {
      const report = await analyse(
        [
          `FUYU,18-Dy-magnet,,DE,,granted,${past},,,,${kind},`,
          `TWO,18-Dy-magnet,,DE,,granted,${last},,,,${kind},`,
        ].join('\n'),
      );
      expect(find(report, 'FUYU')).toMatchObject({ state: 'expired', standing: 'too-late', validTo: null });
      expect(find(report, 'TWO')).toMatchObject({ state: 'granted', cover: { isOpenEnded: false } });
    },
  );

  it('leaves the end of a licence open where neither end nor decision is on file', async () => {
    const report = await analyse('FUYU,18-Dy-magnet,,DE,,granted,,,,,,');
    expect(find(report, 'FUYU')).toMatchObject({ state: 'granted', cover: { isOpenEnded: true } });
  });

  it('has no decision to expect after a refusal, and owes what a returned file lacks', async () => {
    const report = await analyse(
      [
        'FUYU,18-Dy-magnet,,DE,2026-06-01,refused,2026-08-01,,,,,',
        'TWO,18-Dy-magnet,,DE,2026-06-01,returned,2026-08-01,,,,,application; contract',
      ].join('\n'),
    );
    expect(find(report, 'FUYU')).toMatchObject({ noDecision: 'refused', expected: null, standing: 'too-late' });
    const owed = find(report, 'TWO')?.papers.filter(({ state }) => state === 'owed');
    expect(owed).toHaveLength(6);
    // It can be filed again in ten working days, on 11 December, when its clock starts anew.
    expect(find(report, 'TWO')?.expected?.filed).toBe('2026-12-11');
  });

  it('cannot say whether a licence comes in time where no stock is on file', async () => {
    const dataset = await importCompany('', 0, { 'inventory.csv': '\npart_number,quantity,site_id' });
    const report = analyseLicences({ dataset, catalogue, question: QUESTION });
    expect(find(report, 'FUYU')).toMatchObject({ standing: 'cannot-say', cover: { until: null }, fileBy: null });
  });

  it('calls nothing covered by a licence whose quantity ends before it can be renewed', async () => {
    // 500 rings of 2,000 a year last 91 days, to 26 February, after the decision of 2 February; 5 of 800 pieces a year last 2 days,
    // to 29 November.
    const row = (left: number) => `TWO,18-Dy-magnet,,DE,2026-06-01,granted,2026-08-01,2027-07-31,${left},0,,`;
    expect(find(await analyse(row(5), 500), 'TWO')).toMatchObject({
      cover: { quantityUntil: '2026-11-29' },
      standing: 'in-time',
    });
    expect(find(await analyse(row(5), 0), 'TWO')?.standing).toBe('too-late');
    // 160 last 73 days, to 8 February.
    expect(find(await analyse(row(160), 0), 'TWO')).toMatchObject({
      cover: { quantityUntil: '2027-02-08' },
      standing: 'covered',
    });
  });

  it('adds up what is left of several licences, and loses what is left of one that ends', async () => {
    const row = (validTo: string, left: number, filed = '2026-06-01') =>
      `TWO,18-Dy-magnet,,DE,${filed},granted,2026-08-01,${validTo},${left},0,,`;
    // Of 800 pieces a year 80 last 36.5 days each: 73 days together, to 8 February, as 160 of one licence do.
    const two = `${row('2027-07-31', 80)}\n${row('2027-06-30', 80, '2026-05-01')}`;
    expect(find(await analyse(two, 0), 'TWO')).toMatchObject({
      cover: { quantityUntil: '2027-02-08' },
      standing: 'covered',
    });
    // One ends on 7 December, after 10 days: it gives these, the other 36.5 more, to 12 January.
    const short = `${row('2027-07-31', 80)}\n${row('2026-12-07', 500, '2026-05-01')}`;
    expect(find(await analyse(short, 0), 'TWO')?.cover.quantityUntil).toBe('2027-01-12');
  });

  it('does not take a use that is not on file for none', async () => {
    const row = (used: string) => `TWO,18-Dy-magnet,,DE,2026-06-01,granted,2026-08-01,2027-07-31,900,${used},,`;
    expect(find(await analyse(row('0')), 'TWO')?.standing).toBe('covered');
    expect(find(await analyse(row('')), 'TWO')).toMatchObject({
      used: null,
      cover: { until: null, quantityUntil: null },
      standing: 'cannot-say',
    });
  });

  it('does not take kilograms for pieces, of which nobody says how many they are', async () => {
    const dataset = (unit: string) =>
      importCompany('TWO,18-Dy-magnet,,DE,2026-06-01,granted,2026-08-01,2027-07-31,900,0,,', 10).then((company) => ({
        ...company,
        licences: company.licences.map((one) => ({ ...one, quantityUnit: unit })),
      }));
    const judge = async (unit: string) =>
      find(analyseLicences({ dataset: await dataset(unit), catalogue, question: QUESTION }), 'TWO');
    expect(await judge('kg')).toMatchObject({
      quantity: 900,
      quantityUnit: 'kg',
      cover: { until: null, quantityUntil: null },
      standing: 'cannot-say',
    });
    // Parts without a unit are counted in pieces.
    expect(await judge('PCS')).toMatchObject({ standing: 'covered' });
  });

  it('lets an order pass only beside the usual flow, which uses up the licence by itself', async () => {
    // 800 a year from 27 November to 31 December, 35 days, are 76.7 units: of 70 nothing is spare, of 100 there are 23.
    const order = async (left: number) => {
      const licences = `TWO,18-Dy-magnet,,DE,2026-06-01,granted,2026-08-01,2026-12-31,${left},0,,`;
      const [dataset, report] = [await importCompany(licences, 20), await analyse(licences, 20)];
      const only = {
        ...report,
        cases: report.cases.filter(
          ({ itemId, exporterSiteId }) => itemId === '18-Dy-magnet' && exporterSiteId === 'TWO',
        ),
      };
      const settings = aheadSettings.parse({ growth: 1 });
      return analyseAhead({ report: only, dataset, catalogue, settings }).buys[0];
    };
    expect(await order(70)).toMatchObject({ order: 0, orderBy: null, limit: 'licence' });
    expect(await order(100)).toMatchObject({ order: 23, limit: 'licence' });
  });

  it('buys nothing ahead of goods of which nobody knows whether any licence is needed, and says so', async () => {
    const buy = async (other: Record<string, string>) => {
      const dataset = await importCompany('', 20, other);
      const report = analyseLicences({ dataset, catalogue, question: QUESTION });
      return analyseAhead({ report, dataset, catalogue, settings: aheadSettings.parse({}) }).buys;
    };
    expect((await buy({})).map(({ needed }) => needed !== null)).toEqual([true, true]);
    const unknown = { order: null, outlay: null, limit: 'not-judged' };
    expect(await buy(UNDESCRIBED)).toMatchObject([unknown, unknown]);
  });

  it('lets a licence cover from the day of its decision on, never before', async () => {
    const row = 'FUYU,18-Dy-magnet,,DE,2027-02-01,granted,2027-03-15,2028-03-14,,,,';
    // The goods end on 2 January 2027 as without any licence: the one that may come in March is none yet.
    const now = find(await analyse(row), 'FUYU');
    expect(now).toMatchObject({
      state: 'ahead',
      stated: 'granted',
      decided: '2027-03-15',
      workingDays: null,
      cover: { until: '2027-01-02', quantityUntil: null, isOpenEnded: false },
      standing: 'too-late',
    });
    expect(now?.papers.every(({ state }) => state === 'owed')).toBe(true);
    const filedOnly = 'FUYU,18-Dy-magnet,,DE,2027-02-01,filed,,,,,,';
    expect(find(await analyse(filedOnly), 'FUYU')).toMatchObject({ state: 'ahead', workingDays: null });
    const today = 'FUYU,18-Dy-magnet,,DE,2026-06-01,granted,2026-11-27,2028-03-14,,,,';
    expect(find(await analyse(today), 'FUYU')).toMatchObject({ state: 'granted', standing: 'covered' });
    const refusal = 'FUYU,18-Dy-magnet,,DE,2026-06-01,refused,2026-11-28,,,,,';
    expect(find(await analyse(refusal), 'FUYU')).toMatchObject({ state: 'ahead', stated: 'refused' });
  });

  it.each([
    // Whether goods for the United States are for military use nobody has said: that is a question, and no reason to buy elsewhere.
    [null, '46-mil', 'no-route-if-needed, cannot-say'],
    ['military', '46-mil', 'no-route, no-route'],
    ['civil', '46-mil', 'undefined, undefined'],
    ['civil', '18-Dy-magnet', 'null, too-late'],
  ] as const)('knows of an end use that is %s whether a licence can be had by %s', async (endUse, itemId, wanted) => {
    const american = await importCompany('', 200);
    const dataset: typeof american = {
      ...american,
      settings: { ...american.settings, endUse },
      sites: american.sites.map((site) => (site.siteId === 'ME-1' ? { ...site, country: 'US' } : site)),
    };
    const found = find(analyseLicences({ dataset, catalogue, question: QUESTION }), 'FUYU', itemId);
    expect(`${found?.noDecision}, ${found?.standing}`).toBe(wanted);
  });

  it('waits for no decision on what was decided and is not said to be granted', async () => {
    for (const [days, state, standing] of [
      ['2026-08-01,2027-07-31', 'needed', 'too-late'],
      [',2027-07-31', 'needed', 'too-late'],
      [',', 'filed', 'in-time'],
    ]) {
      const found = find(await analyse(`FUYU,18-Dy-magnet,,DE,2026-06-01,filed,${days},,,,`), 'FUYU');
      expect(found).toMatchObject({ state, stated: 'filed', standing });
      expect(found?.fileBy === null).toBe(state === 'filed');
    }
  });

  it('keeps a licence on file that no finding asks for', async () => {
    const report = await analyse('FUYU,39-nat,,JP,2026-06-01,granted,2026-08-01,2027-07-31,,,,');
    expect(find(report, 'FUYU', '39-nat')).toMatchObject({ state: 'granted', parts: [], restsOn: 0 });
  });

  it('sets a last day to file that has passed on today, and leaves other days out that have', async () => {
    const { days } = await analyse('FUYU,18-Dy-magnet,,DE,2026-10-27,filed,,,,,,');
    expect(days.map(({ day, kind }) => [day, kind])).toEqual([
      ['2026-11-27', 'file-by'],
      ['2026-12-29', 'rule-day'],
      ['2027-01-02', 'cover-ends'],
      ['2027-01-02', 'cover-ends'],
      ['2027-01-21', 'decision'],
    ]);
  });
});
