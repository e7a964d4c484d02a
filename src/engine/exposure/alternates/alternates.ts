import type { Catalogue, PublicSite } from '../../../catalogue/schema.ts';
import type { Dataset, Sourcing } from '../../../domain/dataset.ts';
import type { TerritoryCode } from '../../../domain/units.ts';
import { type LimbStanding, getStandings } from '../../controls/status.ts';
import { findLeavingPlace } from '../../network/leaving-place.ts';
import type { ExposureAsked } from '../asked-exposure.ts';
import { type AlternateBackground, createBackground } from './alternate-background.ts';
import { type AlternateJudge, type Judgement, createAlternateJudge } from './alternate-judge.ts';
import type { Alternate, AlternateOutcome, PartAlternates } from './alternate-report.ts';
import { getMatchBits } from '../findings/lane-hits.ts';
import { WORLD_C } from '../figures/worlds.ts';
import { lanesOfGroups, prepareExposure } from '../prepare.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { FourWorlds } from '../report.ts';

/** Plants open to a question today or within a ramp; planned ones ship nothing. */
const SHIPPING = new Set<string | null>(['operating', 'ramping']);

/**
 * Other places to buy a part from: first the workspace's own rows without a release (candidates and sources in qualification), then public sites
 * of the catalogue making the same category at the same stage, operating or ramping and not sources already. Each is judged by the same
 * matching, on its own lane and one tier up, with inputs by the market's shares of their production unless the part's BOM says what they are.
 * Within each group the least exposed come first. A part without a category has no public alternates; one missing in the dataset has none at
 * all.
 * @throws RangeError where an assumption is refused.
 */
export function findAlternates(
  input: { dataset: Dataset; catalogue: Catalogue; question: ExposureAsked },
  partNumber: string,
): PartAlternates {
  const { dataset, catalogue, question } = input;
  const standings = getStandings(catalogue, question.assumptions, question);
  const prepared = prepareExposure(dataset, catalogue, question.inference);
  const part = prepared.network.parts.findIndex((one) => one.partNumber === partNumber);
  return part < 0 ? { alternates: [], destination: null } : judgeAll(prepared, standings, part);
}

function judgeAll(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
  part: number,
): PartAlternates {
  const destination = getDestination(prepared, part);
  const judge = createAlternateJudge(prepared, standings);
  const background = createBackground(prepared, standings);
  const present = getPresent(prepared, standings, part);
  const own = prepared.dataset.sourcing
    .filter((row) => row.partNumber === prepared.network.parts[part]!.partNumber && row.qualification !== 'released')
    .map((row) => ({
      ...writeSourcing(prepared, judge, present, part, row, destination),
      ...background.ofRow(part, row),
    }));
  const sites = findPublicSites(prepared, part)
    .filter((site) => !present.names.has(getPlainName(site.name)) && !own.some((one) => isSamePlace(one, site)))
    .map((site) => ({
      ...writePublicSite(judge, present, part, site, destination),
      ...background.ofPublicSite(part, site),
    }));
  return { alternates: [...own.toSorted(byExposure), ...sites.toSorted(byExposure)], destination };
}

type Judged = Omit<Alternate, keyof AlternateBackground>;

/** Present sources of the part: their names, the measures in reach of them, and their mean price. */
type Present = { names: ReadonlySet<string>; measures: ReadonlySet<string>; meanPrice: number };

function getPresent(
  { network, matches, groupsOfPart, values, dataset }: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
  part: number,
): Present {
  const siteName = new Map(dataset.sites.map((site) => [site.siteId, site.name]));
  const names = new Set<string>();
  const measures = new Set<string>();
  let spend = 0;
  let units = 0;
  for (const lane of lanesOfGroups(network, groupsOfPart[part]!)) {
    const source = network.laneSource[lane]!;
    const siteId = source < 0 ? undefined : network.siteIds[network.nodeSite[source]!];
    if (siteId !== undefined) names.add(getPlainName(siteName.get(siteId) ?? siteId));
    for (const match of matches.lists[matches.laneList[lane]!]!) {
      if ((getMatchBits(match, (limb) => standings.get(limb)?.standing ?? 'off', true) & WORLD_C) !== 0)
        measures.add(match.item.measureId);
    }
    const value = values.laneValue[lane]!;
    if (!(value > 0)) continue;
    spend += value;
    units += value / network.lanePrice[lane]!;
  }
  return { names, measures, meanPrice: units > 0 ? spend / units : Number.NaN };
}

