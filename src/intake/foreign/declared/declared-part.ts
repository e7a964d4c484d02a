import type { DeclaredAmount } from '../../values/declared-amount.ts';

/** A substance as declared; `amount` null: named without an amount. */
export type DeclaredSubstance = {
  readonly row: number;
  readonly name: string;
  readonly cas: string;
  readonly amount: DeclaredAmount | null;
  /** The words of an amount that is not understood; '' where there are none. */
  readonly unread: string;
  /** What a share is a share of. */
  readonly of: 'material' | 'part';
  /** Whether the declarer keeps back what it is. */
  readonly hidden: boolean;
};

/** A material; `mass` in grams or as a share of the part. */
export type DeclaredMaterial = {
  readonly row: number;
  readonly name: string;
  readonly mass: DeclaredAmount | null;
  readonly substances: readonly DeclaredSubstance[];
};

/** A part as declared, with what it is made of; parts inside of it have numbers of their own. */
export type DeclaredPart = {
  readonly row: number;
  readonly name: string;
  readonly number: string;
  readonly ourNumber: string;
  readonly pieces: number;
  readonly mass: DeclaredAmount | null;
  readonly materials: readonly DeclaredMaterial[];
  readonly children: readonly DeclaredPart[];
  /** Whether the rules of the format make every list of it complete but for what is hidden. */
  readonly complete: boolean;
  /** Rows of statements that weigh nothing. */
  readonly statements: readonly number[];
  readonly supplier: string;
  readonly place: string;
  readonly date: string;
  /** The last day on which it holds, as it says itself; '' where it does not. */
  readonly validTo: string;
};
