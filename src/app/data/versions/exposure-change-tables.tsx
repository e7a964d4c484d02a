import { useState } from 'react';
import type { MoneyScale } from '../../format/money.ts';
import { formatMoneyFigure, formatMoneyStep, getCurrencySign, getSharedMoneyScale } from '../../format/money.ts';
import { joinClasses } from '../../components/class-names.ts';
import { FILL_TEXTS } from '../../words/fill-words.ts';
import { FillSwatch } from '../../components/fills/fill-swatch.tsx';
import { ShareBar } from '../../components/fills/share-bar.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import type { ExposureChange, PartChange } from './compare-exposure.ts';
import s from '../data.module.css';
import x from './exposure-change.module.css';

const PARTS_AT_FIRST = 8;

/** The five fills and the revenue of both sides, with the difference. */
export function FillTable({ change, scale }: { change: ExposureChange; scale: MoneyScale }) {
  const { fills, revenue, currency } = change;
  return (
    <div className={s['scroll']} tabIndex={0} role="region" aria-label="The fills of both sides">
      <table className={joinClasses(s['table'], x['fills'])}>
        <thead>
          <tr>
            <th scope="col">
              {getCurrencySign(currency)} {scale.suffix} a year
            </th>
            <th scope="col" className={s['number']}>
              In use
            </th>
            <th scope="col" className={s['number']}>
              With this import
            </th>
            <th scope="col" className={s['number']}>
              Difference
            </th>
          </tr>
        </thead>
        <tbody>
          {fills.map(({ fill, before, after }) => (
            <tr key={fill}>
              <th scope="row">
                <FillSwatch fill={fill} /> {FILL_TEXTS[fill].label}
              </th>
              <td className={s['number']}>{formatMoneyFigure(before, scale)}</td>
              <td className={s['number']}>{formatMoneyFigure(after, scale)}</td>
              <Step step={after - before} scale={scale} />
            </tr>
          ))}
          <tr>
            <th scope="row">Revenue</th>
            <td className={s['number']}>{formatMoneyFigure(revenue.before, scale)}</td>
            <td className={s['number']}>{formatMoneyFigure(revenue.after, scale)}</td>
            <Step step={revenue.after - revenue.before} scale={scale} />
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Step({ step, scale }: { step: number; scale: MoneyScale }) {
  const text = formatMoneyStep(step, scale);
  return <td className={joinClasses(s['number'], text === '–' ? s['muted'] : x['step'])}>{text}</td>;
}

/** The moving parts, the heaviest first: exposed share and revenue at risk on both sides. */
export function PartTable({ parts, currency }: { parts: readonly PartChange[]; currency: string }) {
  const [limit, setLimit] = useState(PARTS_AT_FIRST);
  if (parts.length === 0) return <p className={s['hint']}>No part is more or less exposed than before.</p>;
  const scale = getSharedMoneyScale(parts.flatMap(({ before, after }) => [before?.atRisk ?? 0, after?.atRisk ?? 0]));
  return (
    <>
      <div className={s['scroll']} tabIndex={0} role="region" aria-label="Parts whose exposure changes most">
        <table className={joinClasses(s['table'], x['parts'])}>
          <thead>
            <tr>
              <th scope="col">Parts that move most</th>
              <th scope="col">Exposed share in use</th>
              <th scope="col">With this import</th>
              <th scope="col" className={s['number']}>
                At risk, {getCurrencySign(currency)} {scale.suffix}
              </th>
            </tr>
          </thead>
          <tbody>
            {parts.slice(0, limit).map(({ partNumber, description, before, after }) => (
              <tr key={partNumber}>
                <th scope="row">
                  <code>{partNumber}</code>
                  <small>{description}</small>
                </th>
                <td>{before === null ? <i>new</i> : <ShareBar worlds={before.exposed} />}</td>
                <td>{after === null ? <i>gone</i> : <ShareBar worlds={after.exposed} />}</td>
                <td className={s['number']}>
                  {before === null ? '—' : formatMoneyFigure(before.atRisk, scale)} →{' '}
                  <b>{after === null ? '—' : formatMoneyFigure(after.atRisk, scale)}</b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore count={parts.length} limit={limit} step={100} noun="further part" onLimit={setLimit} />
      <p className={s['hint']}>Revenue at risk of parts overlaps and is not added up; it is the most that could be.</p>
    </>
  );
}