/** Territory of the buyer with most of the part; null if none is known. */
function getDestination({ network, groupsOfPart, values }: PreparedExposure, part: number): TerritoryCode | null {
  const largest = groupsOfPart[part]!.toSorted((a, b) => values.groupUnits[b]! - values.groupUnits[a]! || a - b)[0];
  const country = largest === undefined ? -1 : network.groupBuyerCountry[largest]!;
  return country < 0 ? null : network.countries[country]!;
}

function findPublicSites({ network, catalogue }: PreparedExposure, part: number): PublicSite[] {
  const category = catalogue.categories.find((one) => one.id === network.parts[part]!.category);
  if (!category) return [];
  return catalogue.sites.filter(
    (site) => site.stage === category.stage && site.categories.includes(category.id) && SHIPPING.has(site.status),
  );
}

function writeSourcing(
  prepared: PreparedExposure,
  judge: AlternateJudge,
  present: Present,
  part: number,
  row: Sourcing,
  mainDestination: TerritoryCode | null,
): Judged {
  const { dataset } = prepared;
  const site = dataset.sites.find((one) => one.siteId === row.siteId);
  const buyer = dataset.sites.find((one) => one.siteId === row.buyerSiteId);
  const firm = dataset.suppliers.find((one) => one.supplierId === site?.supplierId);
  const country = findLeavingPlace(
    { country: site?.country ?? null, firmCountry: firm?.country ?? null },
    row.originCountry,
  );
  const judgement = judge.judge(part, country, buyer?.country ?? mainDestination, site?.technologyOrigin ?? null);
  const currency = row.currency ?? dataset.settings.reportingCurrency;
  const rate =
    currency === dataset.settings.reportingCurrency
      ? 1
      : dataset.rates.find((one) => one.currency === currency)?.perReporting;
  const price = row.unitPrice === null || rate === undefined ? null : row.unitPrice / rate;
  return {
    origin: 'sourcing',
    siteId: row.siteId,
    name: site?.name ?? row.siteId,
    company: firm?.name ?? null,
    country,
    city: site?.city ?? null,
    status: site?.status ?? null,
    qualification: row.qualification,
    leadTimeDays: row.leadTimeDays,
    unitPrice: price,
    priceChange: price === null || Number.isNaN(present.meanPrice) ? null : price / present.meanPrice - 1,
    ...describe(judgement, present),
    technologyOrigin: site?.technologyOrigin ?? null,
    capacity: row.capacityPerDay === null ? null : `${row.capacityPerDay} a day`,
    asOf: row.evidenceDate,
    provenance: null,
  };
}

function writePublicSite(
  judge: AlternateJudge,
  present: Present,
  part: number,
  site: PublicSite,
  destination: TerritoryCode | null,
): Judged {
  return {
    origin: 'catalogue',
    siteId: site.id,
    name: site.name,
    company: site.parent,
    country: site.country,
    city: site.city,
    status: site.status,
    qualification: null,
    leadTimeDays: null,
    unitPrice: null,
    priceChange: null,
    ...describe(judge.judge(part, site.country, destination, site.technologyOrigin), present),
    technologyOrigin: site.technologyOrigin,
    capacity: site.capacity,
    asOf: site.statusAsOf,
    provenance: site.provenance,
  };
}

function describe(
  { worlds, hits, unknown }: Judgement,
  present: Present,
): Pick<Alternate, 'worlds' | 'hits' | 'unknown' | 'outcome'> {
  return { worlds, hits, unknown, outcome: getOutcome(worlds, hits, present) };
}

function getOutcome(worlds: FourWorlds, [first]: Judgement['hits'], { measures }: Present): AlternateOutcome {
  if (worlds.ifUnknown === 0) return 'clear';
  if (!first) return 'not-known';
  if (first.itself) return 'controlled-itself';
  return measures.has(first.measureId) ? 'same-control-upstream' : 'other-control-upstream';
}

function byExposure(a: Alternate, b: Alternate): number {
  return (
    a.worlds.sure - b.worlds.sure ||
    a.worlds.possible - b.worlds.possible ||
    a.worlds.ifPausedBack - b.worlds.ifPausedBack ||
    a.worlds.ifUnknown - b.worlds.ifUnknown ||
    Number(a.status === 'ramping') - Number(b.status === 'ramping') ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}

function isSamePlace(one: Alternate, site: PublicSite): boolean {
  return one.siteId === site.id || getPlainName(one.name) === getPlainName(site.name);
}

function getPlainName(name: string): string {
  return name.trim().toLowerCase();
}
