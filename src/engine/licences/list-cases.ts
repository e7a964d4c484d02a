import type { Catalogue } from '../../catalogue/schema.ts';
import { getItemCode } from '../controls/item-code.ts';
import type { ControlledItem } from '../../catalogue/controlled-item.ts';
import { TABLE_KEYS } from '../../domain/content-hash.ts';
import type { Dataset, Licence } from '../../domain/dataset.ts';
import type { IsoDate } from '../../domain/units.ts';
import { getCompanyNames } from '../controls/company-names.ts';
import { isOfKindFor } from '../controls/licences.ts';
import { addWorkingDays, countWorkingDays } from '../controls/working-days.ts';
import type { PartExposure } from '../exposure/report.ts';
import type { CaseStanding, CaseState, LicenceCase, LicenceReport } from './case-report.ts';
import { type CaseFile, findCaseFiles, isUsedUp, readCaseState, readFiledStatus } from './case-files.ts';
import { type CaseNeed, type CollectedNeeds, collectNeeds } from './collect-needs.ts';
import { expectDecision, findLastFiling } from './expected-decision.ts';
import { countDays, judgeCover } from './judge-cover.ts';
import { listPapers } from './papers.ts';

type CaseInput = {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly parts: readonly PartExposure[];
  readonly lawDate: IsoDate;
  /** Whether a limb is in force on the day, or taken to be. */
  readonly isLive: (limbId: string) => boolean;
  /** Numbers of the products without price or demand. */
  readonly withoutMoney: ReadonlySet<string>;
};

/** States of an application with a decision to come. */
const UNDER_REVIEW: ReadonlySet<CaseState> = new Set(['filed', 'question']);
/** Working days until a file is complete: one where nothing is missing, two weeks where facts or papers are. */
const DAYS_TO_FILE = 1;
const DAYS_TO_COMPLETE = 10;

/**
 * Returns a case for each exporter, item and buyer with a finding in need of a licence, with its deciding licence on file, and one for each
 * other licence on file; the longest gap between the end of cover and the expected decision first.
 */
export function listCases(
  input: CaseInput,
): { cases: LicenceCase[] } & Omit<CollectedNeeds, 'needs' | 'doubted'> & Pick<LicenceReport, 'doubted'> {
  const { needs, doubted, ...leftOut }: CollectedNeeds = collectNeeds(input.parts, input.dataset, input.withoutMoney);
  const judge = new CaseJudge(input);
  const names = getCompanyNames(input.dataset);
  const taken = new Set<Licence>();
  const cases = needs.map((need) => {
    const lane = {
      exporterSiteId: need.exporterSiteId,
      itemId: need.itemId,
      destination: need.destination,
      endUsers: names.get(need.buyerSiteId ?? '') ?? [],
      partNumbers: need.parts.map(({ partNumber }) => partNumber),
    };
    const files = need.exporterSiteId === null ? [] : findCaseFiles(input.dataset.licences, lane, input.lawDate);
    for (const { licence } of files) taken.add(licence);
    return judge.judge(need, files);
  });
  for (const licence of input.dataset.licences) {
    if (taken.has(licence)) continue;
    cases.push(judge.judge(null, [{ licence, state: readCaseState(licence, input.lawDate) }]));
  }
  const itemNames = new Map(input.catalogue.items.map(({ id, name }) => [id, name]));
  return {
    cases: sortCases(markTogether(cases, needs)),
    doubted: doubted.map((one) => ({ ...one, itemName: itemNames.get(one.itemId) ?? one.itemId })),
    ...leftOut,
  };
}

/** Judges one case after another by the same data and day. */
class CaseJudge {
  private readonly input: CaseInput;
  private readonly items: ReadonlyMap<string, ControlledItem>;
  private readonly measureNumbers: ReadonlyMap<string, string>;
  private readonly siteNames: ReadonlyMap<string, string>;

  /** How many licences there are of each key. */
  private readonly countOf = new Map<string, number>();

  constructor(input: CaseInput) {
    this.input = input;
    for (const key of input.dataset.licences.map(writeKey)) this.countOf.set(key, (this.countOf.get(key) ?? 0) + 1);
    this.items = new Map(input.catalogue.items.map((item) => [item.id, item]));
    this.measureNumbers = new Map(input.catalogue.measures.map(({ id, number }) => [id, number]));
    this.siteNames = new Map(input.dataset.sites.map(({ siteId, name }) => [siteId, name]));
  }

  /** What tells a licence from another one for the same goods of which nobody says either when it was applied for: the day of its decision. */
  private tellRenewal(licence: Licence | null): (string | null)[] {
    return licence !== null && (this.countOf.get(writeKey(licence)) ?? 0) > 1 ? [licence.decided] : [];
  }

