import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { PartyEffect } from '../controls/listed-parties.ts';
import type { LawStatus, Match, Verdict, CriterionResult, LicenceCover } from '../controls/finding.ts';
import type { Evidence, Form } from '../../domain/closed-lists.ts';
import type { PartState, PartReason, Proof, ExposureLedger, AssumedMaking, ByNamesAlone } from './parts/judgement.ts';
import type { LaneOrigin } from '../network/supply-network.ts';
import type { Question, UnaskedFact } from './questions/question.ts';
import type { IsoDate, Money, Share, TerritoryCode } from '../../domain/units.ts';
import type { KnowHowFinding, NearKnowHow, OpenKnowHow } from './findings/know-how-report.ts';
import type { Reading } from '../../domain/closed-lists.ts';
import type { Assumptions } from '../../domain/workspace/workspace.ts';
import type { ByReading, ReadApart } from '../controls/reading-law.ts';
import type { Route } from '../../catalogue/controlled-item.ts';

/** Cumulative values in the four worlds A, B, C, D; each contains the one before. */
export type FourWorlds = { sure: number; possible: number; ifPausedBack: number; ifUnknown: number };

/** Share of purchase value by the evidence for its shipper; sums to 1 (all 0 if nothing has a value). */
export type Coverage = Record<Evidence, Share>;

/** The five fills of one product or of all: money a year, never negative, adding up to `revenue`. */
export type Fills = {
  revenue: Money;
  surely: Money;
  possibly: Money;
  ifPausedBack: Money;
  cannotBeJudged: Money;
  notExposed: Money;
  /** Revenue on plants with Chinese know-how; beside the fills, never in them. */
  knowHow: Money;
  coverage: Coverage;
};
export type FillName = 'surely' | 'possibly' | 'ifPausedBack' | 'cannotBeJudged' | 'notExposed';

export type Finding = {
  /** Source site; null for an unknown source. A virtual source is `~COUNTRY`, told from a site of this id by `origin` alone. */
  siteId: string | null;
  /** Basis of the lane; `market` and `unknown` have no site of the company's data. */
  origin: LaneOrigin;
  buyerSiteId: string | null;
  share: Share | null;
  exporter: TerritoryCode | null;
  destination: TerritoryCode | null;
  evidence: Evidence;
  itemId: string;
  /** Its code as people cite it; null if the act gives none. */
  itemCode: string | null;
  measureId: string;
  limb: string;
  status: LawStatus;
  match: Match;
  verdict: Verdict;
  /** The way of the item, or `prohibited` where a party on the lane may not have the goods. */
  route: Route;
  /** Effect of the lane's parties on the goods: the heaviest one of their lists on the day; null: none is listed. */
  party: PartyEffect | null;
  criteria: CriterionResult[];
  /** Names of the missing facts. */
  missing: string[];
  licence: LicenceCover | null;
  /** Party-list warnings: "no match is not a clearance". */
  warnings: string[];
};

export type SourceOfPart = {
  siteId: string | null;
  origin: LaneOrigin;
  siteName: string;
  supplierId: string | null;
  supplierName: string | null;
  buyerSiteId: string | null;
  buyerName: string;
  country: TerritoryCode | null;
  destination: TerritoryCode | null;
  share: Share | null;
  /**
   * Effect of a list of parties on the lane on the day, on all goods or on dual-use ones only, and in sentences the listed companies and their
   * lists, also where no rule reaches the goods; null: none.
   */
  party: { effect: PartyEffect; anyGoods: boolean; says: string[] } | null;
  evidence: Evidence;
  leadTimeDays: number | null;
  /** There where the lead time is that of the part, since the source states none. */
  leadTimeEvidence?: Evidence;
  unitPrice: Money | null;
  /** Units a year that come this way, at least; null if the share or what is needed is not known. */
  yearlyUnits: number | null;
  qualification: string | null;
};

