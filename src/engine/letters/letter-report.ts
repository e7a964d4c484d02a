import type { FillInSheet } from '../../domain/letters/fill-in-sheet.ts';
import type { AskedPart, WrittenLetter } from '../../domain/letters/letter.ts';
import type { IsoDate, Money, TerritoryCode } from '../../domain/units.ts';
import type { Question, QuestionCaution, UnaskedFact } from '../exposure/questions/question.ts';

/** A letter to one supplier, with its sheet and with cautions for a person before it goes out. */
export type Letter = WrittenLetter & {
  readonly supplierId: string;
  readonly supplierName: string;
  /** Countries of its plants in question, and of its seat. */
  readonly countries: readonly TerritoryCode[];
  readonly sheet: FillInSheet;
  readonly parts: readonly AskedPart[];
  /** The question, as in the column Ref of the sheet. */
  readonly asked: readonly string[];
  /** Most revenue behind one of its answers; sums behind several overlap and are not added. */
  readonly revenueAtRisk: Money;
  /** Whether more may hang on one of them: of some answers no revenue is known, or only a part of it. */
  readonly isLeast: boolean;
  readonly cautions: readonly QuestionCaution[];
  /** Open facts left out of this letter on purpose. */
  readonly leftOut: readonly UnaskedFact[];
  /** Caution for a switched-on setting; null: nothing was. */
  readonly warning: string | null;
  readonly replyBy: IsoDate;
};

/** All letters of a company, and the questions without a known addressee. */
export type Letters = { readonly letters: readonly Letter[]; readonly withoutAddressee: readonly Question[] };

/** Settlement of an open composition: a paper of the supplier, a handheld X-ray device, or a laboratory. */
export type TestMethod = 'declaration' | 'x-ray' | 'laboratory';

/** A part among the first worth testing. */
export type FirstTest = {
  readonly partNumber: string;
  readonly description: string;
  readonly siteId: string | null;
  /** Deciding elements, by symbol. */
  readonly elements: readonly string[];
  /** Expectation of its grade or its estimate for them, in percent by mass; empty if there is none. */
  readonly expected: readonly { readonly element: string; readonly min: number; readonly max: number }[];
  /** Revenue a year settled by the answer at most; parts overlap and are not added. */
  readonly revenueAtRisk: Money;
  /** Whether more may be settled: see `Question`. */
  readonly isLeast?: true;
  readonly method: TestMethod;
  readonly why: string;
};
