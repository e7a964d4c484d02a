import type { SimulationReport, Spread } from '../../../engine/simulation/results/report.ts';
import { formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { formatCount } from '../../format/number.ts';
import { joinClasses } from '../../components/class-names.ts';
import { describeDays, describeRecovery, nameLoss } from './compose-result.ts';
import { createDayWriter } from './scenario-day.ts';
import type { ThingNames } from '../../words/name-things.ts';
import s from '../scenarios.module.css';

/** Fate of each product; choosing one draws its course. */
export function ProductTable({
  report,
  names,
  chosen,
  onChoose,
}: {
  report: SimulationReport;
  names: ThingNames;
  chosen: string | undefined;
  onChoose: (partNumber: string) => void;
}) {
  const { products, currency, basis } = report;
  const money = getSharedMoneyScale(products.map(({ unsoldMargin }) => unsoldMargin?.p90 ?? 0));
  return (
    <div className={s['scroll']}>
      <table className={joinClasses(s['table'], s['products'])}>
        <caption className="visually-hidden">
          Outcome of each product: medians, in brackets what 8 of 10 runs span
        </caption>
        <thead>
          <tr>
            <th scope="col">Product</th>
            <th scope="col" className={s['figure']}>
              Sales run short
            </th>
            <th scope="col" className={s['figure']}>
              Days stopped
            </th>
            <th scope="col" className={s['figure']}>
              Given up
            </th>
            <th scope="col" className={s['figure']}>
              Still waiting
            </th>
            <th scope="col" className={s['figure']}>
              Sold late
            </th>
            <th scope="col" className={s['figure']}>
              Unsold {nameLoss(basis)}
            </th>
            <th scope="col" className={s['figure']}>
              Days to recover
            </th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <tr key={product.partNumber} aria-selected={product.partNumber === chosen}>
              <th scope="row">
                <button type="button" dir="auto" className={s['link']} onClick={() => onChoose(product.partNumber)}>
                  {names.part(product.partNumber)}
                </button>
              </th>
              <td className={s['figure']}>
                <InPieces text={describeDays(product.firstShortDay, createDayWriter(report.startDate))} />
              </td>
              <td className={s['figure']}>
                <InPieces text={formatSpread(product.stopDays, formatCount)} />
              </td>
              <td className={s['figure']}>
                <InPieces text={formatSpread(product.givenUpUnits, formatCount)} />
              </td>
              <td className={s['figure']}>
                <InPieces text={formatSpread(product.waitingUnits, formatCount)} />
              </td>
              <td className={s['figure']}>
                <InPieces text={formatSpread(product.lateUnits, formatCount)} />
              </td>
              <td className={s['figure']}>
                {product.unsoldMargin === null ? (
                  'not known'
                ) : (
                  <InPieces
                    text={formatSpread(product.unsoldMargin, (amount) => formatMoney(amount, currency, money))}
                  />
                )}
              </td>
              <td className={s['figure']}>
                <InPieces text={describeRecovery(product.daysToRecover)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A figure with a possible second line before its bracket or its share, or after its comma, and nowhere else. */
function InPieces({ text }: { text: string }) {
  return text
    .split(/ (?=\(|in\s\d)|(?<=,) /)
    .flatMap((piece, index) => [index === 0 ? '' : ' ', <span key={piece}>{piece}</span>]);
}

/** The median, and in brackets the span of 8 of 10 runs, where it prints as more than one figure. */
function formatSpread({ p10, p50, p90 }: Spread, format: (value: number) => string): string {
  const [low, middle, high] = [p10, p50, p90].map(format);
  return low === high ? `${middle}` : `${middle} (${low} to ${high})`;
}
