import { LIMIT_WORDS, isUseUnknown, sayAssumptions, sayProof } from '../../documents/ahead/say-ahead.ts';
import type { AheadReport, BuyRow, FilingRow } from '../../engine/licences/ahead/ahead-report.ts';
import { toPlainText, writeMoney, writeTextTable } from '../text-table.ts';

/** Returns for people the first case to file and the orders until a date, with the assumptions and the parts left out. */
export function describeAhead(report: AheadReport): string {
  const { lawDate, currency, filings, buys, outlay, leftOut } = report;
  const head = `File and buy ahead on ${lawDate}, money in ${currency}\n${sayAssumptions(report.settings)}\n`;
  const filed =
    filings.length === 0
      ? 'Nothing is to be filed.\n'
      : `${sayProof(report, writeMoney)}\n${writeTextTable(FILING_COLUMNS, filings.map(writeFiling))}`;
  const bought =
    buys.length === 0
      ? 'No part waits for a licence.\n'
      : `To order before the decisions, outlay ${sayOutlay(buys, outlay)}\n${writeTextTable(BUY_COLUMNS, buys.map(writeBuy))}`;
  const left = leftOut.map(({ exporter, code, why }) =>
    toPlainText(`Not filed: ${code}, ${exporter || 'no exporter'}: ${why}.`),
  );
  return [head, filed, bought, left.length === 0 ? '' : `${left.join('\n')}\n`]
    .filter((text) => text !== '')
    .join('\n');
}

/** The outlay of all orders; what is not known of them is in no sum. */
function sayOutlay(buys: readonly BuyRow[], outlay: number): string {
  const unknown = buys.filter((row) => row.outlay === null).length;
  if (unknown === 0) return writeMoney(outlay);
  return unknown === buys.length
    ? 'not known'
    : `${writeMoney(outlay)}, of ${unknown} of ${buys.length} orders not known`;
}

const FILING_COLUMNS = [
  { title: 'no.', right: true },
  { title: 'file on' },
  { title: 'licence' },
  { title: 'exporter › end user' },
  { title: 'item' },
  { title: 'units a year', right: true },
  { title: 'cover ends' },
  { title: 'median decision' },
  { title: 'expected loss', right: true },
];

function writeFiling(row: FilingRow): string[] {
  return [
    String(row.rank),
    row.fileOn,
    row.kind,
    `${row.exporter} › ${row.endUsers.join(', ')}`,
    row.code,
    isUseUnknown(row) ? 'not known' : writeMoney(row.quantity ?? 0),
    row.coverEnds ?? 'not known: as if today',
    row.decisionMedian,
    row.expectedLoss === null ? 'not known' : writeMoney(row.expectedLoss),
  ];
}

const BUY_COLUMNS = [
  { title: 'order by' },
  { title: 'part' },
  { title: 'exporter' },
  { title: 'order', right: true },
  { title: 'needed', right: true },
  { title: 'cover ends' },
  { title: 'needed until' },
  { title: 'outlay', right: true },
  { title: 'held back by' },
];

function writeBuy(row: BuyRow): string[] {
  return [
    row.orderBy ?? '–',
    row.partNumber,
    row.exporter,
    row.order === null ? 'not known' : writeMoney(row.order),
    row.needed === null ? 'not known' : writeMoney(row.needed),
    row.coverEnds ?? 'not known',
    row.neededUntil ?? 'not known',
    row.outlay === null ? 'not known' : writeMoney(row.outlay),
    row.limit === null ? '' : LIMIT_WORDS[row.limit],
  ];
}