export type PartExposure = {
  partNumber: string;
  description: string;
  kind: string;
  category: string | null;
  form: Form | null;
  /** True for contents from public figures. */
  inferred: boolean;
  state: PartState;
  /** Why it cannot be judged; empty in the other states. */
  reasons: PartReason[];
  /** Why it is not exposed; null in the other states. */
  proof: Proof | null;
  /** True if no product of the company needs the part by its BOM. */
  inNoProduct: boolean;
  /** Assemblies on the way to the products taken as made in house: words on its use rest on them. */
  assumptions: string[];
  findings: Finding[];
  /** Lost share of the part over its buyers, requirement-weighted, by world; null if no lane reaches it. */
  exposedShare: FourWorlds | null;
  /** The same with only the part's own lanes hit. */
  ownShare: FourWorlds | null;
  coverage: Coverage;
  /** Sum of revenue lost with only this part's lanes hit; these overlap between parts and are never added. */
  revenueAtRisk: FourWorlds;
  /** Of an unjudged part, the most revenue lost through it: if all unknown facts of it and of its inputs are controlled. Null in the other states. */
  atMost: Money | null;
  /** The same under each reading of the law; null if it is the same under all. */
  revenueByReading: ByReading<FourWorlds> | null;
  /** Yearly purchase value of what is known to be needed or bought, null if price or quantity is missing. */
  spend: Money | null;
  /** True if `spend` is the least: a source of it has no price on file, or its quantity is the least. False if spend is null. */
  spendIsLeast: boolean;
  /** Units needed a year; where products do not tell, those that lists of purchases state. Null if neither is known. */
  yearlyQuantity: number | null;
  /** True if `yearlyQuantity` is the least, since a further product in need of it has no demand on file, and weeks of cover are the most. */
  quantityIsLeast: boolean;
  unit: string | null;
  /** Fill of the row, the source of its state. */
  fill: FillName;
  /** Product part numbers in need of it. */
  products: string[];
  sources: SourceOfPart[];
  /** Cover of the stock on hand in weeks of need, null without stock or need. */
  weeksOfCover: number | null;
  /** Median licence wait of the sure or possible live findings, in weeks; null if none applies or the route knows no wait. */
  waitWeeks: { low: number; median: number; high: number } | null;
  /** True if a party's licence goes through a closer review without a time limit; `waitWeeks` then says only how long others wait. */
  waitIsOpenEnded: boolean;
  /** The deciding fact, in words: "Dy in NdFeB", "composition unknown", "assembly, not listed". */
  decides: string;
  /** Elements, contained or possible, asked of its form by some controlled item. */
  elements: string[];
  /** Ids of the catalogue's practices concerning it on the law date: evidence beside the law, without an effect on figures. */
  practices: string[];
};

export type ProductExposure = Fills & {
  partNumber: string;
  description: string;
  state: PartState;
  reasons: PartReason[];
  linear: Fills;
};

/** One step of a path from the product down to the hit lane. */
export type PathStep = {
  partNumber: string;
  description: string;
  siteId: string | null;
  siteName: string | null;
  country: TerritoryCode | null;
  /** Share of this step on the path: of production for the product, of the lane for the rest. */
  share: Share;
};
export type ExposurePath = {
  money: Money;
  productPartNumber: string;
  steps: PathStep[];
  exporter: TerritoryCode | null;
  decides: string;
  itemId: string;
  code: string | null;
  measureId: string;
  status: LawStatus;
  verdict: Verdict;
};

/** Figures different between readings of the law; one equal under all three is null. */
export type ReadingFigures = {
  /** Rules with different readings on the day. */
  rules: ReadApart[];
  totals: ByReading<Fills> | null;
  /** Revenue at risk by measure, of the differing ones. */
  measures: Record<string, ByReading<FourWorlds>>;
  /** Differing lists of parties. */
  lists: ListFigures[];
  /** Whether totals or lists differ. */
  differ: boolean;
};

