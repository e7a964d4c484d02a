import type { Reading } from '../closed-lists.ts';

/** What a reading of passed pauses is called. */
export const READING_WORDS: Record<Reading, string> = {
  law: 'as the law stands',
  agreed: 'as agreed',
  open: 'undecided',
};
