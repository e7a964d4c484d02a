import type { RecordMerge } from '../../domain/decisions/decisions.ts';
import type { MaterialProperty } from '../../catalogue/find-material.ts';

/** Why two records may be one. */
export type MergeCause =
  | 'case-or-blanks'
  | 'spelling'
  | 'legal-form'
  | 'two-scripts'
  | 'one-id-two-names'
  | 'one-name-two-ids';

/** Records that may be one, with the evidence; taken as it stands it is the merge that a person may decide on. */
export type MergeProposal = RecordMerge & {
  readonly cause: MergeCause;
  /** One sentence that says what they share and where they differ. */
  readonly evidence: string;
};

/** A fact about a part that its words suggest and nobody stated. It enters a dataset once a person confirms it, or where such proposals are taken. */
export type PartProposal = {
  readonly partNumber: string;
  /** A field of the part, a property of the catalogue, or `grade`: the grade of a magnet, for what such magnets hold. */
  readonly field: 'kind' | 'category' | 'form' | 'grade' | MaterialProperty;
  readonly value: string;
  /** One sentence for the person who confirms it: the words that it rests on. */
  readonly reason: string;
  /** Whether its words are sure enough to be taken without a person. */
  readonly confident: boolean;
  /** What a property that is taken counts as: `declared` where the company's own text says it outright, else `inferred`. */
  readonly evidence: 'declared' | 'inferred';
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
};
