import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import { formatMoney } from '../../format/money.ts';
import type { AnswerEffect } from './use-answers.ts';
import s from '../suppliers.module.css';

/** Changes by the last answer, in money; every moved fill. */
export function EffectLine({ effect }: { effect: AnswerEffect }) {
  const { what, before, after, currency } = effect;
  const moved = after === null ? [] : FILL_NAMES.filter((fill) => Math.abs(after[fill] - before[fill]) >= 0.5);
  return (
    <p className={s['effect']} role="status">
      <b>{what}.</b>{' '}
      {after === null
        ? 'Stored; the figures are on their way.'
        : moved.length === 0
          ? 'It moves no figure by itself: other facts keep the same goods open.'
          : moved
              .map(
                (fill) =>
                  `${FILL_TEXTS[fill].label}: ${formatMoney(before[fill], currency)} → ${formatMoney(after[fill], currency)}`,
              )
              .join(' · ')}{' '}
      {after === null ? null : 'Undo takes it back.'}
    </p>
  );
}
