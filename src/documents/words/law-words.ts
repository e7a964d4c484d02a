import type { LawStatus } from '../../engine/controls/finding.ts';

/** Name of a law status in running text. */
export const STATUS_WORDS: Record<LawStatus, string> = {
  'in-force': 'in force',
  unconfirmed: 'unclear',
  suspended: 'suspended',
  'not-yet': 'not yet in force',
  ended: 'ended',
};
