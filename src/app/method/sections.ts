/** Sections of the page by their linked anchor, in their order. */
export const SECTIONS = {
  meaning: 'What the five words mean',
  judgement: 'How a source is judged',
  exposure: 'From sources to money',
  unseen: 'What nobody can see',
  concentration: 'Concentration and single points',
  'what-if': 'What if: stops, scenarios, shocks',
  'back-test': 'Back-test: held against what happened',
  evidence: 'How facts are founded',
  limits: 'What this is not',
  cases: 'Reference cases, worked out now',
} as const;
export type SectionId = keyof typeof SECTIONS;
