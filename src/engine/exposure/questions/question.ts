import type { Provenance } from '../../../catalogue/provenance.ts';
import type { Money } from '../../../domain/units.ts';

/** A missing fact, with the money behind it. */
type MissingFact = {
  fact: string;
  partNumber: string;
  /** Site with the knowledge; null: nobody knows of one. */
  siteId: string | null;
  /** Revenue at risk of the lanes behind the fact, in world D; 0: no revenue is known to rest on them. */
  revenueAtRisk: Money;
  /** Whether more may rest on them, as another product in need of the part has no price or no demand on file; absent: it has. */
  isLeast?: true;
};

/** Cautions before a question is sent. They stand beside the texts and are never part of them: those go to somebody else. */
export type QuestionCaution = {
  id: string;
  /** Texts with the caution: those to an addressee concerned or perhaps concerned, and those in a named language. */
  beside: ('en' | 'zh')[];
  addressee: 'concerned' | 'not-known' | 'elsewhere';
  /** One or two sentences. */
  brief: string;
  text: string;
  provenance: Provenance;
};

/** A missing fact asked of a supplier: nature, contents or declared origin of the goods. */
export type Question = MissingFact & {
  /** Elements asked about, by symbol in order; empty if the fact is no composition. */
  elements: string[];
  /** Whether the magnet family is asked with them. */
  asksFamily: boolean;
  /** Measures left open by the fact, by id in order. */
  measures: string[];
  en: string;
  zh: string;
  /** Null: there is nothing to mind. */
  caution: QuestionCaution | null;
};

/**
 * Why no supplier is asked for a fact: the company itself has it on file or states it; it tells of the supplier's own sources or of a technique;
 * it stands on a data sheet; or it is not about the goods.
 */
export type UnaskedReason =
  | 'own-records'
  | 'own-statement'
  | 'supplier-sources'
  | 'technique'
  | 'data-sheet'
  | 'not-the-goods';

/** A missing fact asked of no supplier by default; it stays open until the company finds it out elsewhere. */
export type UnaskedFact = MissingFact & {
  /** Name of the property, where the fact is one of the catalogue's. */
  label: string | null;
  reason: UnaskedReason;
};
