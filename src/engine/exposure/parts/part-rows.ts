import { ASSUMED_OWN_PLANT } from '../../../domain/virtual-ids.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { PartFacts } from '../../controls/facts.ts';
import { EVIDENCE_CODES, LANE_ORIGINS, type NetworkPart } from '../../network/supply-network.ts';
import { CoverTable } from './cover-table.ts';
import { describeDecision } from './decides.ts';
import { getAssumptionFinder } from './assumed-making.ts';
import { type FindingWriter, getSourceName } from '../findings/findings.ts';
import { differ, readWorlds } from '../figures/four-worlds.ts';
import type { ByReading } from '../../controls/reading-law.ts';
import type { ExposureFigures } from '../figures/figure-columns.ts';
import { getListedElements } from './listed-elements.ts';
import { findUsedParts } from './ledger.ts';
import type { PartRank } from './part-order.ts';
import type { PartJudge } from './part-states.ts';
import { lanesOfGroups } from '../prepare.ts';
import { findPractices } from './practices.ts';
import { ProofWriter } from './proof.ts';
import { computeCoverage } from '../figures/purchase-values.ts';
import { NEED_KNOWN } from '../figures/yearly-needs.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { Finding, FourWorlds, PartExposure, SourceOfPart } from '../report.ts';

/** A part on its way to the list: its row in the network, its place in the report, and its order values. */
export type RankedPart = PartRank & { row: number; place: number };

/** The columns of figures behind rows of parts. */
export type PartColumns = Pick<ExposureFigures, 'laneHits' | 'partShares'> & {
  /** Lost share of each group by world. */
  lostOfGroup: Float64Array;
  /** Hits under each reading of the law; null if no figure differs. */
  hitsByReading: ByReading<Uint8Array> | null;
};

/**
 * Writes rows of the parts table, one for each bought part, products left out. The order values of a list take a small part of a row's time, so
 * all parts can be ranked before the first row is written.
 */
export class PartRowWriter {
  private readonly prepared: PreparedExposure;
  private readonly columns: PartColumns;
  private readonly findings: FindingWriter;
  private readonly cover: CoverTable;
  private readonly sources: SourceTable;
  readonly judge: PartJudge;
  private readonly proofs: ProofWriter;
  private readonly used: ReadonlySet<string>;
  private readonly findAssumptions: (row: number) => string[];

  constructor(prepared: PreparedExposure, columns: PartColumns, findings: FindingWriter, judge: PartJudge) {
    this.judge = judge;
    this.proofs = new ProofWriter(prepared);
    this.used = findUsedParts(prepared.dataset.bom, prepared.network);
    this.findAssumptions = getAssumptionFinder(prepared);
    this.prepared = prepared;
    this.columns = columns;
    this.findings = findings;
    this.cover = new CoverTable(prepared);
    this.sources = new SourceTable(prepared);
  }

  /** Every part in the order of the report: by part number, inferred ones last. */
  rankParts(): RankedPart[] {
    const ranked: RankedPart[] = [];
    for (const [row, part] of this.prepared.network.parts.entries()) {
      if (part.kind !== 'product') ranked.push({ row, place: ranked.length, ...this.rank(row) });
    }
    return ranked;
  }

  /** Words on a part, without writing its row. */
  getState({ row }: RankedPart): PartExposure['state'] {
    return this.judge.judge(row).state;
  }

  /** Revenue at risk of a part under each reading; null if it is the same. */
  private readRevenue(row: number): ByReading<FourWorlds> | null {
    const { hitsByReading } = this.columns;
    if (hitsByReading === null) return null;
    const lanes = this.getLanes(row);
    const { law, agreed, open } = hitsByReading;
    if (lanes.every((lane) => law[lane] === agreed[lane] && law[lane] === open[lane])) return null;
    const openLeaves = this.getOpenLeaves(row);
    const weigh = (hits: Uint8Array): FourWorlds => this.prepared.risk.compute({ lanes, openLeaves }, hits);
    const figures = { law: weigh(law), agreed: weigh(agreed), open: weigh(open) };
    return differ(figures) ? figures : null;
  }

  private weighUnknown(row: number): number {
    const { risk, groupsOfPart } = this.prepared;
    return risk.computeGiven(groupsOfPart[row]!, this.columns.lostOfGroup).ifUnknown;
  }

