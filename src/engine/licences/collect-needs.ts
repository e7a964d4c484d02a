import { isUnnamedSupplier } from '../../domain/virtual-ids.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { listLicensedParts } from '../controls/licences.ts';
import type { Finding, PartExposure, SourceOfPart } from '../exposure/report.ts';
import type { CasePart } from './case-report.ts';
import { type BuyerStock, indexStock, type StockOnFile, weighStock } from './weigh-stock.ts';

/** Need of a licence by findings: one exporter's goods under one item for one buyer, over all its parts. */
export type CaseNeed = {
  readonly exporterSiteId: string | null;
  readonly exporter: string;
  readonly itemId: string;
  readonly buyerSiteId: string | null;
  readonly buyer: string;
  readonly destination: string | null;
  /** The weightiest finding: a licence required before a possible one, a rule in force before others. */
  readonly finding: Finding;
  readonly parts: readonly CasePart[];
  readonly restsOn: number;
  /** Whether more may rest on them: a product in need of one of the parts has no price or no demand on file. */
  readonly restsOnIsLeast: boolean;
  /** Weeks of the scarcest part's stock, and the longest lead; null if none is on file. */
  readonly stockWeeks: number | null;
  /** Whether `stockWeeks` are the most that the stock can last: more may be needed of one of the parts than is known. */
  readonly stockIsMost: boolean;
  /** Whether `stockWeeks` are of all buyers of the part together. */
  readonly stockIsShared: boolean;
  readonly leadDays: number | null;
  readonly hasTrader: boolean;
  /** The parts that licences for some of the goods of this exporter and item name, where these are among them: a case of their own. */
  readonly ownLicences: readonly string[];
  /** Items on the lanes of this need, its own among them. */
  readonly laneItems: readonly string[];
};

/** Findings under one item that an estimate of the goods speaks against, as a grade of NdFeB magnets against an item of SmCo ones. */
type DoubtedNeed = {
  readonly itemId: string;
  readonly findings: number;
  /** The facts that are only estimated, and the parts whose they are, each once. */
  readonly fields: readonly string[];
  readonly parts: readonly string[];
};

export type CollectedNeeds = {
  readonly needs: readonly CaseNeed[];
  readonly doubted: readonly DoubtedNeed[];
  readonly leftOutEstimated: number;
  readonly leftOutUnjudged: number;
  /** Their parts, each once. */
  readonly unjudgedParts: readonly string[];
  /** Parts of the company that cannot be judged, whether or not they have a finding: of one without a source there is none. */
  readonly openParts: number;
};

type Piece = {
  readonly part: PartExposure;
  readonly source: SourceOfPart;
  readonly finding: Finding;
  readonly ownLicences: readonly string[];
};

/**
 * Returns the needs of all findings with a sure or possible licence. Stand-in contents from public figures make no case, since nobody can file
 * for them; nor does a part whose form is not known, since any item of the law might name it: an application says what the goods are; nor goods
 * of which an estimate says that the item does not name them, since an application would say the contrary. All are counted, and what somebody
 * has filed for makes its case.
 */
