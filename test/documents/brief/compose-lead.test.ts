import { describe, expect, it } from 'vitest';
import { composeLead } from '../../../src/documents/brief/compose-lead.ts';
import type { ExposureLedger, PartCounts } from '../../../src/engine/exposure/parts/judgement.ts';
import { exposureReport, NO_PURCHASES } from '../../app/fixtures/exposure-report.ts';

const TODAY = '2026-11-24';
const RULE = {
  id: 'mofcom-2025-18',
  name: 'No. 18 of 2025',
  country: null,
  inferred: false,
  lanes: 2,
  parts: 1,
  spend: 0,
  spendIsLeast: false,
  revenueAtRisk: { sure: 0, possible: 0, ifPausedBack: 0, ifUnknown: 0 },
};

function compose(totals: Partial<typeof exposureReport.totals>, rest: Partial<typeof exposureReport> = {}) {
  const report = { ...exposureReport, ...rest, totals: { ...exposureReport.totals, ...totals } };
  const { finding, coverage } = composeLead(report, TODAY);
  return { finding: finding.replaceAll('\u00a0', ' '), coverage: coverage.replaceAll('\u00a0', ' ') };
}

function countsOf(counts: Partial<PartCounts>): PartCounts {
  const all = { exposed: 0, surely: 0, possibly: 0, ifPausedBack: 0, notExposed: 0, cannotBeJudged: {}, ...counts };
  const unjudged = Object.values(all.cannotBeJudged).reduce((sum, count) => sum + count, 0);
  return { ...all, total: all.exposed + all.notExposed + unjudged };
}

function ledgerOf(parts: Partial<PartCounts>, inNoProduct: Partial<PartCounts> = {}): ExposureLedger {
  return {
    parts: { ...countsOf(parts), inNoProduct: countsOf(inNoProduct) },
    lanes: { rows: 0, judged: 0, leftOut: {} },
    purchases: NO_PURCHASES,
  };
}

