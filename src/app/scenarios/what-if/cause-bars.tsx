import { formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { formatShare } from '../../format/number.ts';
import type { LossBasis } from '../../../engine/resilience/report.ts';
import type { ThingNames } from '../../words/name-things.ts';
import type { PartCause } from './gather-causes.ts';
import s from './what-if.module.css';

const BAR = 160;

/** Limiting parts, each with its unsold margin or revenue as a bar; the tick is the scenario as it stands. */
export function CauseBars({
  causes,
  currency,
  basis,
  names,
}: {
  causes: readonly PartCause[];
  currency: string;
  basis: LossBasis;
  names: ThingNames;
}) {
  const amounts = causes.flatMap(({ money, before }) => [money ?? 0, before ?? 0]);
  const scale = getSharedMoneyScale(amounts);
  const largest = Math.max(...causes.map(({ share }) => share ?? 0), 0);
  const most = Math.max(...amounts, 0);
  /** Without money the bar is the share unsold. */
  const place = (money: number | null, share: number | null) =>
    BAR * (money === null ? (share ?? 0) / Math.max(largest, 1e-9) : money / Math.max(most, 1e-9));
  return (
    <table className={s['causes']}>
      <thead>
        <tr>
          <th scope="col">Part</th>
          <th scope="col">
            {causes.some(({ money }) => money !== null) ? `Unsold ${basis}, mean` : 'Share of what is unsold'}
          </th>
          <th scope="col">In so many runs</th>
        </tr>
      </thead>
      <tbody>
        {causes.map(({ partNumber, money, before, share, shareOfRuns }) => (
          <tr key={partNumber}>
            <th scope="row">
              <bdi>{names.part(partNumber)}</bdi>
            </th>
            <td>
              <svg width={BAR + 4} height="14" aria-hidden="true">
                {share === null ? null : (
                  <rect y="2" width={Math.max(1, place(money, share))} height="10" className={s['causeBar']} />
                )}
                {before === null ? null : (
                  <path d={`M${String(place(before, share) + 1)} 0v14`} className={s['tick']} />
                )}
              </svg>{' '}
              {share === null ? 'not known' : money === null ? formatShare(share) : formatMoney(money, currency, scale)}
            </td>
            <td>{formatShare(shareOfRuns)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
