import type { Reading } from '../closed-lists.ts';

/** Name of a reading of passed pauses. */
export const READING_WORDS: Record<Reading, string> = {
  law: 'as the law stands',
  agreed: 'as agreed',
  open: 'undecided',
};
