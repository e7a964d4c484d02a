import type { ProductOutcome, SimulationReport, Spread } from '../../../engine/simulation/results/report.ts';
import { formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { formatCount } from '../../format/number.ts';
import { describeDays, describeRecovery, nameLoss } from './compose-result.ts';
import { FigureTable } from './figure-table.tsx';
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
  const writeDay = createDayWriter(report.startDate);
  const writeMoney = (amount: number) => formatMoney(amount, currency, money);
  const inPieces = (title: string, write: (product: ProductOutcome) => string) => ({
    title,
    render: (product: ProductOutcome) => <InPieces text={write(product)} />,
  });
  return (
    <FigureTable
      caption="Outcome of each product: medians, in brackets what 8 of 10 runs span"
      name={{
        title: 'Product',
        render: ({ partNumber }) => (
          <button type="button" dir="auto" className={s['link']} onClick={() => onChoose(partNumber)}>
            {names.part(partNumber)}
          </button>
        ),
      }}
      columns={[
        inPieces('Sales run short', ({ firstShortDay }) => describeDays(firstShortDay, writeDay)),
        inPieces('Days stopped', ({ stopDays }) => formatSpread(stopDays, formatCount)),
        inPieces('Given up', ({ givenUpUnits }) => formatSpread(givenUpUnits, formatCount)),
        inPieces('Still waiting', ({ waitingUnits }) => formatSpread(waitingUnits, formatCount)),
        inPieces('Sold late', ({ lateUnits }) => formatSpread(lateUnits, formatCount)),
        inPieces(`Unsold ${nameLoss(basis)}`, ({ unsoldMargin }) =>
          unsoldMargin === null ? 'not known' : formatSpread(unsoldMargin, writeMoney),
        ),
        inPieces('Days to recover', ({ daysToRecover }) => describeRecovery(daysToRecover)),
      ]}
      rows={products}
      keyOf={({ partNumber }) => partNumber}
      isChosen={({ partNumber }) => partNumber === chosen}
    />
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
