import type { GridColumn } from '../../components/grid/grid-column.ts';
import type { MoneyScale } from '../../format/money.ts';
import { NBSP, formatMoneyFigure, getCurrencySign } from '../../format/money.ts';
import { hyphenate } from '../../format/hyphenate.ts';
import { formatCount } from '../../format/number.ts';
import { EvidenceMark } from '../../components/marks/evidence-mark.tsx';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import { FillSwatch } from '../../components/fills/fill-swatch.tsx';
import { ShareBar } from '../../components/fills/share-bar.tsx';
import { StatusMark } from '../../components/marks/status-glyph.tsx';
import { MEASURE_MEANINGS, MEASURE_WORDS, formatAmount, isMoney, writeBound } from '../../words/law/measure-words.ts';
import type { Measure } from '../model/network-search.ts';
import type { FlowRow, SourceRow } from './table-rows.ts';
import { STATUS_WORDS } from '../../words/law/law-words.ts';

function withUnit(words: string, currency: string, scale: MoneyScale): string {
  return `${words}, ${[getCurrencySign(currency), scale.suffix].filter((piece) => piece !== '').join(NBSP)}`;
}

/** The columns of the drawing; `others` adds the number of sources, where groups are drawn. */
export function createSourceColumns(
  currency: string,
  scale: MoneyScale,
  measure: Measure,
  others: boolean,
): readonly GridColumn<SourceRow>[] {
  const columns: GridColumn<SourceRow>[] = [
    {
      id: 'name',
      header: 'Source of',
      width: 170,
      grow: 3,
      sortValue: (row) => row.name,
      cell: (row) => <b>{hyphenate(row.name)}</b>,
    },
    {
      id: 'place',
      header: 'Company, site, country',
      width: 150,
      grow: 3,
      leaves: 6,
      sortValue: (row) => row.place,
      cell: (row) => (row.place === '' ? <i>closed group</i> : row.place),
    },
    {
      id: 'stage',
      header: 'Stage',
      hint: 'From the products to the mines',
      width: 96,
      grow: 1,
      leaves: 5,
      below: true,
      sortValue: (row) => row.column,
      cell: (row) => <span title={`${row.standsIn}, ${row.tiers}`}>{row.standsIn}</span>,
    },
    {
      id: 'sources',
      header: 'Sources',
      width: 54,
      leaves: 1,
      align: 'right',
      descendingFirst: true,
      sortValue: (row) => row.sources,
      cell: (row) => formatCount(row.sources),
    },
    {
      id: 'amount',
      header: isMoney(measure) ? withUnit(MEASURE_WORDS[measure], currency, scale) : MEASURE_WORDS[measure],
      hint: MEASURE_MEANINGS[measure],
      width: 84,
      align: 'right',
      descendingFirst: true,
      sortValue: (row) => row.amount ?? undefined,
      cell: ({ amount, basis }) =>
        amount === null
          ? 'not known'
          : isMoney(measure)
            ? `${writeBound(basis)}${formatMoneyFigure(amount, scale)}`
            : formatAmount(measure, amount, currency, basis),
    },
    {
      id: 'share',
      header: 'Lost of what it ships',
      hint: 'From surely to everything that could be',
      width: 170,
      descendingFirst: true,
      sortValue: ({ worlds }) =>
        worlds.sure * 1e9 + worlds.possible * 1e6 + worlds.ifPausedBack * 1e3 + worlds.ifUnknown,
      cell: (row) => <ShareBar worlds={row.worlds} />,
    },
    {
      id: 'law',
      header: 'Rule',
      width: 30,
      align: 'center',
      leaves: 3,
      sortValue: (row) => (row.status === null ? 'z' : STATUS_WORDS[row.status]),
      cell: ({ status }) => {
        const word = status === null ? 'none' : STATUS_WORDS[status];
        return (
          <span title={word}>
            {status === null ? null : <StatusMark status={status} alone />}
            <span className="visually-hidden">{word}</span>
          </span>
        );
      },
    },
    {
      id: 'suppliers',
      header: 'Suppliers',
      width: 58,
      align: 'right',
      descendingFirst: true,
      leaves: 2,
      sortValue: (row) => row.suppliers,
      cell: (row) => formatCount(row.suppliers),
    },
    {
      id: 'buyers',
      header: 'Buyers',
      width: 46,
      align: 'right',
      descendingFirst: true,
      leaves: 2,
      sortValue: (row) => row.buyers,
      cell: (row) => formatCount(row.buyers),
    },
  ];
  return others ? columns : columns.filter(({ id }) => id !== 'sources');
}

/** The columns of the flows drawn. */
export function createFlowColumns(currency: string, scale: MoneyScale): readonly GridColumn<FlowRow>[] {
  return [
    { id: 'from', header: 'From', width: 120, grow: 2, sortValue: (row) => row.from, cell: (row) => row.from },
    { id: 'to', header: 'To', width: 120, grow: 2, sortValue: (row) => row.to, cell: (row) => row.to },
    {
      id: 'exposure',
      header: 'Exposure',
      hint: 'Whether a rule reaches the flow itself or what lies behind it',
      width: 190,
      leaves: 1,
      sortValue: (row) => FILL_NAMES.indexOf(row.fill) * 2 + (row.direct ? 0 : 1),
      cell: (row) => (
        <>
          <FillSwatch fill={row.fill} /> {FILL_TEXTS[row.fill].label.toLowerCase()}
          {row.fill === 'notExposed' ? '' : row.direct ? ', the flow itself' : ', further up'}
        </>
      ),
    },
    {
      id: 'evidence',
      header: 'Evidence',
      width: 84,
      leaves: 3,
      sortValue: (row) => row.evidence,
      cell: (row) => <EvidenceMark evidence={row.evidence} />,
    },
    {
      id: 'lanes',
      header: 'Sources',
      width: 46,
      align: 'right',
      descendingFirst: true,
      leaves: 2,
      sortValue: (row) => row.lanes,
      cell: (row) => formatCount(row.lanes),
    },
    {
      id: 'value',
      header: withUnit('Value a year', currency, scale),
      width: 96,
      align: 'right',
      descendingFirst: true,
      sortValue: (row) => row.value ?? undefined,
      cell: (row) =>
        row.value === null ? 'not known' : `${writeBound(row.basis)}${formatMoneyFigure(row.value, scale)}`,
    },
  ];
}
