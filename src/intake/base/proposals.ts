import type { RecordMerge } from '../../domain/decisions/decisions.ts';
import type { MaterialProperty } from '../../catalogue/find-material.ts';

/** Why two records may be one. */
export type MergeCause =
  | 'case-or-blanks'
  | 'signs'
  | 'revision'
  | 'spelling'
  | 'legal-form'
  | 'two-scripts'
  | 'one-id-two-names'
  | 'one-name-two-ids';

/** Records perhaps one, with the evidence; as it stands it is the merge for a person's decision. */
export type MergeProposal = RecordMerge & {
  readonly cause: MergeCause;
  /** One sentence on their common part and their differences. */
  readonly evidence: string;
};

/** A fact about a part suggested by its words and stated by nobody. It enters a dataset once a person confirms it, or if such proposals are taken. */
export type PartProposal = {
  readonly partNumber: string;
  /**
   * A field of the part, a property of the catalogue, `grade`: the grade of a magnet, for the contents of such magnets, or `content:Dy`: the share of
   * a substance, as in answers.
   */
  readonly field: 'kind' | 'category' | 'form' | 'grade' | MaterialProperty | `content:${string}`;
  readonly value: string;
  /** One sentence for its confirmation by a person: its words. */
  readonly reason: string;
  /** Whether its words are sure enough to be taken without a person. */
  readonly confident: boolean;
  /** Evidence of a taken property: `declared` if the company's own text says it outright, else `inferred`. */
  readonly evidence: 'declared' | 'inferred';
  readonly file: string;
  readonly sheet: string | null;
  readonly row: number;
};
