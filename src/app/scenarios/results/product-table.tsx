import type { ProductOutcome, SimulationReport, Spread } from '../../../engine/simulation/results/report.ts';
import { listBare } from '../../../documents/words/open-notes.ts';
import { NBSP, formatMoney, getSharedMoneyScale } from '../../format/money.ts';
import { formatCount } from '../../format/number.ts';
import { NOT_KNOWN_TO_STOP, describeDays, describeRecovery, nameLoss } from './compose-result.ts';
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
  const bare = listBare(report);
  // What goes into it is not on file, so nothing that it needs stops in a run.
  const least = ({ partNumber }: ProductOutcome, text: string) =>
    bare.has(partNumber) && text !== 'not known' ? `≥${NBSP}${text}` : text;
  const isOpen = ({ partNumber, firstShortDay }: ProductOutcome) => bare.has(partNumber) && firstShortDay.never === 1;
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
        inPieces('Sales run short', (product) =>
          isOpen(product) ? NOT_KNOWN_TO_STOP : describeDays(product.firstShortDay, writeDay),
        ),
        inPieces('Days stopped', (product) => least(product, formatSpread(product.stopDays, formatCount))),
        inPieces('Given up', (product) => least(product, formatSpread(product.givenUpUnits, formatCount))),
        inPieces('Still waiting', (product) => least(product, formatSpread(product.waitingUnits, formatCount))),
        inPieces('Sold late', ({ lateUnits }) => formatSpread(lateUnits, formatCount)),
        inPieces(`Unsold ${nameLoss(basis)}`, (product) =>
          product.unsoldMargin === null ? 'not known' : least(product, formatSpread(product.unsoldMargin, writeMoney)),
        ),
        inPieces('Days to recover', (product) =>
          isOpen(product) ? NOT_KNOWN_TO_STOP : describeRecovery(product.daysToRecover),
        ),
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
