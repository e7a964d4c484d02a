import { formatDate } from '../../format/date.ts';
import type { MoneyScale } from '../../format/money.ts';
import { formatMoneyFigure, formatMoneyStep, getCurrencySign, getSharedMoneyScale } from '../../format/money.ts';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { sayMoneyGap } from '../../../documents/words/say-money-gap.ts';
import { FILL_TEXTS } from '../../words/fill-words.ts';
import { FillSwatch } from '../../components/fills/fill-swatch.tsx';
import { usePrinting } from '../../components/hooks/use-printing.ts';
import { useSeen } from '../../components/hooks/use-seen.ts';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import s from './change-table.module.css';
import type { ChangeRow } from '../../../analyses/changes/compose-change.ts';
import { useChange } from './use-change.ts';

/** It is far down the page, and costs four reports: they are made once somebody comes to it, or has the page open for so long. */
const PATIENCE_MS = 5000;

/** Changes since the version before, and whether law, sourcing or data made them. `enabled` waits for the page's first figures. */
export function ChangeTable({ enabled }: { enabled: boolean }) {
  const [ref, isSeen] = useSeen<HTMLDivElement>(0, PATIENCE_MS);
  const isPrinting = usePrinting();
  const { query, isFirst } = useChange(enabled && isSeen);
  const { data: change, isError, error, refetch } = query;
  return (
    <Section
      title={
        change === undefined ? 'What changed since the last version' : `What changed since v${change.older.number}`
      }
      caption={
        change === undefined
          ? 'Recomputed one cause at a time: law, sourcing, data.'
          : `From v${change.older.number} under the law of ${formatDate(change.older.lawDate)} to v${change.newer.number}${change.newer.author === '' ? '' : `, accepted by ${change.newer.author},`} under that of ${formatDate(change.newer.lawDate)}, recomputed one cause at a time, in ${getCurrencySign(change.currency)} ${getScale(change.rows).suffix} of yearly revenue.`
      }
    >
      <div ref={ref}>
        {isFirst ? (
          <EmptyState reason="first-use" title="This is the first version">
            The next accepted import shows here what it changed, and whether law, sourcing or data changed it.
          </EmptyState>
        ) : isError ? (
          <ErrorPanel what="The change could not be calculated" error={error} onRetry={() => void refetch()} />
        ) : change === undefined && isPrinting ? (
          <p>This was still being recomputed when the page was printed. Printed again in a moment, it stands here.</p>
        ) : change === undefined ? (
          <div className={s['room']}>
            <Pending
              label={isSeen ? 'Recomputing the change' : undefined}
              lines={[100, 100, 100, 100, 100]}
              height={16}
              gap={15}
            />
          </div>
        ) : (
          <>
            <Rows rows={change.rows} />
            {sayMoneyGap(change.withoutMoney).map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </>
        )}
      </div>
    </Section>
  );
}

function getScale(rows: readonly ChangeRow[]): MoneyScale {
  return getSharedMoneyScale(rows.flatMap((row) => [row.before, row.now]));
}

function Rows({ rows }: { rows: readonly ChangeRow[] }) {
  const scale = getScale(rows);
  return (
    <div className={s['scroll']}>
      <table className={s['table']}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">Exposure</span>
            </th>
            <th scope="col">Before</th>
            <th scope="col">Law</th>
            <th scope="col">Sourcing</th>
            <th scope="col">Data</th>
            <th scope="col">Rest</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.fill}>
              <th scope="row">
                <FillSwatch fill={row.fill} /> {FILL_TEXTS[row.fill].label}
              </th>
              <td>{formatMoneyFigure(row.before, scale)}</td>
              <Step step={row.law} scale={scale} />
              <Step step={row.sourcing} scale={scale} />
              <Step step={row.data} scale={scale} />
              <Step step={row.remainder} scale={scale} />
              <td className={s['now']}>{formatMoneyFigure(row.now, scale)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Step({ step, scale }: { step: number; scale: MoneyScale }) {
  const text = formatMoneyStep(step, scale);
  return <td className={text === '–' ? s['still'] : s['step']}>{text}</td>;
}
