import type { Route } from '../../../catalogue/controlled-item.ts';
import type { Money, TerritoryCode } from '../../../domain/units.ts';
import type { CriterionResult, LawStatus, Match, Verdict } from '../../controls/finding.ts';

/** A plant outside China with Chinese technology, under one technology entry. */
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
  /** The way to a licence for the know-how, if any. */
  route: Route;
  criteria: CriterionResult[];
  missing: string[];
  /** Planned or ramping: build and ramp; operating: expansion, licence and service only, shipments go on. */
  atRisk: 'build-and-ramp' | 'expansion-licence-service';
  /** Sites fed by it, downstream. */
  feeds: string[];
};

/** A plant named by a technology entry by stage and product, and the fact of its product keeping it outside the entry. */
export type NearKnowHow = Pick<
  KnowHowFinding,
  'siteId' | 'siteName' | 'country' | 'partNumber' | 'itemId' | 'measureId'
> & {
  /** The first test failed by its product. */
  failed: CriterionResult;
};

/** Plants of which nobody can say whether they depend on Chinese technology under a rule in force; beside `knowHow`, never in it. */
export type OpenKnowHow = {
  plants: { siteId: string; siteName: string; country: TerritoryCode | null; partNumbers: string[] }[];
  /** What would depend on Chinese technology if all of them did, with what surely or possibly does; at least the `knowHow` of the totals. */
  atMost: Money;
};
