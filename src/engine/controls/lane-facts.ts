import type { Evidence } from '../../domain/closed-lists.ts';
import type { TerritoryCode } from '../../domain/units.ts';

/** What is known of the goods' way: null is "not known". */
export type LaneFacts = {
  exporter: TerritoryCode | null;
  destination: TerritoryCode | null;
  /** Whether source and buyer are one site, so that the goods cross no border wherever that is. */
  staysInSite: boolean;
  /** What the company declares of its end use. */
  endUse: 'civil' | 'military' | null;
  /** Where the goods were made, if they only pass through the exporter; the exporter itself otherwise. */
  goodsOrigin: TerritoryCode | null;
  /** Territory whose technology the source depends on. */
  sourceTechnology: TerritoryCode | null;
  /** Value of Chinese-origin listed material in the item's price, in percent; null: not known. */
  chineseContentPct: { min: number; max: number; evidence: Evidence } | null;
};
