import { describe, expect, it } from 'vitest';
import { composeLead } from '../../../src/app/overview/compose-lead.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';

const TODAY = '2026-11-24';
const RULE = {
  id: 'mofcom-2025-18',
  name: 'No. 18 of 2025',
  country: null,
  lanes: 2,
  parts: 1,
  spend: 0,
  revenueAtRisk: { sure: 0, possible: 0, ifPausedBack: 0, ifUnknown: 0 },
};

function compose(totals: Partial<typeof exposureReport.totals>, rest: Partial<typeof exposureReport> = {}) {
  const report = { ...exposureReport, ...rest, totals: { ...exposureReport.totals, ...totals } };
  const { finding, coverage } = composeLead(report, TODAY);
  return { finding: finding.replaceAll('\u00a0', ' '), coverage: coverage.replaceAll('\u00a0', ' ') };
}

describe(composeLead, () => {
  it('says what rests on a licence, what would, and which product carries most', () => {
    expect(compose({}).finding).toBe(
      '€ 412 m of € 2.1 bn yearly revenue rests on parts that need a Chinese licence today; another € 241 m would, if the paused rules are back. The Crest SUV alone carries € 250 m of it.',
    );
  });

  it('leaves out paused rules when none matter', () => {
    expect(compose({ ifPausedBack: 0 }, { products: [] }).finding).toBe(
      '€ 412 m of € 2.1 bn yearly revenue rests on parts that need a Chinese licence today.',
    );
  });

  it('names another law date instead of today', () => {
    expect(compose({ ifPausedBack: 0 }, { products: [], lawDate: '2027-01-02' }).finding).toBe(
      '€ 412 m of € 2.1 bn yearly revenue rests on parts that need a Chinese licence as the law stands on 2 Jan 2027.',
    );
  });

  it('does not call possible what is sure, nor sure what is possible', () => {
    expect(compose({ surely: 0 }).finding).toBe(
      'Nothing surely needs a Chinese licence today, but € 168 m of € 2.1 bn yearly revenue rests on parts that may; another € 241 m would, if the paused rules are back.',
    );
  });

  it('speaks of paused rules alone', () => {
    expect(compose({ surely: 0, possibly: 0 }).finding).toBe(
      'No part needs a Chinese licence today; € 241 m of € 2.1 bn yearly revenue would rest on one, if the paused rules are back.',
    );
  });

  it('tells "cannot be judged" from "not exposed"', () => {
    expect(compose({ surely: 0, possibly: 0, ifPausedBack: 0 }, { measures: [RULE] }).finding).toBe(
      'No part was found that needs a Chinese licence today, but € 129 m of € 2.1 bn yearly revenue cannot be judged: facts are missing.',
    );
    expect(compose({ surely: 0, possibly: 0, ifPausedBack: 0, cannotBeJudged: 0 }).finding).toBe(
      'None of the € 2.1 bn yearly revenue rests on a part that needs a Chinese licence today, and every part could be judged.',
    );
  });

  it('says so where no rule reaches anything, as before the first of them, and supply is unknown all the same', () => {
    const measures = [{ ...RULE, lanes: 0 }];
    expect(compose({ surely: 0, possibly: 0, ifPausedBack: 0 }, { measures, lawDate: '2020-01-01' }).finding).toBe(
      'No part was found that needs a Chinese licence as the law stands on 1 Jan 2020, but € 129 m of € 2.1 bn yearly revenue cannot be judged: no rule reaches what is known, and the rest is of unknown source or contents.',
    );
  });

  it('claims no money where there is none', () => {
    expect(compose({ revenue: 0 }).finding).toBe(
      'No product has both a price and a yearly demand on file, so the exposure cannot be put in money yet.',
    );
  });

  it('gives coverage, and the questions that settle most', () => {
    expect(compose({}).coverage).toBe(
      'Sources are known for 88 % of purchase value. € 129 m cannot be judged: 14 questions to 9 suppliers would settle 75 % of what is open.',
    );
  });

  it('counts products that are left out of money', () => {
    const { coverage } = compose(
      { cannotBeJudged: 0 },
      { withoutMoney: ['V-X'], questionsSettle: { count: 0, suppliers: 0, share: 0 } },
    );
    expect(coverage).toBe(
      'Sources are known for 88 % of purchase value. 1 product without price or demand left out of money.',
    );
  });
});
