import {
  LIMIT_WORDS,
  sayAssumptions,
  sayCoverEnd,
  sayLoss,
  sayNeeded,
  sayOrdered,
  sayOutlay,
  sayProof,
  sayUse,
} from '../../documents/ahead/say-ahead.ts';
import type { AheadReport, BuyRow, FilingRow } from '../../engine/licences/ahead/ahead-report.ts';
import { toPlainText, writeMoney, writeTextTable } from '../text-table.ts';

/** Returns for people the first case to file and the orders until a date, with the assumptions and the parts left out. */
export function describeAhead(report: AheadReport): string {
  const { lawDate, currency, filings, buys, leftOut } = report;
  const head = `File and buy ahead on ${lawDate}, money in ${currency}\n${sayAssumptions(report.settings)}\n`;
  const filed =
    filings.length === 0
      ? 'Nothing is to be filed.\n'
      : `${sayProof(report, writeMoney)}\n${writeTextTable(FILING_COLUMNS, filings.map(writeFiling))}`;
  const bought =
    buys.length === 0
      ? 'No part waits for a licence.\n'
      : `To order before the decisions, outlay ${sayOutlay(report, writeMoney)}\n${writeTextTable(BUY_COLUMNS, buys.map(writeBuy))}`;
  const left = leftOut.map(({ exporter, code, why }) =>
    toPlainText(`Not filed: ${code}, ${exporter || 'no exporter'}: ${why}.`),
  );
  return [head, filed, bought, left.length === 0 ? '' : `${left.join('\n')}\n`]
    .filter((text) => text !== '')
    .join('\n');
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
    sayUse(row, writeMoney),
    sayCoverEnd(row, 'not known: as if today', String),
    row.decisionMedian,
    sayLoss(row, writeMoney),
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
    sayOrdered(row, row.order, writeMoney),
    sayNeeded(row, writeMoney),
    sayCoverEnd(row, 'not known', String),
    row.neededUntil ?? 'not known',
    sayOrdered(row, row.outlay, writeMoney),
    row.limit === null ? '' : LIMIT_WORDS[row.limit],
  ];
}
