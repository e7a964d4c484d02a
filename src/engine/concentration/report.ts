import type { Share } from '../../domain/units.ts';

export const CONCENTRATION_LEVELS = ['site', 'company', 'country'] as const;
/** At which level shares are rolled up before they are squared; company is the ultimate owner. */
export type ConcentrationLevel = (typeof CONCENTRATION_LEVELS)[number];

export type ItemConcentration = {
  partNumber: string;
  description: string;
  /** Herfindahl-Hirschman index of the direct sources, 0 to 1; an interval where a share is unknown. */
  hhi: { low: number; high: number };
  /** 1 / HHI, from the same interval. */
  effectiveSources: { low: number; high: number };
  /**
   * HHI of the n-tier origin minus HHI of the direct sources (middles of the intervals), the greatest over the upstream items that
   * all sources need: above 0, diversification is only apparent. Null: there is no such item, or its origin is mostly unknown.
   */
  hidden: number | null;
  /** The upstream item that `hidden` speaks of; the part itself where dealers resell one maker's goods. */
  hiddenItem: string | null;
  /** Share of the need whose source is known by name at this level; a source in an open split is known. */
  coverage: Share;
  /**
   * Sources, largest first. `openShare` is mass that a source holds together with the others of an open split, on top of `share`.
   * Sources that stand in from market shares (`~CN`) are listed although their share counts as unknown for sites and companies.
   */
  shares: { key: string; name: string; share: Share; openShare: Share }[];
};

export type ProductChokepoints = {
  partNumber: string;
  /** Nodes on every supply path (OR graph), product and final site listed apart. */
  dominators: string[];
  /** Nodes without which the product cannot be made (AND-OR graph). */
  andOrSinglePoints: string[];
  /** Smallest set of nodes that cuts the product off (OR graph). */
  minimumCut: string[];
  /** The product's own nodes, trivially single points. */
  trivial: string[];
  /** False: not producible at baseline, a data gap and not "no single point". */
  producible: boolean;
};

/** What `lodestone concentration --json` prints. Nodes are named `site/part`; virtual ones `~COUNTRY/part`. */
export type ConcentrationReport = {
  level: ConcentrationLevel;
  dataVersion: string;
  catalogueVersion: string;
  engineVersion: string;
  inference: boolean;
  items: ItemConcentration[];
  products: ProductChokepoints[];
};
