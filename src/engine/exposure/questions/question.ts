import type { Provenance } from '../../../catalogue/provenance.ts';
import type { Money } from '../../../domain/units.ts';

/** A fact that is missing, with the money that hangs on it. */
type MissingFact = {
  fact: string;
  partNumber: string;
  /** Site that knows it; null: nobody knows who does. */
  siteId: string | null;
  /** Revenue at risk of the lanes that hang on the fact, in world D. */
  revenueAtRisk: Money;
};

/** What to mind before a question is sent. It stands beside the texts and is never part of them: they go to somebody else. */
export type QuestionCaution = {
  id: string;
  /** Texts that it stands beside: those to an addressee whom it concerns or of whom that is not known, and those in a language that it names. */
  beside: ('en' | 'zh')[];
  addressee: 'concerned' | 'not-known' | 'elsewhere';
  /** One or two sentences. */
  brief: string;
  text: string;
  provenance: Provenance;
};

/** A missing fact that a supplier is asked for: what the goods are, what they contain, which origin is declared for them. */
export type Question = MissingFact & {
  /** Elements asked about, by symbol in order; empty where the fact is no composition. */
  elements: string[];
  /** Whether the magnet family is asked with them. */
  asksFamily: boolean;
  /** Measures that the fact leaves open, by id in order. */
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

/** A missing fact that no supplier is asked for by default; it stays open until the company finds it out elsewhere. */
export type UnaskedFact = MissingFact & {
  /** Name of the property, where the fact is one of the catalogue's. */
  label: string | null;
  reason: UnaskedReason;
};
