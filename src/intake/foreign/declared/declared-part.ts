import type { DeclaredAmount } from '../../values/contents/declared-amount.ts';

/** A substance as declared; `amount` null: named without an amount. */
export type DeclaredSubstance = {
  readonly row: number;
  readonly name: string;
  readonly cas: string;
  readonly amount: DeclaredAmount | null;
  /** The words of an amount not understood; '' where there are none. */
  readonly unread: string;
  /** Whether they are those of the amount, or of a remark that leaves it open. */
  readonly unreadIn: 'amount' | 'remark';
  /** Whole of a share. */
  readonly of: 'material' | 'part';
  /** Whether the declarer keeps its nature back. */
  readonly hidden: boolean;
};

/** A material; `mass` in grams or as a share of the part. */
export type DeclaredMaterial = {
  readonly row: number;
  readonly name: string;
  readonly mass: DeclaredAmount | null;
  readonly substances: readonly DeclaredSubstance[];
};

/** A part as declared, with its contents; parts inside of it have numbers of their own. */
export type DeclaredPart = {
  readonly row: number;
  readonly name: string;
  readonly number: string;
  readonly ourNumber: string;
  readonly pieces: number;
  readonly mass: DeclaredAmount | null;
  readonly materials: readonly DeclaredMaterial[];
  readonly children: readonly DeclaredPart[];
  /** Whether the rules of the format make every list of it complete but for hidden parts. */
  readonly complete: boolean;
  /** Substances that a statement says are there, above a threshold, without an amount. */
  readonly present: readonly DeclaredSubstance[];
  /** Rows of statements that say nothing of what is in it. */
  readonly statements: readonly number[];
  readonly supplier: string;
  readonly place: string;
  readonly date: string;
  /** Its last and its first valid day; '' for none. */
  readonly validTo: string;
  readonly validFrom: string;
  /** Whether it says that it is not final, or its supplier does not stand by it. */
  readonly isDraft: boolean;
  /** Whether it puts amounts of another declaration right. */
  readonly isCorrection: boolean;
  /** Which of the goods of its number it is of; '' where it does not say. */
  readonly goods: string;
};
