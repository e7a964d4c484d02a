import { formatCounted } from '../format/number.ts';

/** What a person can take an unconfirmed rule to be. */
export type AssumptionChoice = 'in-force' | 'ended' | 'open';

/** What is chosen for a rule, as the end of a sentence. */
export const CHOICE_WORDS: Record<AssumptionChoice, string> = {
  'in-force': 'in force',
  ended: 'ended',
  open: 'undecided',
};

/** Returns the number of rules with an unclear status, and the assumptions on them: "6 rules with unclear status: 2 in force, 4 undecided". */
export function describeAssumptions(rules: readonly { choice: AssumptionChoice }[]): string {
  if (rules.length === 0) return 'No rule with unclear status';
  const said = `${formatCounted(rules.length, 'rule')} with unclear status`;
  const pieces = (['in-force', 'ended', 'open'] as const)
    .map((choice) => ({ choice, count: rules.filter((rule) => rule.choice === choice).length }))
    .filter(({ count }) => count > 0);
  const [only] = pieces;
  if (pieces.length > 1)
    return `${said}: ${pieces.map(({ choice, count }) => `${count} ${CHOICE_WORDS[choice]}`).join(', ')}`;
  return only?.choice === 'open' ? said : `${said}: assumed ${CHOICE_WORDS[only?.choice ?? 'open']}`;
}
