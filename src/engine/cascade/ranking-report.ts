import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Share } from '../../domain/units.ts';
import type { GroupLevel } from '../requirements/firm-group.ts';

export type RankingQuestion = CascadeOptions & { readonly production: ProductionFunction };

/** Lost share of all production if the firms of a group stop together; `weight` is their own share of it. */
export type RankedGroup = CascadeLoss & { readonly id: string; readonly firms: number; readonly weight: Share };

/** Every site, supplier and country of a company's network, highest index first. */
export type CompanyRanking = RankingQuestion & {
  readonly dataVersion: string;
  readonly engineVersion: string;
  /** Trading sites, and trading pairs of them. */
  readonly firmCount: number;
  readonly tradeCount: number;
  readonly levels: Readonly<Record<GroupLevel, readonly RankedGroup[]>>;
  readonly notes: readonly EngineNote[];
};

/** Rest of each other site after the failure of one group, in the order of the loss of all production. */
export type GroupFailure = {
  readonly loss: CascadeLoss;
  readonly sites: readonly {
    readonly siteId: string;
    readonly isDown: boolean;
    readonly weight: Share;
    /** Share of production left for lack of inputs, and of customers. */
    readonly remaining: { readonly down: Share; readonly up: Share };
  }[];
};

export const PRODUCTION_FUNCTIONS = ['linear', 'leontief', 'gl'] as const;

/** Whether inputs replace each other (linear), each sector's is indispensable (leontief), or the essentiality matrix decides (gl). */
export type ProductionFunction = (typeof PRODUCTION_FUNCTIONS)[number];

export type CascadeOptions = {
  /** The cascade ends with the first step without a fall of more than this. */
  readonly epsilon: number;
  /** Whether sales of others in a firm's sector soften its loss. */
  readonly replaceability: boolean;
};

/** Weighted lost share of all production: in both directions together, by missing inputs, by missing customers. */
export type CascadeLoss = { esri: Share; esriDown: Share; esriUp: Share; steps: number };
