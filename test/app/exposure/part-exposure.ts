import type { Finding, FourWorlds, PartExposure, SourceOfPart } from '../../../src/engine/exposure/report.ts';

export const worlds = (sure: number, possible: number, ifPausedBack: number, ifUnknown: number): FourWorlds => ({
  sure,
  possible,
  ifPausedBack,
  ifUnknown,
});

const NOTHING = worlds(0, 0, 0, 0);

/** A part of a report that nothing reaches, changed by what a test is about. */
export function createPart(partNumber: string, changes: Partial<PartExposure> = {}): PartExposure {
  return {
    partNumber,
    description: `Part ${partNumber}`,
    kind: 'component',
    category: null,
    form: null,
    inferred: false,
    proof: null,
    inNoProduct: false,
    assumptions: [],
    findings: [],
    exposedShare: NOTHING,
    ownShare: NOTHING,
    coverage: { seen: 1, declared: 0, inferred: 0, unknown: 0 },
    atMost: null,
    revenueByReading: null,
    revenueAtRisk: NOTHING,
    spend: null,
    spendIsLeast: false,
    yearlyQuantity: 100,
    quantityIsLeast: false,
    unit: 'pcs',
    fill: 'notExposed',
    products: [],
    sources: [],
    weeksOfCover: null,
    waitWeeks: null,
    waitIsOpenEnded: false,
    decides: 'no rule reaches it',
    elements: [],
    practices: [],
    ...stateOf(changes.fill),
    ...changes,
  };
}

/** The state that goes with a fill. */
function stateOf(fill: PartExposure['fill'] = 'notExposed'): Pick<PartExposure, 'state' | 'reasons'> {
  if (fill === 'notExposed') return { state: 'not-exposed', reasons: [] };
  if (fill !== 'cannotBeJudged') return { state: 'exposed', reasons: [] };
  return { state: 'cannot-be-judged', reasons: [{ code: 'contents-not-known', names: [] }] };
}

/** A finding that requires a licence now. */
export function createFinding(changes: Partial<Finding> = {}): Finding {
  return {
    siteId: 'GZ-1',
    origin: 'stated',
    buyerSiteId: 'DE-1',
    party: null,
    share: 1,
    exporter: 'CN',
    destination: 'DE',
    evidence: 'seen',
    itemId: '18-Dy-magnet',
    itemCode: '1C905.a.4',
    measureId: 'mofcom-2025-18',
    limb: 'mofcom-2025-18',
    status: 'in-force',
    match: 'met',
    verdict: 'licence-required',
    route: 'individual',
    criteria: [],
    missing: [],
    licence: null,
    warnings: [],
    ...changes,
  };
}

/** A named source in China. */
export function createSource(changes: Partial<SourceOfPart> = {}): SourceOfPart {
  return {
    siteId: 'GZ-1',
    origin: 'stated',
    siteName: 'Ganzhou plant',
    supplierId: 'GZ',
    supplierName: 'Ganzhou Magnetics',
    buyerSiteId: 'DE-1',
    buyerName: 'Brunnfeld',
    country: 'CN',
    destination: 'DE',
    party: null,
    share: 1,
    evidence: 'seen',
    leadTimeDays: 56,
    unitPrice: 12.5,
    yearlyUnits: null,
    qualification: 'released',
    ...changes,
  };
}
