import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { Money, Share } from '../../domain/units.ts';
import type { RationingRule } from './ration.ts';

export const SHOCK_MODELS = ['firms', 'sectors'] as const;

/** Each site by itself, or the sites of one category in one country as one. */
export type ShockModel = (typeof SHOCK_MODELS)[number];

/** A shock to one site of a company, and how everybody holds stock and reorders. */
export type ShockQuestion = {
  readonly model: ShockModel;
  readonly siteId: string;
  /** Lost share of the site's capacity on day 0. */
  readonly damage: Share;
  /** Days of its even return; null: never. */
  readonly recoveryDays: number | null;
  /** Who gets how much of too little; the sector model always gives everybody the same share. */
  readonly rule: RationingRule;
  /** Target days of every input for everybody, and days for closing a gap. */
  readonly stockDays: number;
  readonly reorderDays: number;
  readonly days: number;
};

/** A site, or a category in a country, and the shock's effect on it. */
export type ShockedPlace = {
  readonly id: string;
  readonly category: string | null;
  readonly country: string | null;
  /** Production a day in the usual run, and its loss over all days. */
  readonly normal: Money;
  readonly lost: Money;
  /** Least production of a day as a share of the normal, and the first day below it; null: none is. */
  readonly least: Share;
  readonly firstDay: number | null;
};

/** Output of `lodestone spread --json`. Money is in the reporting currency, a day. */
export type ShockReport = ShockQuestion & {
  readonly dataVersion: string;
  readonly engineVersion: string;
  readonly currency: string;
  readonly normal: { readonly production: Money; readonly consumption: Money; readonly valueAdded: Money };
  readonly series: {
    readonly day: number[];
    readonly production: Money[];
    readonly consumption: Money[];
    readonly valueAdded: Money[];
  };
  /** Over all days. */
  readonly lost: { readonly production: Money; readonly consumption: Money; readonly valueAdded: Money };
  /** First day of final consumption below normal, and from when on it is normal to the end; null: not at all. */
  readonly firstDay: number | null;
  readonly backDay: number | null;
  readonly collapsed: boolean;
  /** The greatest losers come first; without those who lose nothing. */
  readonly places: readonly ShockedPlace[];
  /** All with an output in the usual run. */
  readonly placeCount: number;
  readonly notes: readonly EngineNote[];
};
