import { formatFixed } from '../../../documents/format/locale.ts';
import type { AssumedInput } from '../../../engine/simulation/results/report.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCount } from '../../format/number.ts';
import s from '../scenarios.module.css';
import { FigureTable } from './figure-table.tsx';

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
      <FigureTable
        caption="Assumed values by what they move"
        name={{ title: 'Not on file, assumed', render: (one) => NAMES[one.class] ?? one.class }}
        columns={[
          { title: 'Places', render: ({ count }) => formatCount(count) },
          { title: '10 / 50 / 90 of 100', render: ({ p10, p50, p90 }) => [p10, p50, p90].map(writeFigure).join(' / ') },
          { title: 'Unsold at the 10th', render: ({ unsoldAtP10 }) => formatMoney(unsoldAtP10, currency) },
          { title: 'Unsold at the 90th', render: ({ unsoldAtP90 }) => formatMoney(unsoldAtP90, currency) },
        ]}
        rows={assumed}
        keyOf={(one) => one.class}
      />
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