/** A list of parties with different readings: revenue of goods it lets nobody send to companies of the workspace. */
export type ListFigures = {
  /** Number of the act, or the day of the list. */
  name: string;
  companies: string[];
  /** Its pause; `measureId` and `limbId` are the id of the list. */
  rule: ReadApart;
  figures: ByReading<FourWorlds>;
};

/** Purchase value of a group (country, stage), its value-weighted shares by world, and its unknown part. */
export type GroupExposure = { key: string; value: Money; share: FourWorlds };

/** An owner of lanes: supplier, site, measure, material or element. */
export type OwnerExposure = {
  id: string;
  name: string;
  country: TerritoryCode | null;
  /** True for typical contents from public figures. */
  inferred: boolean;
  lanes: number;
  parts: number;
  spend: Money;
  /** True if more may be bought, or for a price that nobody knows; then a `spend` of 0 says nothing. */
  spendIsLeast: boolean;
  revenueAtRisk: FourWorlds;
};

/** The result of one exposure analysis; output of `lodestone exposure --json` and source of the pages. */
export type ExposureReport = {
  lawDate: IsoDate;
  dataVersion: string;
  catalogueVersion: string;
  engineVersion: string;
  currency: string;
  inference: boolean;
  assumptions: Assumptions;
  /** The reading of passed pauses behind every figure but those of `readings`. */
  reading: Reading;
  readings: ReadingFigures;
  ledger: ExposureLedger;
  assumedMaking: AssumedMaking;
  byNamesAlone: ByNamesAlone;
  totals: Fills;
  products: ProductExposure[];
  parts: PartExposure[];
  questions: Question[];
  /** The other missing facts, likewise by their money. */
  notAsked: UnaskedFact[];
  /** The first `count` questions (greedy) settle `share` of possibly + cannot be judged, if all are answered "not controlled". */
  questionsSettle: { count: number; suppliers: number; share: Share };
  paths: ExposurePath[];
  /** Revenue at risk of the five lanes together / that of all lanes in world B. */
  pathsShare: Share;
  byStage: GroupExposure[];
  byCountry: GroupExposure[];
  suppliers: OwnerExposure[];
  sites: OwnerExposure[];
  measures: OwnerExposure[];
  materials: OwnerExposure[];
  knowHow: KnowHowFinding[];
  /** Plants near one, with the reason why they are outside. */
  knowHowNear: NearKnowHow[];
  /** Plants that may depend on it, of which no file says so. */
  knowHowOpen: OpenKnowHow;
  /** The linear twin of `totals`: every line non-essential. */
  linearTotals: Fills;
  /** Parts without a category, counted apart. */
  unclassified: number;
  /** Products without price or demand, left out of money. */
  withoutMoney: string[];
  /** Market-share groups for unseen sources, as printed. */
  inferenceGroups: string[];
  /** Assumptions and unused parts of the analysis, as sentences. */
  notes: EngineNote[];
};

/** A report without its parts: all figures of the whole company. */
export type ExposureSummary = Omit<ExposureReport, 'parts'>;

/** Some parts of a report on its way, the place of each among the `total` of its `parts`. */
export type PartsPiece = { parts: PartExposure[]; places: number[]; total: number };

/** Shipper of goods in need of a licence: a site, or the maker of one part in a country without a name. */
export type Shipper = {
  /** Null: not named. */
  readonly siteId: string | null;
  readonly name: string | null;
  readonly country: string | null;
  /** Goods of an unnamed one, `inferred` where they stand in from public figures; null for a site, perhaps with several. */
  readonly part: { readonly partNumber: string; readonly description: string; readonly inferred: boolean } | null;
  /** Revenue on its lanes; such sums overlap and are never added. All 0: none is known to rest on them, for want of a price, a demand or a product. */
  readonly revenueAtRisk: FourWorlds;
};
