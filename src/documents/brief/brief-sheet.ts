import type { FillAmounts } from '../words/fill-words.ts';

/** A figure by itself: "First stop", "27 Jan 2027", "26 Jan to 27 Apr in 8 of 10 runs". */
export type SheetFigure = { readonly label: string; readonly value: string; readonly note: string };

/** A bar of fills with its figures. */
export type SheetBar = {
  readonly name: string;
  readonly note: string;
  readonly amounts: FillAmounts;
  readonly texts: Readonly<Record<keyof FillAmounts, string>>;
  readonly total: string;
  /** The reading of all other figures. */
  readonly isChosen: boolean;
};

export type SheetAct = {
  readonly title: string;
  readonly detail: string;
  readonly by: string;
  readonly isLate: boolean;
  /** Its cost; "not on file" without a price. */
  readonly cost: string;
  readonly effect: string;
  readonly owner: string;
};

/** A step of the bridge: totals stand on the axis, steps hang between two of them. */
export type SheetStep = {
  readonly label: string;
  readonly kind: 'total' | 'step';
  readonly amount: number;
  readonly text: string;
};

export type SheetDay = {
  readonly row: 'law' | 'licences' | 'lines' | 'decide';
  readonly day: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly date: string;
  readonly title: string;
  readonly detail: string;
  readonly isLate: boolean;
};

export type SheetShipper = {
  readonly key: string;
  readonly country: string;
  readonly name: string;
  readonly sure: number;
  readonly possible: number;
  readonly text: string;
};

export type SheetPath = {
  readonly money: string;
  readonly text: string;
  readonly code: string;
  readonly status: string;
};
export type SheetQuestion = { readonly money: string; readonly text: string };

/** An executive's reading, as text: page, paper and terminal show this and nothing else, so none differs from another. */
export type BriefSheet = {
  readonly company: string;
  readonly isDemo: boolean;
  readonly lawDate: string;
  readonly currency: string;
  readonly opening: string;
  /** First stop or shortage, the last sentence of the opening. */
  readonly first: string;
  /** The scenario of the run. */
  readonly runs: string;
  /** The scenario of the run, and how much of the whole is known. */
  readonly under: string;
  readonly bars: readonly SheetBar[];
  readonly figures: readonly SheetFigure[];
  readonly acts: {
    readonly shown: readonly SheetAct[];
    /** In place of an empty table. */
    readonly none: string;
    readonly more: string | null;
    readonly note: string;
  };
  readonly ahead: {
    readonly from: string;
    readonly to: string;
    readonly today: string;
    readonly days: readonly SheetDay[];
    readonly more: string | null;
  };
  readonly bridge: { readonly caption: string; readonly steps: readonly SheetStep[]; readonly note: string };
  readonly products: readonly SheetBar[];
  readonly productsMore: string | null;
  readonly paths: { readonly title: string; readonly shown: readonly SheetPath[] };
  readonly shippers: { readonly shown: readonly SheetShipper[]; readonly more: string | null };
  readonly questions: { readonly title: string; readonly shown: readonly SheetQuestion[] };
  readonly assumptions: readonly string[];
  /** Basis of the figures: law, data, catalogue, engine. */
  readonly stamp: string;
};