  /** The first of the files decides how far the case has come; all in use cover its goods. */
  judge(need: CaseNeed | null, files: readonly CaseFile[]): LicenceCase {
    const { lawDate, dataset, catalogue } = this.input;
    const file = files[0] ?? null;
    const licence = file?.licence ?? null;
    const state = file?.state ?? 'none';
    const itemId = need?.itemId ?? licence?.itemId ?? '';
    const item = this.items.get(itemId);
    const route = need?.finding.route ?? item?.route ?? 'individual';
    const exporterSiteId = need?.exporterSiteId ?? licence?.exporterSiteId ?? null;
    const endUser = licence?.endUser ?? need?.buyer ?? null;
    const destination = need?.destination ?? licence?.destination ?? null;
    const party = need?.finding.party ?? null;
    const inUse = files
      .filter((one) => one.state === 'granted' && !isUsedUp(one.licence) && isOfKindFor(one.licence, party))
      .map((one) => one.licence);
    const cover = judgeCover(need, inUse, { stockDate: dataset.settings.dataDate ?? lawDate, today: lawDate });
    const papers = listPapers(
      {
        route,
        kind: licence?.kind ?? null,
        hasTrader: need?.hasTrader ?? false,
        isWatched: party === 'closer-review',
        isTechnology: item?.kind === 'technology',
      },
      state,
      licence?.papers ?? null,
    );
    const wait = this.judgeWait({ state, licence, route, party, measureId: item?.measureId ?? '', need });
    const { expected, noDecision } = wait;
    const gapDays = expected === null || cover.until === null ? null : countDays(cover.until, expected.median);
    const lawStatus = need?.finding.status ?? null;
    const fileBy = this.findFileBy(state, cover.until, item?.measureId ?? '', noDecision !== null);
    return {
      id: JSON.stringify(
        need === null
          ? [exporterSiteId, itemId, endUser, destination, licence?.filed ?? null, ...this.tellRenewal(licence)]
          : [need.finding.siteId, itemId, need.finding.buyerSiteId, destination, ...need.ownLicences],
      ),
      fileRow: licence === null ? null : dataset.licences.indexOf(licence),
      exporterSiteId,
      exporter: need?.exporter ?? this.siteNames.get(exporterSiteId ?? '') ?? exporterSiteId ?? '',
      itemId,
      code: item === undefined ? itemId : (getItemCode(item) ?? this.measureNumbers.get(item.measureId) ?? itemId),
      itemName: item?.name ?? itemId,
      measureId: item?.measureId ?? '',
      lawStatus,
      route,
      party,
      endUser,
      buyerSiteId: need?.buyerSiteId ?? null,
      destination,
      parts: need?.parts ?? [],
      state,
      stated: licence === null ? null : readFiledStatus(licence.status),
      kind: licence?.kind ?? null,
      filed: licence?.filed ?? null,
      decided: licence?.decided ?? null,
      validTo: licence?.validTo ?? null,
      quantity: licence?.quantity ?? null,
      used: licence?.used ?? null,
      quantityUnit: licence?.quantityUnit ?? null,
      owner: licence?.owner ?? null,
      note: licence?.note ?? null,
      workingDays:
        UNDER_REVIEW.has(state) && licence !== null && licence.filed !== null
          ? countWorkingDays(licence.filed, lawDate, catalogue.workingDays)
          : null,
      papers,
      expected,
      noDecision,
      fileBy,
      cover,
      gapDays,
      standing: judgeStanding({
        isNow: this.input.isLive(need?.finding.limb ?? item?.limb ?? ''),
        noDecision,
        isCovered: inUse.length > 0 && lastsUntilRenewal(need, inUse, cover.quantityUntil, expected?.median ?? null),
        isOpenEnded: cover.isOpenEnded,
        gapDays,
        isKnown: cover.until !== null,
      }),
      alsoNeeded: [],
      restsOn: need?.restsOn ?? 0,
      ...(need?.restsOnIsLeast === true ? { restsOnIsLeast: true as const } : {}),
    };
  }

