import type { Reading } from '../../../domain/closed-lists.ts';

/** What a reading takes a rule for whose pause has passed without an act that was seen. */
export const READING_HINTS: Record<Reading, string> = {
  law: 'The day after the last day that an act prints, the rule is back.',
  agreed: 'Paused as long as both sides said, if they meant the rule; no act says so.',
  open: 'Neither is taken for true. The rule counts as suspended, and both figures are shown.',
};