export function collectNeeds(
  parts: readonly PartExposure[],
  dataset: Dataset,
  withoutMoney: ReadonlySet<string> = new Set(),
): CollectedNeeds {
  const pieces: Piece[] = [];
  const findOwn = createOwnFinder(dataset.licences);
  let leftOutEstimated = 0;
  let leftOutUnjudged = 0;
  const unjudgedParts = new Set<string>();
  const doubts: { partNumber: string; finding: Finding }[] = [];
  const filed = new Set(dataset.licences.map(({ exporterSiteId, itemId }) => `${exporterSiteId}\n${itemId}`));
  const isFiled = ({ siteId, itemId }: Finding): boolean => filed.has(`${siteId ?? ''}\n${itemId}`);
  for (const part of parts) {
    for (const finding of part.findings) {
      if (finding.verdict !== 'licence-required' && finding.verdict !== 'may-require') continue;
      const source = part.inferred || finding.origin === 'unknown' ? undefined : findSource(part, finding);
      if (source === undefined) leftOutEstimated += 1;
      else if (isUnjudged(finding) && !isFiled(finding)) {
        leftOutUnjudged += 1;
        unjudgedParts.add(part.partNumber);
      } else if (isDoubted(finding) && !isFiled(finding)) doubts.push({ partNumber: part.partNumber, finding });
      else pieces.push({ part, finding, source, ownLicences: findOwn(part, finding) });
    }
  }
  // Where files say a country and nobody, nobody can file.
  const nobodies = new Set(dataset.suppliers.flatMap((one) => (isUnnamedSupplier(one) ? [one.supplierId] : [])));
  const named = new Set(dataset.sites.flatMap((one) => (nobodies.has(one.supplierId) ? [] : [one.siteId])));
  const sells = new Set(dataset.sourcing.map(({ siteId, partNumber }) => `${siteId}\n${partNumber}`));
  const onFile = indexStock(dataset);
  const groups = Map.groupBy(pieces, ({ finding, source, ownLicences }) =>
    JSON.stringify([finding.siteId, source.buyerSiteId, finding.destination, finding.itemId, ownLicences]),
  );
  return {
    needs: [...groups.values()].map((group) => writeNeed(group, { named, sells, onFile, withoutMoney })),
    doubted: [...Map.groupBy(doubts, ({ finding }) => finding.itemId)].map(([itemId, group]) => ({
      itemId,
      findings: group.length,
      fields: [...new Set(group.flatMap(({ finding }) => finding.missing))],
      parts: [...new Set(group.map(({ partNumber }) => partNumber))],
    })),
    leftOutEstimated,
    leftOutUnjudged,
    unjudgedParts: [...unjudgedParts],
    openParts: parts.filter(({ inferred, state }) => !inferred && state === 'cannot-be-judged').length,
  };
}

/** Returns a finder of the licences that name a part, each by the parts that it names: what they let pass is no other part under their item. */
function createOwnFinder(
  licences: Dataset['licences'],
): (part: PartExposure, finding: Pick<Finding, 'siteId' | 'itemId'>) => readonly string[] {
  const named = new Map<string, Set<string>>();
  const nameKey = (siteId: string | null, itemId: string, part: string): string =>
    JSON.stringify([siteId, itemId, part]);
  for (const licence of licences)
    for (const part of listLicensedParts(licence) ?? []) {
      const key = nameKey(licence.exporterSiteId, licence.itemId, part);
      named.set(key, (named.get(key) ?? new Set()).add(licence.parts ?? ''));
    }
  return ({ partNumber }, { siteId, itemId }) => [...(named.get(nameKey(siteId, itemId, partNumber)) ?? [])];
}

/** The source that a finding is about; undefined if public figures alone put its buyer there. */
function findSource(part: PartExposure, finding: Finding): SourceOfPart | undefined {
  return part.sources.find(
    ({ siteId, buyerSiteId, share }) =>
      siteId === finding.siteId && buyerSiteId === finding.buyerSiteId && share === finding.share,
  );
}

/** Whether nobody knows what the goods of a finding are. */
function isUnjudged({ match, missing }: Finding): boolean {
  return match === 'missing' && missing.includes('form');
}

/** Whether all that keeps an item from being ruled out is that the facts which would do so are only estimated. */
function isDoubted(finding: Finding): boolean {
  const { match, missing } = finding;
  return match === 'missing' && missing.length > 0 && missing.every((field) => isEstimated(finding, field));
}

function isEstimated({ criteria }: Finding, field: string): boolean {
  return criteria.some(
    ({ property, found, evidence }) => property === field && found !== null && evidence === 'inferred',
  );
}

