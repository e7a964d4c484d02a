import type { Share } from '../../domain/units.ts';

export const CONCENTRATION_LEVELS = ['site', 'company', 'country'] as const;
/** Level of adding up shares before they are squared; company is the ultimate owner. */
export type ConcentrationLevel = (typeof CONCENTRATION_LEVELS)[number];

export type ItemConcentration = {
  partNumber: string;
  description: string;
  /** True for typical contents of a category: no part of the company, whatever the number begins with. */
  inferred: boolean;
  /** Herfindahl-Hirschman index of the direct sources, 0 to 1; an interval where a share is unknown. */
  hhi: { low: number; high: number };
  /** 1 / HHI, from the same interval. */
  effectiveSources: { low: number; high: number };
  /**
   * HHI of the n-tier origin minus HHI of the direct sources (middles of the intervals), the greatest over the upstream items needed by all
   * sources: above 0, diversification is only apparent. Null: there is no such item, or its origin is mostly unknown.
   */
  hidden: number | null;
  /** The upstream item behind `hidden`; the part itself where dealers resell one maker's goods. */
  hiddenItem: string | null;
  /** Share of the need with a source known by name at this level; a source in an open split is known. */
  coverage: Share;
  /**
   * Sources, largest first. `openShare` is mass of a source together with the others of an open split, on top of `share`. Stand-in sources from
   * market shares (`~CN`) are listed although their share counts as unknown for sites and companies.
   */
  shares: { key: string; name: string; share: Share; openShare: Share }[];
};

export type ProductChokepoints = {
  partNumber: string;
  /** Nodes on every supply path (OR graph), product and final site listed apart. */
  dominators: string[];
  /** Indispensable nodes of the product (AND-OR graph). */
  andOrSinglePoints: string[];
  /** Smallest set of nodes cutting the product off (OR graph). */
  minimumCut: string[];
  /** The product's own nodes, trivially single points. */
  trivial: string[];
  /** False: not producible at baseline, a data gap and not "no single point". */
  producible: boolean;
};

/** Output of `lodestone concentration --json`. Nodes are named `site/part`; virtual ones `~COUNTRY/part`. */
export type ConcentrationReport = {
  level: ConcentrationLevel;
  dataVersion: string;
  catalogueVersion: string;
  engineVersion: string;
  inference: boolean;
  items: ItemConcentration[];
  products: ProductChokepoints[];
};
