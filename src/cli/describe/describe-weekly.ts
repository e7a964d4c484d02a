import type { VersionChange } from '../../analyses/changes/list-changes.ts';
import { formatDate } from '../../documents/format/date.ts';
import { formatMoney } from '../../documents/format/money.ts';
import { FILL_TEXTS } from '../../documents/words/fill-words.ts';
import { sayMoneyGap } from '../../documents/words/say-money-gap.ts';
import type { VersionMeta } from '../../domain/workspace/workspace.ts';
import { toPlainText } from '../text-table.ts';

/** Content of a weekly text: one comparison over the week, its accepted versions, and events ahead. */
export type Week = {
  readonly company: string;
  readonly isDemo: boolean;
  readonly since: string;
  readonly until: string;
  /** Whether the first version is of this week. */
  readonly isNew: boolean;
  /** From the version in use a week ago, under the law of its day, or else from the first one; null: it is still in use. */
  readonly change: VersionChange | null;
  readonly accepted: readonly Pick<VersionMeta, 'number' | 'accepted' | 'author' | 'note'>[];
  readonly ahead: readonly { readonly day: string; readonly title: string }[];
};

const CAUSES = [
  ['law', 'Law'],
  ['sourcing', 'Who supplies what'],
  ['data', 'Other data and answers'],
  ['remainder', 'Settings and rates'],
] as const;

/** Returns the week as a text ready to be sent: changes by cause and author, the figures of today, and events ahead. */
export function describeWeek({ company, isDemo, since, until, isNew, change, accepted, ahead }: Week): string {
  const head = `${toPlainText(company)}${isDemo ? ' (demo, fictional)' : ''}: week from ${formatDate(since)} to ${formatDate(until)}`;
  return [
    head,
    '',
    ...(isNew ? ['The first version was accepted in this week: nothing came before it.'] : []),
    ...(change === null ? [] : tellChange(change, isNew)),
    '',
    ...(accepted.length === 0 ? ['No version was accepted.'] : accepted.map(tellVersion)),
    '',
    ahead.length === 0 ? 'Nothing is ahead in the next two weeks.' : 'Ahead in the next two weeks:',
    ...ahead.map(({ day, title }) => `- ${formatDate(day)}: ${toPlainText(title)}`),
    '',
  ].join('\n');
}

function tellChange({ rows, currency, licences, withoutMoney }: VersionChange, isNew: boolean): string[] {
  const money = (amount: number): string => formatMoney(amount, currency);
  const told = CAUSES.map(([cause, name]) => {
    const moved = rows.filter((row) => Math.round(row[cause]) !== 0);
    const steps = moved.map(
      (row) => `${FILL_TEXTS[row.fill].label} ${row[cause] > 0 ? '+' : '−'}${money(Math.abs(row[cause]))}`,
    );
    return `${name}: ${steps.length === 0 ? 'moved no revenue from one exposure to another' : steps.join(', ')}.`;
  });
  const { added, changed, removed } = licences;
  const onFile =
    added + changed + removed === 0 ? 'none changed' : `${added} added, ${changed} changed, ${removed} gone`;
  const now = rows.map(
    ({ fill, before, now: after }) => `${FILL_TEXTS[fill].label} ${money(after)} (${money(before)})`,
  );
  return [
    ...told,
    `Licences on file: ${onFile}.`,
    `Yearly revenue now (${isNew ? 'in the first version' : 'a week ago'}): ${now.join(' · ')}.`,
    ...sayMoneyGap(withoutMoney, toPlainText),
  ];
}

function tellVersion({ number, accepted, author, note }: Week['accepted'][number]): string {
  const by = author === '' ? 'nobody named' : toPlainText(author);
  return `Version ${number} was accepted on ${formatDate(accepted.slice(0, 10))} by ${by}${note === '' ? '.' : `: ${toPlainText(note)}`}`;
}
