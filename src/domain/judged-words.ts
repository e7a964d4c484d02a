/** How far a person's judgement of a part has come. */
export const TRIAGE_STATES = [
  'not-assessed',
  'asked',
  'in-review',
  'confirmed',
  'not-applicable',
  'case-filed',
] as const;
export type TriageState = (typeof TRIAGE_STATES)[number];

/**
 * How a pause is read whose last day by law has passed without an act that was seen: `law`, as published, so that the rule is back · `agreed`,
 * paused as long as was agreed · `open`, undecided, which counts as suspended. What a person assumes of a rule goes before it.
 */
export const READINGS = ['law', 'agreed', 'open'] as const;
export type Reading = (typeof READINGS)[number];
