import { formatFixed } from '../../../documents/format/locale.ts';
import type { AssumedInput } from '../../../engine/simulation/results/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCount } from '../../format/number.ts';
import s from '../scenarios.module.css';

/** Name of each class of assumed values, and the question to replace it. */
const NAMES: Readonly<Record<string, string>> = {
  'coverDays.magnets': 'Days of controlled magnets at buyers abroad',
  'coverDays.magnetsInEurope': 'Days of controlled magnets at buyers in the EU',
  'coverDays.magnetsInIndia': 'Days of controlled magnets at buyers in India',
  'coverDays.magnetsInJapan': 'Days of controlled magnets at buyers in Japan',
  'coverDays.chips': 'Days of chips',
  'coverDays.graphite': 'Days of graphite and anode material',
  'coverDays.oxides': 'Days of oxides and metals at separators and magnet makers',
  'coverDays.ownPlants': 'Days of anything else at own plants',
  'coverDays.otherBuyers': 'Days of anything else at other buyers',
  'coverDays.finishedGoods': 'Days of finished goods at makers',
  leadDays: 'Days under way',
  'leadDays.sameCountry': 'Days under way within a country',
  'leadDays.sameContinent': 'Days under way on a continent',
  'leadDays.overseas': 'Days under way by sea',
  capacityOverUse: 'Capacity over usual use',
};

/** Assumptions where nothing is on file, ranked by their effect on money. */
export function AssumedTable({ assumed, currency }: { assumed: readonly AssumedInput[]; currency: string }) {
  return (
    <>
      <ul className={s['muted']}>
        {assumed.filter(hangsOnIt).map((one) => (
          <li key={one.class}>
            {NAMES[one.class] ?? one.class}: whether anything is unsold hangs on stock not on file.
          </li>
        ))}
      </ul>
      <div className={s['scroll']}>
        <table className={s['table']}>
          <caption className="visually-hidden">Assumed values by what they move</caption>
          <thead>
            <tr>
              <th scope="col">Not on file, assumed</th>
              {['Places', '10 / 50 / 90 of 100', 'Unsold at the 10th', 'Unsold at the 90th'].map((title) => (
                <th key={title} scope="col" className={s['figure']}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {assumed.map((one) => (
              <tr key={one.class}>
                <th scope="row">{NAMES[one.class] ?? one.class}</th>
                <td className={s['figure']}>{formatCount(one.count)}</td>
                <td className={s['figure']}>{[one.p10, one.p50, one.p90].map(writeFigure).join(' / ')}</td>
                <td className={s['figure']}>{formatMoney(one.unsoldAtP10, currency)}</td>
                <td className={s['figure']}>{formatMoney(one.unsoldAtP90, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** At one end something is unsold, at the other nothing. */
function hangsOnIt({ unsoldAtP10, unsoldAtP90 }: AssumedInput): boolean {
  return unsoldAtP10 !== null && unsoldAtP90 !== null && unsoldAtP10 > 0 !== unsoldAtP90 > 0;
}

function writeFigure(value: number): string {
  return value < 2 ? formatFixed(value, 2) : formatCount(value);
}
