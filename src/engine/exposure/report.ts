import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { PartyEffect } from '../controls/listed-parties.ts';
import type { LawStatus, Match, Verdict, CriterionResult, LicenceCover } from '../controls/finding.ts';
import type { Evidence, Form } from '../../domain/closed-lists.ts';
import type { PartState, PartReason, Proof, ExposureLedger, AssumedMaking, ByNamesAlone } from './parts/judgement.ts';
import type { LaneOrigin } from '../network/supply-network.ts';
import type { Question, UnaskedFact } from './questions/question.ts';
import type { IsoDate, Money, Share, TerritoryCode } from '../../domain/units.ts';
import type { Reading } from '../../domain/closed-lists.ts';
import type { Assumptions } from '../../domain/workspace/workspace.ts';
import type { ByReading, ReadApart } from '../controls/reading-law.ts';
import type { Route } from '../../catalogue/controlled-item.ts';

/** Cumulative values in the four worlds A, B, C, D; each contains the one before. */
export type FourWorlds = { sure: number; possible: number; ifPausedBack: number; ifUnknown: number };

/** Share of purchase value by the evidence for who ships it; sums to 1 (all 0 where nothing has a value). */
export type Coverage = Record<Evidence, Share>;

/** The five fills of one product or of all: money a year, never negative, adding up to `revenue`. */
export type Fills = {
  revenue: Money;
  surely: Money;
  possibly: Money;
  ifPausedBack: Money;
  cannotBeJudged: Money;
  notExposed: Money;
  /** Revenue that rests on plants with Chinese know-how; beside the fills, never in them. */
  knowHow: Money;
  coverage: Coverage;
};
export type FillName = 'surely' | 'possibly' | 'ifPausedBack' | 'cannotBeJudged' | 'notExposed';

export type Finding = {
  /** Source site; null for an unknown source. A virtual source is `~COUNTRY`, which only `origin` tells from a site of that id. */
  siteId: string | null;
  /** What the lane stands on; `market` and `unknown` have no site of the company's data. */
  origin: LaneOrigin;
  buyerSiteId: string | null;
  share: Share | null;
  exporter: TerritoryCode | null;
  destination: TerritoryCode | null;
  evidence: Evidence;
  itemId: string;
  /** Its code as people cite it; null where the act gives none. */
  itemCode: string | null;
  measureId: string;
  limb: string;
  status: LawStatus;
  match: Match;
  verdict: Verdict;
  /** The way of the item, or `prohibited` where a party on the lane may not have the goods. */
  route: Route;
  /** What the parties on the lane do to the goods: the heaviest effect of their lists that day; null: none is listed. */
  party: PartyEffect | null;
  criteria: CriterionResult[];
  /** Names of the facts that are missing. */
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
   * What a list of parties does to the lane that day, whether to all goods or to dual-use ones only, and in sentences who is on which list, also
   * where no rule reaches the goods; null: nothing.
   */
  party: { effect: PartyEffect; anyGoods: boolean; says: string[] } | null;
  evidence: Evidence;
  leadTimeDays: number | null;
  unitPrice: Money | null;
  qualification: string | null;
};

export type PartExposure = {
  partNumber: string;
  description: string;
  kind: string;
  category: string | null;
  form: Form | null;
  /** True for contents that stand in from public figures. */
  inferred: boolean;
  state: PartState;
  /** Why it cannot be judged; empty in the other states. */
  reasons: PartReason[];
  /** Why it is not exposed; null in the other states. */
  proof: Proof | null;
  /** True where nothing that the company sells needs the part by its BOM. */
  inNoProduct: boolean;
  /** Assemblies on the way to the products that are taken as made in house: what is said of its use rests on them. */
  assumptions: string[];
  findings: Finding[];
  /** Lost share of the part over its buyers, requirement-weighted, by world; null where no lane reaches it. */
  exposedShare: FourWorlds | null;
  /** The same with only the part's own lanes hit. */
  ownShare: FourWorlds | null;
  coverage: Coverage;
  /** Sum of revenue lost with only this part's lanes hit; these overlap between parts and are never added. */
  revenueAtRisk: FourWorlds;
  /**
   * Of a part that cannot be judged, the most revenue that is lost through it: if what nobody knows of it and of all that goes into it is controlled. Null
   * in the other states.
   */
  atMost: Money | null;
  /** The same under each reading of the law; null where it is the same under all. */
  revenueByReading: ByReading<FourWorlds> | null;
  /** Yearly purchase value, null where price or demand is missing. */
  spend: Money | null;
  yearlyQuantity: number;
  unit: string | null;
  /** Fill that names the row, and that its state follows from. */
  fill: FillName;
  /** Product part numbers that need it. */
  products: string[];
  sources: SourceOfPart[];
  /** Cover of the stock on hand in weeks of need, null without stock or need. */
  weeksOfCover: number | null;
  /** Median licence wait of the findings that are or may be live, in weeks; null where none applies or the route knows no wait. */
  waitWeeks: { low: number; median: number; high: number } | null;
  /** True where a party's licence goes through a closer review that knows no time limit; `waitWeeks` then says only how long others wait. */
  waitIsOpenEnded: boolean;
  /** The fact that decides, in words: "Dy in NdFeB", "composition unknown", "assembly, not listed". */
  decides: string;
  /** Elements, contained or possible, that some controlled item asks of its form. */
  elements: string[];
  /** Ids of the catalogue's practices that concern it on the law date: evidence beside the law, which changes no figure. */
  practices: string[];
};