  private judgeWait({
    state,
    licence,
    route,
    party,
    measureId,
    need,
  }: Pick<LicenceCase, 'state' | 'route' | 'party' | 'measureId'> & {
    licence: Licence | null;
    need: CaseNeed | null;
  }): Pick<LicenceCase, 'expected' | 'noDecision'> {
    const { catalogue, lawDate } = this.input;
    if (route === 'prohibited' || route === 'refused in principle') {
      // Whether the rule reaches the goods at all is open, as where nobody has said that their use is not military.
      const isOpen = need !== null && need.finding.verdict !== 'licence-required';
      return { expected: null, noDecision: isOpen ? 'no-route-if-needed' : 'no-route' };
    }
    if (party === 'closer-review') return { expected: null, noDecision: 'open-ended-review' };
    if (state === 'refused') return { expected: null, noDecision: 'refused' };
    const wait = catalogue.licenceWaits.find((one) => one.measureId === measureId);
    if (wait === undefined) return { expected: null, noDecision: 'no-record' };
    const years = catalogue.workingDays;
    const filed = licence?.filed ?? null;
    const isOpen = state === 'returned' || (need?.parts.some(({ missing }) => missing.length > 0) ?? false);
    const from =
      (UNDER_REVIEW.has(state) || state === 'ahead') && filed !== null
        ? filed
        : addWorkingDays(lawDate, isOpen ? DAYS_TO_COMPLETE : DAYS_TO_FILE, years).day;
    const expected = expectDecision(from, lawDate, wait, years);
    return { expected, noDecision: expected === null ? 'beyond-record' : null };
  }

  private findFileBy(state: CaseState, until: IsoDate | null, measureId: string, isBarred: boolean): IsoDate | null {
    const wait = this.input.catalogue.licenceWaits.find((one) => one.measureId === measureId);
    if (UNDER_REVIEW.has(state) || until === null || wait === undefined || isBarred) return null;
    return findLastFiling(until, wait, this.input.catalogue.workingDays);
  }
}

type StandingFacts = {
  readonly isNow: boolean;
  readonly noDecision: LicenceCase['noDecision'];
  readonly isCovered: boolean;
  readonly isOpenEnded: boolean;
  readonly gapDays: number | null;
  readonly isKnown: boolean;
};

/** Whether the rest of the licences' quantities lasts until one can be renewed: else the stock has to, and nothing is covered. */
function lastsUntilRenewal(
  need: CaseNeed | null,
  licences: readonly Licence[],
  quantityUntil: IsoDate | null,
  renewal: IsoDate | null,
): boolean {
  if (need === null || licences.some(({ quantity }) => quantity === null)) return true;
  return quantityUntil !== null && (renewal === null || quantityUntil >= renewal);
}

function judgeStanding({ isNow, noDecision, isCovered, isOpenEnded, gapDays, isKnown }: StandingFacts): CaseStanding {
  if (isCovered && (isOpenEnded || (gapDays !== null && gapDays <= 0))) return 'covered';
  if (!isNow) return 'not-now';
  if (noDecision === 'no-route') return 'no-route';
  // Goods end some day, and no decision is in sight.
  if (noDecision === 'refused' || noDecision === 'beyond-record') return isKnown ? 'too-late' : 'cannot-say';
  if (gapDays === null) return 'cannot-say';
  return gapDays > 0 ? 'too-late' : 'in-time';
}

/** Adds to each case the other items of its goods without cover. */
function markTogether(cases: readonly LicenceCase[], needs: readonly CaseNeed[]): LicenceCase[] {
  const lanes = Map.groupBy(
    cases.slice(0, needs.length).map((one, row) => ({ one, need: needs[row]! })),
    ({ need }) => JSON.stringify([need.finding.siteId, need.finding.buyerSiteId]),
  );
  return cases.map((one, row) => {
    const need = needs[row];
    if (need === undefined) return one;
    const siblings = lanes.get(JSON.stringify([need.finding.siteId, need.finding.buyerSiteId])) ?? [];
    const alsoNeeded = siblings
      .filter(({ one: other }) => other !== one && need.laneItems.includes(other.itemId))
      .filter(({ one: other }) => other.state !== 'granted' && other.parts.some((part) => shares(one, part.partNumber)))
      .map(({ one: other }) => other.itemId);
    return { ...one, alsoNeeded };
  });
}

function shares({ parts }: LicenceCase, partNumber: string): boolean {
  return parts.some((part) => part.partNumber === partNumber);
}

const STANDINGS: readonly CaseStanding[] = ['too-late', 'no-route', 'cannot-say', 'in-time', 'covered', 'not-now'];

function sortCases(cases: readonly LicenceCase[]): LicenceCase[] {
  return cases.toSorted(
    (a, b) =>
      STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing) ||
      (b.gapDays ?? Infinity) - (a.gapDays ?? Infinity) ||
      b.restsOn - a.restsOn ||
      (a.id < b.id ? -1 : 1),
  );
}

function writeKey(licence: Licence): string {
  return JSON.stringify(TABLE_KEYS.licences.map((field) => licence[field]));
}
