import type { Evidence } from '../../domain/closed-lists.ts';
import type { TerritoryCode } from '../../domain/units.ts';

/** Knowledge of the goods' way: null is "not known". */
export type LaneFacts = {
  exporter: TerritoryCode | null;
  destination: TerritoryCode | null;
  /** Whether source and buyer are one site, so the goods cross no border, at any place. */
  staysInSite: boolean;
  /** The company's declared end use. */
  endUse: 'civil' | 'military' | null;
  /** Where the goods were made, if they only pass through the exporter; the exporter itself otherwise. */
  goodsOrigin: TerritoryCode | null;
  /** Territory of the source's technology. */
  sourceTechnology: TerritoryCode | null;
  /** Value of Chinese-origin listed material in the item's price, in percent; null: not known. */
  chineseContentPct: { min: number; max: number; evidence: Evidence } | null;
};
