import type { LawEffect } from '../../../analyses/in-place.ts';
import type { LookedAtPack } from '../../../analyses/tasks/look-at-pack.ts';
import { formatDate } from '../../format/date.ts';
import {
  formatMoney,
  formatMoneyFigure,
  formatMoneyStep,
  getCurrencySign,
  getSharedMoneyScale,
} from '../../format/money.ts';
import { formatCounted } from '../../format/number.ts';
import { FILL_TEXTS } from '../../words/fill-words.ts';
import { ShowMore } from '../../components/show-more.tsx';
import { useState } from 'react';
import s from '../controls.module.css';

const FACTS_AT_FIRST = 20;
const PARTS_AT_FIRST = 8;
const LONGEST_VALUE = 220;
const STATE_WORDS = {
  exposed: 'exposed',
  'not-exposed': 'not exposed',
  'cannot-be-judged': 'cannot be judged',
} as const;

/** Changes by a pack in law: each fact to come, change or go, with the changing fields. */
export function LawDifferences({ looked: { differences, evidence } }: { looked: Extract<LookedAtPack, { ok: true }> }) {
  const [limit, setLimit] = useState(FACTS_AT_FIRST);
  return (
    <>
      <p className={s['small']}>
        {evidence.before === evidence.after
          ? `Acts stay known through ${formatDate(evidence.before)}.`
          : `Acts are then known through ${formatDate(evidence.after)}, not ${formatDate(evidence.before)}: pauses that have passed by then and were not prolonged count as over.`}
      </p>
      <dl className={s['rules']}>
        {differences.slice(0, limit).map(({ section, key, name, how, fields }) => (
          <div key={`${section}/${key}`}>
            <dt>{how}</dt>
            <dd>
              <p>{name}</p>
              {fields.map(({ field, before, after }) => (
                <p key={field} className={s['small']}>
                  {field}: {shorten(before)} → {shorten(after)}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <ShowMore count={differences.length} limit={limit} step={100} noun="further fact" onLimit={setLimit} />
    </>
  );
}

/** Changes by a pack in money on one day, and the parts judged otherwise then. */
export function EffectOfDay({ effect: { lawDate, currency, figures, parts } }: { effect: LawEffect }) {
  const scale = getSharedMoneyScale(figures.flatMap(({ before, after }) => [before, after]));
  return (
    <>
      <div className={s['scroll']} tabIndex={0} role="region" aria-label={`Money under the law of ${lawDate}`}>
        <table className={s['table']}>
          <caption className={s['small']}>Law of {formatDate(lawDate)}</caption>
          <thead>
            <tr>
              <th scope="col">
                {getCurrencySign(currency)} {scale.suffix} a year
              </th>
              {['Now', 'With the pack', 'Difference'].map((title) => (
                <th key={title} scope="col" className={s['number']}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map(({ figure, before, after }) => (
              <tr key={figure}>
                <th scope="row">{figure === 'knowHow' ? 'On Chinese technology' : FILL_TEXTS[figure].label}</th>
                <td className={s['number']}>{formatMoneyFigure(before, scale)}</td>
                <td className={s['number']}>{formatMoneyFigure(after, scale)}</td>
                <td className={s['number']}>{formatMoneyStep(after - before, scale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {parts.length === 0 ? (
        <p className={s['small']}>No part is judged otherwise on that day.</p>
      ) : (
        <>
          <p className={s['small']}>
            {formatCounted(parts.length, 'part is', 'parts are')} judged otherwise on that day:
          </p>
          <ul className={s['small']}>
            {parts.slice(0, PARTS_AT_FIRST).map(({ partNumber, description, before, after }) => (
              <li key={partNumber}>
                {partNumber} {description}: {sayState(before, currency)} → {sayState(after, currency)}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function sayState(side: LawEffect['parts'][number]['before'], currency: string): string {
  return side === null
    ? 'not there'
    : `${STATE_WORDS[side.state]}, ${formatMoney(side.atRisk, currency)} at risk at most`;
}

function shorten(text: string): string {
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE - 1)}…` : text;
}