function writeNeed(
  group: readonly Piece[],
  {
    named,
    sells,
    onFile,
    withoutMoney,
  }: {
    named: ReadonlySet<string>;
    sells: ReadonlySet<string>;
    onFile: StockOnFile;
    withoutMoney: ReadonlySet<string>;
  },
): CaseNeed {
  const { finding, source, ownLicences } = group.toSorted((a, b) => weigh(b.finding) - weigh(a.finding))[0]!;
  const isNamed = finding.origin !== 'market' && finding.siteId !== null && named.has(finding.siteId);
  const buyerSiteId = source.buyerSiteId !== null && named.has(source.buyerSiteId) ? source.buyerSiteId : null;
  const stock = findScarcest(group.map((piece) => weighStock(piece.part, piece.source.buyerSiteId, onFile)));
  const leads = group.flatMap((piece) => piece.source.leadTimeDays ?? []);
  const laneItems = new Set(
    group.flatMap(({ part }) =>
      part.findings
        .filter(
          (one) =>
            one.siteId === finding.siteId &&
            one.buyerSiteId === finding.buyerSiteId &&
            one.verdict === 'licence-required',
        )
        .map(({ itemId }) => itemId),
    ),
  );
  return {
    exporterSiteId: isNamed ? finding.siteId : null,
    exporter: isNamed ? source.siteName : `Maker not named${source.country === null ? '' : ` (${source.country})`}`,
    itemId: finding.itemId,
    buyerSiteId,
    buyer: source.buyerName,
    destination: finding.destination,
    finding,
    parts: group.map(({ part, source: { yearlyUnits }, finding: one }) => ({
      partNumber: part.partNumber,
      description: part.description,
      yearlyUnits,
      ...(yearlyUnits !== null && part.quantityIsLeast ? { yearlyUnitsAreLeast: true as const } : {}),
      unit: part.unit,
      verdict: one.verdict,
      match: one.match,
      missing: one.missing,
      estimated: one.missing.filter((field) => isEstimated(one, field)),
    })),
    restsOn: Math.max(...group.map(weighRevenue)),
    restsOnIsLeast: group.some(({ part }) => part.products.some((product) => withoutMoney.has(product))),
    stockWeeks: stock.weeks,
    stockIsMost: group.some(({ part }) => part.weeksOfCover !== null && part.quantityIsLeast),
    stockIsShared: stock.isShared,
    leadDays: leads.length === 0 ? null : Math.max(...leads),
    hasTrader: group.some(({ part }) => sells.has(`${source.buyerSiteId ?? ''}\n${part.partNumber}`)),
    laneItems: [...laneItems],
    ownLicences,
  };
}

/** The stock that ends first; of those that end together one of its own buyer. */
function findScarcest(stocks: readonly BuyerStock[]): BuyerStock {
  const known = stocks.filter(({ weeks }) => weeks !== null);
  const [least] = known.toSorted((a, b) => (a.weeks ?? 0) - (b.weeks ?? 0) || Number(a.isShared) - Number(b.isShared));
  return least ?? { weeks: null, isShared: false };
}

/**
 * Share of the part's revenue at risk for one of its held lanes; all of it where shares are not known. Nothing surely or possibly rests on a source
 * that cannot be judged where others are known to be held: what rests on those is theirs.
 */
function weighRevenue({ part, finding }: Piece): number {
  const lanes = new Map<string, number>();
  const unjudged = new Map<string, number>();
  for (const { siteId, buyerSiteId, share, verdict, match, origin } of part.findings) {
    if (verdict !== 'licence-required' && verdict !== 'may-require') continue;
    (match === 'missing' && origin !== 'unknown' ? unjudged : lanes).set(
      writeLane(siteId, buyerSiteId),
      share ?? Number.NaN,
    );
  }
  if (lanes.size > 0 && !lanes.has(writeLane(finding.siteId, finding.buyerSiteId))) return 0;
  const held = [...(lanes.size > 0 ? lanes : unjudged).values()].reduce((sum, share) => sum + share, 0);
  const weight = held > 0 ? (finding.share ?? held) / held : 1;
  return part.revenueAtRisk.possible * weight;
}

function writeLane(siteId: string | null, buyerSiteId: string | null): string {
  return JSON.stringify([siteId, buyerSiteId]);
}

const LIVE = { 'in-force': 3, unconfirmed: 2, suspended: 1, 'not-yet': 1, ended: 0 } as const;

function weigh({ verdict, status }: Finding): number {
  return (verdict === 'licence-required' ? 10 : 0) + LIVE[status];
}
