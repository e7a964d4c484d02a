import { formatFixed } from '../../../documents/format/locale.ts';
import { Link } from '@tanstack/react-router';
import { NBSP, formatMoneyFigure, getCurrencySign } from '../../format/money.ts';
import type { KnownMoney } from '../../../documents/words/known-money.ts';
import type { MoneyScale } from '../../format/money.ts';
import { formatCount } from '../../format/number.ts';
import { StatusGlyph } from '../../components/marks/status-glyph.tsx';
import type { GridColumn } from '../../components/grid/grid-column.ts';
import { RowNumber } from '../../components/grid/row-number.tsx';
import { describeHidden, formatInterval } from '../sheet/describe-concentration.ts';
import type { OwnerRow, OwnerTab } from './owner-row.ts';
import s from './owners.module.css';

const WORLDS = [
  ['sure', 'Surely', 'Revenue a year lost if only its sources stop, as far as that is sure'],
  ['possible', 'Or possibly', 'The same, with facts that are open or only estimated'],
  ['ifPausedBack', 'If suspended rules return', 'The same, with suspended rules and those of unclear status back'],
  ['ifUnknown', 'Or unknown', 'The same, with everything that cannot be judged'],
] as const;

/** Columns of an owner tab: name, revenue at risk by world (cumulative), spend, parts, lanes. */
export function createOwnerColumns(
  tab: OwnerTab,
  currency: string,
  riskScale: MoneyScale,
  spendScale: MoneyScale,
): readonly GridColumn<OwnerRow>[] {
  const unit = (scale: MoneyScale) =>
    [getCurrencySign(currency), scale.suffix].filter((piece) => piece !== '').join(NBSP);
  return [
    ...createNames(tab),
    ...WORLDS.map(([world, word, hint], index): GridColumn<OwnerRow> => ({
      id: world,
      header: `${word}, ${unit(riskScale)}`,
      hint,
      width: 72,
      tightWidth: 54,
      align: 'right',
      descendingFirst: true,
      ...(index === 2 ? { leaves: 3 } : {}),
      sortValue: (row) => row.revenueAtRisk[world],
      cell: (row) => <Amount amount={row.revenueAtRisk[world]} scale={riskScale} known={row.known} />,
    })),
    {
      id: 'spend',
      header: `Spend, ${unit(spendScale)}`,
      hint: 'Purchase value a year from its sources',
      width: 66,
      align: 'right',
      descendingFirst: true,
      leaves: 2,
      sortValue: (row) => row.spend,
      cell: (row) => <Amount amount={row.spend} scale={spendScale} known={row.spendIsLeast ? 'some' : 'all'} />,
    },
    ...(tab === 'materials' ? CONCENTRATION : []),
    {
      id: 'parts',
      header: 'Parts',
      width: 44,
      align: 'right',
      descendingFirst: true,
      leaves: 5,
      sortValue: (row) => row.parts,
      cell: (row) => formatCount(row.parts),
    },
    {
      id: 'lanes',
      header: 'Sources',
      hint: 'A source is one plant that ships one part to one buyer',
      width: 44,
      align: 'right',
      descendingFirst: true,
      leaves: 6,
      sortValue: (row) => row.lanes,
      cell: (row) => formatCount(row.lanes),
    },
  ];
}

const CONCENTRATION: readonly GridColumn<OwnerRow>[] = [
  {
    id: 'effective',
    header: 'Effective sources',
    hint: 'One divided by the index of concentration of its direct sources, by company; an interval where shares are not known',
    width: 78,
    align: 'right',
    leaves: 4,
    sortValue: (row) => row.concentration?.effectiveSources.low,
    cell: (row) => (row.concentration === null ? '—' : formatInterval(row.concentration.effectiveSources)),
  },
  {
    id: 'hidden',
    header: 'Hidden',
    hint: 'By how much the index is higher at the common origin further up: above 0, diversification is only apparent',
    width: 52,
    align: 'right',
    descendingFirst: true,
    leaves: 7,
    sortValue: (row) => row.concentration?.hidden ?? undefined,
    cell: (row) => {
      const hidden = row.concentration?.hidden ?? null;
      return (
        <span title={row.concentration === null ? undefined : describeHidden(row.concentration)}>
          {hidden === null ? '—' : hidden > 0.005 ? `+${formatFixed(hidden, 2)}` : 'no'}
        </span>
      );
    },
  },
];

function createNames(tab: OwnerTab): readonly GridColumn<OwnerRow>[] {
  const isCoded = tab === 'suppliers' || tab === 'sites' || tab === 'materials';
  return [
    ...(isCoded
      ? [
          {
            id: 'id',
            header: tab === 'materials' ? 'Part' : 'Id',
            width: 84,
            leaves: 8,
            sortValue: (row: OwnerRow) => row.id,
            cell: (row: OwnerRow) => <RowNumber id={row.id} />,
          },
        ]
      : []),
    {
      id: 'name',
      header: { suppliers: 'Supplier', sites: 'Site', materials: 'Material', measures: 'Measure' }[tab],
      width: 150,
      grow: 1.3,
      across: true,
      sortValue: (row) => row.name,
      cell: (row) => (
        <span className={s['name']} title={row.name}>
          {row.name}
          {tab === 'suppliers' ? (
            <>
              {' '}
              <Link
                to="/supplier"
                search={{ id: row.id }}
                aria-label={`Page of ${row.name}`}
                onClick={(event) => event.stopPropagation()}
              >
                page
              </Link>
            </>
          ) : null}
        </span>
      ),
    },
    ...createDetails(tab),
  ];
}

/** Columns beside the name: the status of a measure, the place of a supplier or site; a material's name says enough. */
function createDetails(tab: OwnerTab): readonly GridColumn<OwnerRow>[] {
  if (tab === 'materials') return [];
  return [
    tab === 'measures'
      ? {
          id: 'status',
          header: 'On the law date',
          width: 176,
          leaves: 1,
          cell: (row: OwnerRow) => (
            <span className={s['statuses']}>
              {row.statuses.map((status) => (
                <StatusGlyph key={status} status={status} />
              ))}
            </span>
          ),
        }
      : {
          id: 'detail',
          header: tab === 'sites' ? 'Where, whose, what' : 'Where',
          width: 110,
          grow: 1.6,
          leaves: 9,
          cell: (row: OwnerRow) => (
            <span className={s['quiet']} title={row.detail}>
              {row.country === null ? null : `${row.country} · `}
              {row.detail}
            </span>
          ),
        },
  ];
}

function Amount({ amount, scale, known }: { amount: number; scale: MoneyScale; known: KnownMoney }) {
  if (known === 'none' || (known === 'some' && amount === 0)) {
    return (
      <span
        className={s['none']}
        title="no price or yearly quantity of its goods on file, or no product with a price and a demand needs them"
      >
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">not known</span>
      </span>
    );
  }
  if (amount === 0) return <span className={s['none']}>0</span>;
  return `${known === 'some' ? `≥${NBSP}` : ''}${formatMoneyFigure(amount, scale)}`;
}
