import { scaleLinear } from 'd3-scale';
import { formatMoney, getSharedMoneyScale } from '../../../format/money.ts';
import { useWidth } from '../../../components/hooks/use-width.ts';
import s from '../results.module.css';

/** One factor moved from its low to its high end: the result at both, in money, and the ends in words. */
export type TornadoRow = {
  readonly id: string;
  readonly label: string;
  readonly lowText: string;
  readonly highText: string;
  readonly atLow: number;
  readonly atHigh: number;
};

const BAR = 14;
const ROW = 34;
/** Where a name has no room beside its bar it stands above it. */
const NARROW = 600;
const NARROW_ROW = 58;
const NAME_ABOVE = 32;

/** Dependence of the result: one bar a factor, widest first, from the result at its low end to the one at its high end. */
export function TornadoChart({
  base,
  rows,
  currency,
}: {
  base: number;
  rows: readonly TornadoRow[];
  currency: string;
}) {
  const [ref, width] = useWidth<HTMLDivElement>(640);
  const ends = [base, ...rows.flatMap(({ atLow, atHigh }) => [atLow, atHigh])];
  // Ends lie near each other and far from 0, so they are told by what they add.
  const change = getSharedMoneyScale(ends.map((end) => end - base));
  const formatEnd = (end: number) => formatChange(end - base, (amount) => formatMoney(amount, currency, change));
  const isNarrow = width < NARROW;
  const [rowHeight, above, beside] = isNarrow ? [NARROW_ROW, NAME_ABOVE, 0] : [ROW, 0, Math.min(320, width * 0.42)];
  const scale = scaleLinear([Math.min(...ends), Math.max(...ends)], [beside + 70, width - 70]);
  return (
    <div ref={ref}>
      <svg
        width={width}
        height={rows.length * rowHeight + 22}
        role="img"
        aria-label={`Loss when one factor moves and all others stay: ${formatMoney(base, currency)} at base. The table below has every figure.`}
      >
        <text x={scale(base)} y={12} textAnchor="middle" className={s['axis']}>
          base {formatMoney(base, currency)}
        </text>
        <line x1={scale(base)} x2={scale(base)} y1={18} y2={rows.length * rowHeight + 18} className={s['baseLine']} />
        {rows.map((row, index) => {
          const top = 22 + index * rowHeight;
          const y = top + above;
          const [from, to] = [Math.min(row.atLow, row.atHigh), Math.max(row.atLow, row.atHigh)];
          return (
            <g key={row.id}>
              <text x={0} y={top + BAR - 2} className={s['factor']}>
                {row.label}
              </text>
              <text x={0} y={top + BAR + 12} className={s['axis']}>
                {row.lowText} to {row.highText}
              </text>
              <Half from={scale(base)} to={scale(row.atLow)} y={y} kind="low" />
              <Half from={scale(base)} to={scale(row.atHigh)} y={y} kind="high" />
              <text x={scale(from) - 6} y={y + BAR - 3} textAnchor="end" className={s['axis']}>
                {formatEnd(from)}
              </text>
              <text x={scale(to) + 6} y={y + BAR - 3} className={s['axis']}>
                {formatEnd(to)}
              </text>
            </g>
          );
        })}
      </svg>
      {/* Around it, as no table is made narrower than its words. */}
      <div className="visually-hidden">
        <table>
          <caption>Loss at both ends of each factor, and what each end adds to the base or takes from it</caption>
          <thead>
            <tr>
              <th scope="col">Factor</th>
              <th scope="col">At its low end</th>
              <th scope="col">At its high end</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.label}</th>
                <td>
                  {row.lowText}: {formatMoney(row.atLow, currency)}, {formatEnd(row.atLow)}
                </td>
                <td>
                  {row.highText}: {formatMoney(row.atHigh, currency)}, {formatEnd(row.atHigh)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

/** "+€ 0.4 m", "−€ 1.2 m", "no change". */
function formatChange(change: number, format: (amount: number) => string): string {
  const text = format(Math.abs(change));
  return change === 0 ? 'no change' : `${change > 0 ? '+' : '−'}${text}`;
}

function Half({ from, to, y, kind }: { from: number; to: number; y: number; kind: 'low' | 'high' }) {
  return <rect x={Math.min(from, to)} width={Math.abs(to - from)} y={y} height={BAR} className={s[kind]} />;
}
