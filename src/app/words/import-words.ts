import type { Procurement } from '../../domain/closed-lists.ts';
import type { MergeDecision } from '../../domain/decisions/decisions.ts';
import type { ImportPhase } from '../../intake/base/import-outcome.ts';
import type { MergeProposal } from '../../intake/base/proposals.ts';

/** What an import is doing. */
export const PHASE_WORDS: Record<ImportPhase, string> = {
  reading: 'Reading the files',
  records: 'Turning rows into records',
  checking: 'Checking that they agree',
  hashing: 'Naming the version by its content',
};

/** Who makes a part, as a person answered. */
export const PROCUREMENT_WORDS: Record<Procurement, string> = {
  made: 'made by us',
  bought: 'bought',
  'not-known': 'not known',
};

/** Why records may be one, as a heading for all of a cause. */
export const MERGE_CAUSES: Readonly<Record<MergeProposal['cause'], string>> = {
  'case-or-blanks': 'They differ in case or blanks',
  signs: 'They differ in the signs of the number',
  revision: 'One may be a revision of the other',
  spelling: 'They differ in accents or punctuation',
  'legal-form': 'They differ in the legal form',
  'two-scripts': 'One name in two scripts',
  'one-id-two-names': 'One id for two names',
  'one-name-two-ids': 'One name under two ids',
};

/** What kind of record a merge is about. */
export const RECORD_WORDS: Readonly<Record<MergeDecision['kind'], string>> = {
  supplier: 'Supplier',
  site: 'Site',
  part: 'Part',
};