  private getOpenLeaves(row: number): number[] {
    const { network, nodesOfPart } = this.prepared;
    return nodesOfPart[row]!.filter((node) => network.nodeOpenLeaf[node] === 1);
  }

  private rank(row: number): PartRank {
    const { network, values, risk } = this.prepared;
    const lanes = this.getLanes(row);
    const openLeaves = this.getOpenLeaves(row);
    const spends = lanes.flatMap((lane) => {
      const value = values.laneValue[lane]!;
      const passed = values.groupPassed[network.laneGroup[lane]!]!;
      return Number.isNaN(value) || passed === 1 ? [] : [value * (1 - passed)];
    });
    return {
      partNumber: network.parts[row]!.partNumber,
      revenueAtRisk: risk.compute({ lanes, openLeaves }, this.columns.laneHits),
      spend: spends.length > 0 ? spends.reduce((sum, value) => sum + value, 0) : null,
    };
  }

  write({ row, partNumber, revenueAtRisk, spend }: RankedPart): PartExposure {
    const { network, groupsOfPart, values, matches, catalogue } = this.prepared;
    const part = network.parts[row]!;
    const lanes = this.getLanes(row);
    const findings = this.findings.write(row);
    const facts = matches.facts[row]!;
    const isReached = groupsOfPart[row]!.length > 0;
    const judged = this.judge.judge(row);
    const sources = lanes.map((lane) => ({ ...this.sources.write(lane), party: this.findings.judgeParties(lane) }));
    const { units, isLeast } = this.sumUnits(row);
    return {
      partNumber,
      description: part.description,
      kind: part.kind,
      category: part.category,
      form: part.form,
      inferred: part.inferred,
      state: judged.state,
      reasons: judged.reasons,
      proof: judged.state === 'not-exposed' ? this.proofs.write(row, findings) : null,
      inNoProduct: !part.inferred && !this.used.has(partNumber),
      assumptions: this.findAssumptions(row),
      findings,
      exposedShare: isReached ? readWorlds(this.columns.partShares.exposed, row) : null,
      ownShare: isReached ? readWorlds(this.columns.partShares.own, row) : null,
      coverage: computeCoverage(network, values.laneValue, lanes),
      revenueAtRisk,
      atMost: judged.state === 'cannot-be-judged' ? this.weighUnknown(row) : null,
      revenueByReading: this.readRevenue(row),
      spend,
      spendIsLeast:
        spend !== null &&
        lanes.some((lane) => values.lanePartial[lane] === 1 && values.groupPassed[network.laneGroup[lane]!] !== 1),
      yearlyQuantity: units,
      quantityIsLeast: isLeast,
      unit: this.sources.getUnit(part),
      fill: judged.fill,
      products: this.sources.getProducts(row),
      sources,
      weeksOfCover: this.cover.getWeeks(partNumber, units ?? 0),
      waitWeeks: getWait(findings, catalogue),
      waitIsOpenEnded: findings.some((one) => one.party === 'closer-review' && one.verdict !== 'not-required'),
      decides: lanes.some((lane) => this.findings.isBarred(lane))
        ? 'a party to which no goods may go'
        : describeDecision(findings, facts, { state: judged.state, reason: judged.reasons[0]?.code }),
      elements: getListedElements(catalogue, facts),
      practices: findPractices(catalogue, findings, sources, listContained(facts), this.findings.lawDate),
    };
  }

  /** What buyers take of a part in a year; null if nobody knows any. */
  private sumUnits(row: number): { units: number | null; isLeast: boolean } {
    const { groupsOfPart, values } = this.prepared;
    const groups = groupsOfPart[row]!.filter((group) => values.groupPassed[group] !== 1);
    const known = groups.filter((group) => values.groupKnown[group] !== NEED_KNOWN.none);
    if (known.length === 0) return { units: null, isLeast: false };
    return {
      units: known.reduce((sum, group) => sum + values.groupUnits[group]! * (1 - values.groupPassed[group]!), 0),
      isLeast: groups.some((group) => values.groupKnown[group] !== NEED_KNOWN.all),
    };
  }

  private getLanes(row: number): number[] {
    return [...lanesOfGroups(this.prepared.network, this.prepared.groupsOfPart[row]!)];
  }
}