describe(composeLead, () => {
  it('says what rests on a licence, what would, and which product carries most', () => {
    expect(compose({}).finding).toBe(
      '€ 412 m of € 2.1 bn yearly revenue rests on parts that need a Chinese licence today, € 168 m more on parts that may need one; another € 241 m would, if suspended rules return. The Crest SUV alone carries € 250 m of it.',
    );
  });

  it('names no part that may need one where there is none, and a product without a name by its number', () => {
    const products = exposureReport.products.map((product) => ({ ...product, description: '' }));
    expect(compose({ possibly: 0 }, { products }).finding).toBe(
      '€ 412 m of € 2.1 bn yearly revenue rests on parts that need a Chinese licence today; another € 241 m would, if suspended rules return. V-CREST alone carries € 250 m of it.',
    );
  });

  it('says under which reading a figure stands where the readings differ, and calls no other one “as the law stands”', () => {
    const { totals } = exposureReport;
    const rule = {
      measureId: 'mofcom-2025-58',
      limbId: 'mofcom-2025-58',
      statuses: { law: 'in-force', agreed: 'suspended', open: 'unconfirmed' },
      legalUntil: '2026-11-10',
      agreedUntil: '2027-01-10',
      wordsCover: 'implied',
    } as const;
    const readings = {
      ...exposureReport.readings,
      rules: [rule],
      totals: { law: totals, agreed: totals, open: totals },
    };
    const sayOf = (reading: 'law' | 'agreed' | 'open', lawDate = TODAY): string =>
      compose({ possibly: 0, ifPausedBack: 0 }, { products: [], readings, reading, lawDate }).finding.split(
        ' licence ',
      )[1]!;
    expect(sayOf('open')).toBe('today (undecided).');
    expect(sayOf('law')).toBe('today (as the law stands).');
    expect(sayOf('agreed', '2026-12-24')).toBe('on 24 Dec 2026 (as agreed to 10 Jan 2027).');
  });

  it('leaves out paused rules when none matter', () => {
    expect(compose({ possibly: 0, ifPausedBack: 0 }, { products: [] }).finding).toBe(
      '€ 412 m of € 2.1 bn yearly revenue rests on parts that need a Chinese licence today.',
    );
  });

  it('names another law date instead of today', () => {
    expect(compose({ possibly: 0, ifPausedBack: 0 }, { products: [], lawDate: '2027-01-02' }).finding).toBe(
      '€ 412 m of € 2.1 bn yearly revenue rests on parts that need a Chinese licence as the law stands on 2 Jan 2027.',
    );
  });

  it('does not call possible what is sure, nor sure what is possible', () => {
    expect(compose({ surely: 0 }).finding).toBe(
      'No revenue surely rests on a part that needs a Chinese licence today, but € 168 m of € 2.1 bn yearly revenue rests on parts that may need one; another € 241 m would, if suspended rules return. € 129 m cannot be judged.',
    );
  });

  it('speaks of suspended rules alone', () => {
    expect(compose({ surely: 0, possibly: 0 }).finding).toBe(
      '€ 241 m of € 2.1 bn yearly revenue would rest on parts that need a Chinese licence, if suspended rules return; today no part that could be judged needs one. € 129 m cannot be judged.',
    );
  });

  it('tells "cannot be judged" from "not exposed"', () => {
    expect(compose({ surely: 0, possibly: 0, ifPausedBack: 0 }, { measures: [RULE] }).finding).toBe(
      '€ 129 m of € 2.1 bn yearly revenue cannot be judged: facts are missing. No part that could be judged needs a Chinese licence today.',
    );
    const unjudged = ledgerOf({ cannotBeJudged: { 'supplier-not-known': 3 } });
    expect(compose({ surely: 0, possibly: 0, ifPausedBack: 0 }, { measures: [RULE], ledger: unjudged }).finding).toBe(
      '€ 129 m of € 2.1 bn yearly revenue cannot be judged: facts are missing. No part could be judged yet.',
    );
    const nothing = { surely: 0, possibly: 0, ifPausedBack: 0, cannotBeJudged: 0 };
    expect(compose(nothing, { ledger: ledgerOf({ notExposed: 5 }) }).finding).toBe(
      'None of the € 2.1 bn yearly revenue rests on a part that needs a Chinese licence today, and every part could be judged.',
    );
  });

  it('never calls everything judged while a part without money is not', () => {
    const nothing = { surely: 0, possibly: 0, ifPausedBack: 0, cannotBeJudged: 0 };
    const ledger = ledgerOf({ notExposed: 2, exposed: 1, surely: 1, cannotBeJudged: { 'contents-not-known': 2 } });
    expect(compose(nothing, { ledger, withoutMoney: ['P-9'] }).finding).toBe(
      'None of the € 2.1 bn yearly revenue rests on a part that needs a Chinese licence today, but 1 part outside it needs one, 2 parts cannot be judged, 1 product without price or demand is not in it.',
    );
  });

  it('says what is judged outside of any product, and what rests on assemblies taken as made in house', () => {
    const ledger = ledgerOf({ notExposed: 5 }, { exposed: 2, surely: 2, cannotBeJudged: { 'supplier-not-known': 1 } });
    const assumedMaking = { madeInHouse: ['A', 'B'], makerNotKnown: [], surely: 3e6, notExposed: 0 };
    const { coverage } = compose({}, { ledger, assumedMaking });
    expect(coverage).toContain(
      '3 parts are in no product on file and judged on their own: 2 need a licence, 1 cannot be judged.',
    );
    expect(coverage).toContain(
      '2 assemblies have parts but no supplier and are taken as made in house; € 3 m of “surely” rests on it.',
    );
  });

  it('says so where no rule reaches anything, as before the first of them, and supply is unknown all the same', () => {
    const measures = [{ ...RULE, lanes: 0 }];
    expect(compose({ surely: 0, possibly: 0, ifPausedBack: 0 }, { measures, lawDate: '2020-01-01' }).finding).toBe(
      '€ 129 m of € 2.1 bn yearly revenue cannot be judged: no rule reaches what is known, and the rest is of unknown source or contents. No part that could be judged needs a Chinese licence as the law stands on 1 Jan 2020.',
    );
  });

  it('claims no money where there is none', () => {
    const none = 'No product has both a price and a yearly demand on file, so the revenue at risk is not known yet.';
    expect(compose({ revenue: 0 }, { ledger: ledgerOf({ notExposed: 4 }) }).finding).toBe(none);
    const ledger = ledgerOf({ exposed: 5, surely: 1, possibly: 2, ifPausedBack: 2, notExposed: 4 });
    expect(compose({ revenue: 0 }, { ledger }).finding).toBe(
      `3 of 9 parts, products among them, need a Chinese licence today, surely or possibly. ${none}`,
    );
  });

  it('says how much of what is bought needs a licence where no product has money', () => {
    const ledger = ledgerOf({ exposed: 3, surely: 1, possibly: 2, notExposed: 4 });
    const bought = {
      ...NO_PURCHASES,
      total: 216e3,
      surely: 44e3,
      possibly: 100e3,
      ifPausedBack: 9e3,
      notExposed: 63e3,
    };
    const say = (isLeast: boolean): string =>
      compose({ revenue: 0 }, { products: [], ledger: { ...ledger, purchases: { ...bought, isLeast } } }).finding;
    expect(say(false)).toBe(
      '3 of 7 parts need a Chinese licence today, surely or possibly: € 144 k of € 216 k bought a year. No product is on file, so the revenue at risk is not known yet.',
    );
    expect(say(true)).toContain(': € 144 k of at least € 216 k bought a year.');
  });

  it('says what cannot be judged where there is no money and no part is known to need a licence', () => {
    const say = (counts: Parameters<typeof ledgerOf>[0], more = {}): string =>
      compose({ revenue: 0 }, { ledger: ledgerOf(counts), ...more }).finding.replaceAll('\u00a0', ' ');
    const open = { 'kind-not-known': 4 };
    expect(say({ cannotBeJudged: open }, { products: [] })).toBe(
      'None of 4 parts can be judged. No product is on file, so the revenue at risk is not known yet.',
    );
    expect(say({ cannotBeJudged: open, notExposed: 2 })).toMatch(
      /^4 of 6 parts cannot be judged, and no other needs a Chinese licence today\. No product has both/,
    );
  });

  it('gives coverage, and the questions that settle most', () => {
    expect(compose({}).coverage).toBe(
      'Sources are known for 88 % of the purchase value that is on file. € 129 m cannot be judged: 14 questions to 9 suppliers would settle 75 % of what is open.',
    );
  });

  it('counts products that are left out of money', () => {
    const { coverage } = compose(
      { cannotBeJudged: 0 },
      { withoutMoney: ['V-X'], questionsSettle: { count: 0, suppliers: 0, share: 0 } },
    );
    expect(coverage).toBe(
      'Sources are known for 88 % of the purchase value that is on file. 1 product without price or demand left out of money.',
    );
  });
});
