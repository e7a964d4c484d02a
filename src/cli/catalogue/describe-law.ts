import type { FactDifference } from '../../catalogue/packs/diff-catalogues.ts';
import type { LawEffect, PartUnderLaws } from '../../engine/exposure/law-effect.ts';
import { toPlainText, writeMoney, writeTextTable } from '../text-table.ts';

const LISTED_FACTS = 60;
const LISTED_PARTS = 20;
const LONGEST_VALUE = 160;
const FIGURE_WORDS: Record<LawEffect['figures'][number]['figure'], string> = {
  surely: 'surely',
  possibly: 'possibly',
  ifPausedBack: 'if rules return',
  cannotBeJudged: 'cannot be judged',
  notExposed: 'not exposed',
  knowHow: 'on know-how',
};
const STATE_WORDS = {
  exposed: 'exposed',
  'not-exposed': 'not exposed',
  'cannot-be-judged': 'cannot be judged',
} as const;

/** The difference in law for people: each added, changed or withdrawn fact, and the changed fields. */
export function describeDifferences(differences: readonly FactDifference[]): string {
  if (differences.length === 0) return 'It changes nothing in law.\n';
  const lines = differences
    .slice(0, LISTED_FACTS)
    .flatMap(({ section, name, how, fields }) => [
      `  ${how} · ${section} · ${toPlainText(name)}`,
      ...fields.map(({ field, before, after }) => `      ${field}: ${shorten(before)} → ${shorten(after)}`),
    ]);
  const more = differences.length - LISTED_FACTS;
  return `In law\n${lines.join('\n')}\n${more > 0 ? `  and ${more} more; --json has all\n` : ''}`;
}

/** Effect of another law on a company for people, day by day. */
export function describeEffects(effects: readonly LawEffect[]): string {
  return effects.map(describeEffect).join('\n');
}

function describeEffect({ lawDate, currency, figures, parts }: LawEffect): string {
  const columns = [
    { title: `law of ${lawDate} (${currency} a year)` },
    ...['before', 'after', 'change'].map((title) => ({ title, right: true })),
  ];
  const rows = figures.map(({ figure, before, after }) => [
    FIGURE_WORDS[figure],
    writeMoney(before),
    writeMoney(after),
    after === before ? '–' : `${after > before ? '+' : ''}${writeMoney(after - before)}`,
  ]);
  const listed = parts.slice(0, LISTED_PARTS).map(describePart).join('');
  const more = parts.length > LISTED_PARTS ? `  and ${parts.length - LISTED_PARTS} more parts; --json has all\n` : '';
  const judged = parts.length === 0 ? '  No part is judged otherwise.\n' : `${listed}${more}`;
  return `${writeTextTable(columns, rows)}${judged}`;
}

function describePart({ partNumber, description, before, after }: PartUnderLaws): string {
  const say = (side: PartUnderLaws['before']): string =>
    side === null ? 'not there' : `${STATE_WORDS[side.state]}, ${writeMoney(side.atRisk)} at risk at most`;
  return `  ${toPlainText(`${partNumber} ${description}`)}: ${say(before)} → ${say(after)}\n`;
}

function shorten(text: string): string {
  const plain = toPlainText(text);
  return plain.length > LONGEST_VALUE ? `${plain.slice(0, LONGEST_VALUE - 1)}…` : plain;
}