/** Known elements of a part. */
function listContained({ elements }: PartFacts): ReadonlySet<string> {
  return new Set([...elements].flatMap(([element, { state }]) => (state === 'contains' ? [element] : [])));
}

/** The longest median wait among the findings with a needed and possible licence; null if none does. */
function getWait(findings: readonly Finding[], catalogue: Catalogue): PartExposure['waitWeeks'] {
  let longest: PartExposure['waitWeeks'] = null;
  for (const finding of findings) {
    if (finding.verdict !== 'licence-required' && finding.verdict !== 'may-require') continue;
    if (finding.route === 'prohibited' || finding.route === 'refused in principle') continue;
    const wait = catalogue.licenceWaits.find((one) => one.measureId === finding.measureId);
    if (wait && (longest === null || wait.medianWeeks > longest.median)) {
      longest = { low: wait.lowWeeks, median: wait.medianWeeks, high: wait.highWeeks };
    }
  }
  return longest;
}

/** Lanes in words: shipper, receiver, terms. */
class SourceTable {
  private readonly prepared: PreparedExposure;

  constructor(prepared: PreparedExposure) {
    this.prepared = prepared;
  }

  getUnit(part: NetworkPart): string | null {
    const { records } = this.prepared;
    const typical = part.inferred ? records.categories.get(part.category ?? '') : undefined;
    return records.parts.get(part.partNumber)?.unit ?? typical?.unit ?? null;
  }

  getProducts(part: number): string[] {
    const { network, values } = this.prepared;
    return values.productsOfPart[part]!.map((product) => network.parts[network.products[product]!.part]!.partNumber);
  }

  private nameSource(node: number, name: string | undefined): string {
    const { network } = this.prepared;
    if (name !== undefined) return name;
    if (node >= 0 && network.nodeSite[node]! >= 0) return ASSUMED_OWN_PLANT;
    const country = node < 0 ? undefined : network.countries[network.nodeCountry[node]!];
    return country === undefined ? 'unknown source' : `market, ${country}`;
  }

  write(lane: number): Omit<SourceOfPart, 'party'> {
    const { network, dataset, records, values } = this.prepared;
    const node = network.laneSource[lane]!;
    const siteId = getSourceName(this.prepared, node);
    const isNamed = node >= 0 && network.nodeSite[node]! >= 0;
    const site = siteId === null || !isNamed ? undefined : records.sites.get(siteId);
    const group = network.laneGroup[lane]!;
    const buyerSite = network.groupBuyerSite[group]!;
    const buyerId = buyerSite >= 0 ? network.siteIds[buyerSite]! : null;
    const exporter = network.laneExporter[lane]!;
    const country = network.groupBuyerCountry[group]!;
    const row = network.laneSourcing[lane]! >= 0 ? dataset.sourcing[network.laneSourcing[lane]!] : undefined;
    const price = network.lanePrice[lane]!;
    const share = Number.isNaN(network.laneShare[lane]!) ? null : network.laneShare[lane]!;
    const units = values.laneUnits[lane]!;
    const leadTimeEvidence = row?.leadTimeEvidence ?? null;
    return {
      siteId,
      origin: LANE_ORIGINS[network.laneOrigin[lane]!]!,
      siteName: this.nameSource(node, site?.name),
      supplierId: site?.supplierId ?? null,
      supplierName: site ? (records.suppliers.get(site.supplierId)?.name ?? null) : null,
      buyerSiteId: buyerId,
      buyerName:
        (buyerId === null ? undefined : records.sites.get(buyerId)?.name) ??
        (country < 0
          ? 'unknown buyer'
          : buyerId === null
            ? `market, ${network.countries[country]!}`
            : ASSUMED_OWN_PLANT),
      country: exporter < 0 ? null : network.countries[exporter]!,
      destination: country < 0 ? null : network.countries[country]!,
      share,
      evidence: EVIDENCE_CODES[network.laneEvidence[lane]!]!,
      leadTimeDays: row?.leadTimeDays ?? null,
      ...(leadTimeEvidence === null ? {} : { leadTimeEvidence }),
      unitPrice: Number.isNaN(price) ? null : price,
      yearlyUnits: share === null || Number.isNaN(units) ? null : units,
      qualification: row?.qualification ?? null,
    };
  }
}
