import type { Form } from '../closed-lists.ts';
import type { IsoDate } from '../units.ts';
import type { LetterLanguage } from './letter-language.ts';

/**
 * One request to a supplier. `source` and `technology` reach into the supplier's own business and stand in no letter unless somebody switched
 * them on.
 */
export type AskedFact =
  | { readonly kind: 'form' }
  | { readonly kind: 'family' }
  | { readonly kind: 'share'; readonly element: string }
  | { readonly kind: 'contents' }
  | { readonly kind: 'property'; readonly property: string; readonly unit: string | null }
  | { readonly kind: 'origin'; readonly siteId: string }
  | { readonly kind: 'source' }
  | { readonly kind: 'technology' };

/** A part with the questions about it. Its description is the company's own text in any language, and stands in no letter. */
export type AskedPart = {
  readonly partNumber: string;
  /** The supplier's own number of it; null: not on file. */
  readonly supplierPartNumber: string | null;
  /** Its nature, as far as it is known. */
  readonly form: Form | null;
  readonly facts: readonly AskedFact[];
};

/** A rule given by a letter as its reason. */
export type LetterLaw = {
  readonly number: string;
  readonly since: IsoDate;
  /** In force, in a pause, or past a pause without an act on the present state. */
  readonly status: 'in-force' | 'suspended' | 'unclear';
  /** Last day of the pause; null: there is none, or it has no end. */
  readonly until: IsoDate | null;
};

/** Everything behind a letter to one supplier. */
export type LetterRequest = {
  readonly language: LetterLanguage;
  /** The asking company, and the signer; '' if nobody is named. */
  readonly company: string;
  readonly sender: string;
  /** Addressee, as a salutation names them; '' if nobody is known. */
  readonly contact: string;
  readonly supplierId: string;
  readonly supplierName: string;
  readonly parts: readonly AskedPart[];
  readonly laws: readonly LetterLaw[];
  readonly replyBy: IsoDate;
};

/** Question of one line of a letter: facts of a part belong to at most three such lines. */
export const LETTER_LINES = ['kind', 'contents', 'origin'] as const;
export type LetterLine = (typeof LETTER_LINES)[number];

/** A letter standing ready: nothing of it is sent by the program. */
export type WrittenLetter = {
  readonly language: LetterLanguage;
  readonly subject: string;
  /** The whole text, lines divided by line breaks. */
  readonly text: string;
};
