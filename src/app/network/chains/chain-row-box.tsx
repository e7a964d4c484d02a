import { FILL_TEXTS } from '../../words/fill-words.ts';
import { hyphenate } from '../../format/hyphenate.ts';
import { formatMoney, formatMoneyFigure, type MoneyScale } from '../../format/money.ts';
import s from './chains.module.css';
import type { ChainRow } from './chain-types.ts';
import { CountryTag } from './country-tag.tsx';
import { describeCover, describeMakers, describeOthers } from './describe-row.ts';

const BAR = 46;

/** Content of a row: the part and its makers, the money at risk, cover against wait. `longest` weeks fill the bar. */
export function ChainRowBox({
  row,
  scale,
  longest,
  currency,
}: {
  row: ChainRow;
  scale: MoneyScale;
  longest: number;
  currency: string;
}) {
  const { name, makers, money, moneyIsLeast, isShort } = row;
  return (
    <span className={s['rowBox']} data-fill={row.fill}>
      <span className={s['partName']}>{hyphenate(name)}</span>
      <span className="visually-hidden">
        , {FILL_TEXTS[row.fill].label.toLowerCase()}, at risk {moneyIsLeast && money !== null ? 'at least ' : ''}
        {formatMoney(money, currency)}, cover of wait in weeks{' '}
      </span>
      <span className={s['money']} aria-hidden="true">
        {money === null ? 'not known' : `${moneyIsLeast ? '≥ ' : ''}${formatMoneyFigure(money, scale)}`}
      </span>
      <span className={s['cover']}>
        <CoverBar row={row} longest={longest} />
        <span className={isShort ? s['short'] : row.coverWeeks === null ? s['unknown'] : undefined}>
          {describeCover(row)}
        </span>
      </span>
      <span className={s['makers']}>
        <CountryTag country={makers.named.length > 0 || makers.hasUnnamed ? 'CN' : null} /> {describeMakers(row)}{' '}
        <i>· {describeOthers(row)}</i>
      </span>
    </span>
  );
}

/** Weeks of cover as a bar, the wait as a tick; no bar where cover is not known. */
function CoverBar({ row, longest }: { row: ChainRow; longest: number }) {
  const { coverWeeks, waitWeeks, isShort } = row;
  const place = (weeks: number) => Math.min(1, weeks / longest) * BAR;
  return (
    <svg width={BAR} height="13" aria-hidden="true">
      <rect y="5" width={BAR} height="3" className={s['track']} />
      {coverWeeks === null ? null : (
        <rect y="3" width={place(coverWeeks)} height="7" className={s[isShort ? 'barShort' : 'barCovered']} />
      )}
      {waitWeeks === null ? null : <path d={`M${String(place(waitWeeks))} 0v13`} className={s['tick']} />}
    </svg>
  );
}
