/** What a person can take an unconfirmed rule to be. */
export type AssumptionChoice = 'in-force' | 'ended' | 'open';

/** What is chosen for a rule, as the end of a sentence. */
export const CHOICE_WORDS: Record<AssumptionChoice, string> = {
  'in-force': 'in force',
  ended: 'ended',
  open: 'left open',
};

/** How many rules nobody has confirmed, and what is assumed of them: "6 unconfirmed: 2 in force, 4 open", "6 unconfirmed: left open". */
export function describeAssumptions(rules: readonly { choice: AssumptionChoice }[]): string {
  if (rules.length === 0) return 'nothing unconfirmed';
  const count = (choice: AssumptionChoice) => rules.filter((rule) => rule.choice === choice).length;
  const pieces = [
    { count: count('in-force'), words: 'assumed in force', short: 'in force' },
    { count: count('ended'), words: 'assumed ended', short: 'ended' },
    { count: count('open'), words: 'left open', short: 'open' },
  ].filter((piece) => piece.count > 0);
  const text = pieces.map((piece) => (pieces.length === 1 ? piece.words : `${piece.count} ${piece.short}`)).join(', ');
  return `${rules.length} unconfirmed: ${text}`;
}