export type ProductExposure = Fills & {
  partNumber: string;
  description: string;
  state: PartState;
  reasons: PartReason[];
  linear: Fills;
};

/** One step of a path from the product down to the lane that is hit. */
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

/** Figures that differ between readings of the law; what is the same under all three is null. */
export type ReadingFigures = {
  /** Rules that the readings take for different things that day. */
  rules: ReadApart[];
  totals: ByReading<Fills> | null;
  /** Revenue at risk by measure, of those that differ. */
  measures: Record<string, ByReading<FourWorlds>>;
  /** Lists of parties that differ. */
  lists: ListFigures[];
  /** Whether totals or lists differ. */
  differ: boolean;
};

/** A list of parties that the readings take for different things: revenue of goods that it lets nobody send to companies of the workspace. */
export type ListFigures = {
  /** Number of the act, or the day of the list. */
  name: string;
  companies: string[];
  /** Its pause; `measureId` and `limbId` are the id of the list. */
  rule: ReadApart;
  figures: ByReading<FourWorlds>;
};

/** Purchase value of a group (country, stage), its value-weighted shares by world, and what is not known of it. */
export type GroupExposure = { key: string; value: Money; share: FourWorlds };

/** Something that owns lanes: supplier, site, measure, material or element. */
export type OwnerExposure = {
  id: string;
  name: string;
  country: TerritoryCode | null;
  /** True for typical contents that stand in from public figures. */
  inferred: boolean;
  lanes: number;
  parts: number;
  spend: Money;
  revenueAtRisk: FourWorlds;
};

export type KnowHowFinding = {
  siteId: string;
  siteName: string;
  country: TerritoryCode | null;
  siteStatus: string | null;
  partNumber: string;
  itemId: string;
  itemCode: string | null;
  measureId: string;
  limb: string;
  status: LawStatus;
  match: Match;
  verdict: Verdict;
  /** The way in which a licence for the know-how can be had, if at all. */
  route: Route;
  criteria: CriterionResult[];
  missing: string[];
  /** Planned or ramping: build and ramp; operating: expansion, licence and service only, shipments go on. */
  atRisk: 'build-and-ramp' | 'expansion-licence-service';
  /** Sites that it feeds, downstream. */
  feeds: string[];
};

/** A plant that a technology entry names by stage and product, and what of its product keeps it outside the entry. */
export type NearKnowHow = Pick<
  KnowHowFinding,
  'siteId' | 'siteName' | 'country' | 'partNumber' | 'itemId' | 'measureId'
> & {
  /** The first test that its product fails. */
  failed: CriterionResult;
};

/** The result of one exposure analysis; what `lodestone exposure --json` prints and the pages draw. */
export type ExposureReport = {
  lawDate: IsoDate;
  dataVersion: string;
  catalogueVersion: string;
  engineVersion: string;
  currency: string;
  inference: boolean;
  assumptions: Assumptions;
  /** The reading of passed pauses that every figure but those of `readings` is under. */
  reading: Reading;
  readings: ReadingFigures;
  ledger: ExposureLedger;
  assumedMaking: AssumedMaking;
  byNamesAlone: ByNamesAlone;
  totals: Fills;
  products: ProductExposure[];
  parts: PartExposure[];
  questions: Question[];
  /** The other missing facts, likewise by the money that hangs on them. */
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
  /** Plants that came near one, with the reason why they are outside. */
  knowHowNear: NearKnowHow[];
  /** The linear twin of `totals`: every line non-essential. */
  linearTotals: Fills;
  /** Parts without a category, counted apart. */
  unclassified: number;
  /** Products without price or demand, left out of money. */
  withoutMoney: string[];
  /** Market-share groups that stood in for unseen sources, as printed. */
  inferenceGroups: string[];
  /** What the analysis assumed or could not use, as sentences. */
  notes: EngineNote[];
};

/** A report without its parts: all figures of the whole company. */
export type ExposureSummary = Omit<ExposureReport, 'parts'>;

/** Some parts of a report that is on its way, the place of each among the `total` of its `parts`. */
export type PartsPiece = { parts: PartExposure[]; places: number[]; total: number };
