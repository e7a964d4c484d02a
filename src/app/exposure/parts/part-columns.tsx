import { NBSP, formatMoneyFigure, getCurrencySign, getSharedMoneyScale } from '../../format/money.ts';
import type { MoneyScale } from '../../format/money.ts';
import { formatWeeksFigure } from '../../format/number.ts';
import { hyphenate } from '../../format/hyphenate.ts';
import { ShareBar } from '../../components/fills/share-bar.tsx';
import { STATE_WORDS } from '../../words/state-words.ts';
import { StatusMark } from '../../components/marks/status-glyph.tsx';
import type { GridColumn } from '../../components/grid/grid-column.ts';
import { RowNumber } from '../../components/grid/row-number.tsx';
import { AskAbout } from './ask-first.tsx';
import type { PartRow } from './part-row.ts';
import type { Asked } from './rank-addressees.ts';
import s from './parts.module.css';
import {
  type AmountBasis,
  type RiskBasis,
  readCoverBasis,
  readRisk,
  readSpendBasis,
  sayNoCover,
} from '../../../documents/words/known-money.ts';
import { nameGoods } from '../../../documents/words/name-goods.ts';
import { TRIAGE_WORDS } from '../../words/triage-words.ts';
import { STATUS_WORDS } from '../../words/law/law-words.ts';

/** Order of the law column: a licence needed now before a possible one, paused rules and unlisted goods. */
const LAW_ORDER = ['in-force', 'unconfirmed', 'suspended', 'not-yet', 'ended', 'not-listed'] as const;

/** The columns of the parts table by id, as addresses name them; the export has something for each. */
export type PartColumnId =
  | 'part'
  | 'description'
  | 'decides'
  | 'risk'
  | 'spend'
  | 'share'
  | 'law'
  | 'cover'
  | 'wait'
  | 'sources'
  | 'triage';

/** Why no amount at risk can be said of a part. */
const NO_AMOUNT: Partial<Record<RiskBasis, string>> = {
  'in its components': 'counted with the component that a rule reaches',
  'in no product': 'in no product on file, so no revenue is known to rest on it',
};

const BOUNDS: Partial<Record<RiskBasis | AmountBasis, string>> = { 'at least': '≥', 'at most': '≤' };

/** The unit and the digits of all revenue at risk: those of known amounts, where there are any. */
export function getRiskScale(rows: readonly PartRow[]): MoneyScale {
  const known = rows.map(({ part }) => part.revenueAtRisk.possible);
  return getSharedMoneyScale(
    known.some((amount) => amount > 0) ? known : rows.map(({ part }) => readRisk(part, []).amount ?? 0),
  );
}

/**
 * The columns of the parts table; number and reason leave last, on a phone only, and the reason to a line below. What nobody describes goes by its
 * number. Amounts of one column share one scale, shown in the heading with the currency. `withoutMoney`: products without a price or a demand, behind which no amount is known.
 * `askedOf`: whom to ask about a part.
 */
export function createPartColumns(
  currency: string,
  spendScale: MoneyScale,
  riskScale: MoneyScale,
  withoutMoney: readonly string[],
  askedOf: (partNumber: string) => readonly Asked[] = () => [],
): readonly (GridColumn<PartRow> & { id: PartColumnId })[] {
  const unit = (scale: MoneyScale) =>
    [getCurrencySign(currency), scale.suffix].filter((piece) => piece !== '').join(NBSP);
  return [
    {
      id: 'part',
      header: 'Part',
      width: 92,
      tells: true,
      leaves: -2,
      sortValue: (row) => row.id,
      cell: (row) => <RowNumber id={row.id} className={row.part.inferred && s['inferred']} />,
    },
    {
      id: 'description',
      header: 'Description',
      width: 140,
      grow: 3,
      across: true,
      sortValue: (row) => row.part.description,
      cell: (row) => (
        <span className={s['description']} title={nameGoods(row.part)}>
          <bdi>{hyphenate(nameGoods(row.part))}</bdi>
        </span>
      ),
    },
    {
      id: 'decides',
      header: 'Reason',
      hint: 'The fact that decides: what was found, or what nobody has stated',
      width: 100,
      grow: 2,
      leaves: -1,
      below: true,
      sortValue: (row) => row.part.decides,
      cell: (row) => (
        <span className={s['decides']} title={getDecidesTitle(row)}>
          {row.upstreamOnly ? <i>in its components</i> : row.part.decides}
        </span>
      ),
    },
    {
      id: 'risk',
      header: `At risk, ${unit(riskScale)}`,
      hint: 'Revenue a year that would be lost with this part alone, surely or possibly; overlaps between parts, never added. “≤”: at most that much, where the part or something in it cannot be judged, or only suspended rules reach it; “≥”: at least, where another of its products has no price or demand',
      width: 58,
      align: 'right',
      descendingFirst: true,
      // What nobody knows comes behind what is known, and is not nothing.
      sortValue: ({ part }) => {
        const { amount, basis } = readRisk(part, withoutMoney);
        return amount === null ? undefined : amount * (basis === 'at most' ? 1e-9 : 1);
      },
      cell: ({ part }) => {
        const { amount, basis } = readRisk(part, withoutMoney);
        if (amount === null)
          return <Missing text={NO_AMOUNT[basis] ?? 'a product that needs it has no price or demand on file'} />;
        return (
          <span className={basis === 'at most' ? s['quiet'] : undefined}>
            {formatBounded(amount, riskScale, BOUNDS[basis] ?? '')}
          </span>
        );
      },
    },
    {
      id: 'spend',
      header: `Spend, ${unit(spendScale)}`,
      hint: 'Purchase value a year; “≥”: at least, where a further product in need of it has no demand, or a source no price, on file',
      width: 54,
      align: 'right',
      descendingFirst: true,
      leaves: 3,
      sortValue: ({ part }) => part.spend ?? undefined,
      cell: ({ part }) =>
        part.spend === null ? (
          <Missing text="price or yearly quantity not on file" />
        ) : (
          formatBounded(part.spend, spendScale, BOUNDS[readSpendBasis(part)] ?? '')
        ),
    },
    {
      id: 'share',
      header: 'Needs a licence',
      hint: 'Share of the supply that a rule reaches, here or in its components: from surely to everything that could be',
      width: 142,
      descendingFirst: true,
      sortValue: ({ part: { exposedShare } }) =>
        exposedShare === null
          ? undefined
          : exposedShare.sure * 1e9 +
            exposedShare.possible * 1e6 +
            exposedShare.ifPausedBack * 1e3 +
            exposedShare.ifUnknown,
      cell: (row) => <ShareBar worlds={row.part.exposedShare} />,
    },
    {
      id: 'law',
      leaves: 1,
      header: 'Law',
      hint: 'Status of the rule that reaches the part itself on the law date',
      width: 30,
      align: 'center',
      sortValue: (row) => LAW_ORDER.indexOf(row.law),
      cell: (row) => {
        const word = row.law === 'not-listed' ? getStateWord(row.part) : STATUS_WORDS[row.law];
        return (
          <span title={word}>
            <StatusMark status={row.law} alone />
            <span className="visually-hidden">{word}</span>
          </span>
        );
      },
    },
    {
      id: 'cover',
      leaves: 0,
      header: 'Cover, wk',
      hint: 'Weeks that the stock at hand lasts; red where that is shorter than the median licence wait; “≤”: at most, where a further product in need of it has no demand on file',
      width: 42,
      align: 'right',
      sortValue: (row) => row.part.weeksOfCover ?? undefined,
      cell: ({ part, stops }) =>
        part.weeksOfCover === null ? (
          <Missing text={sayNoCover(part)} />
        ) : (
          <span
            className={stops ? s['stops'] : undefined}
            title={stops ? 'Shorter than the median licence wait' : undefined}
          >
            {bound(formatWeeksFigure(part.weeksOfCover), BOUNDS[readCoverBasis(part)] ?? '')}
            {stops ? <span className="visually-hidden">, shorter than the licence wait</span> : null}
          </span>
        ),
    },
    {
      id: 'wait',
      header: 'Wait, wk',
      hint: 'Median weeks for a licence; none where no licence is needed, words where no wait helps',
      width: 58,
      align: 'right',
      leaves: 2,
      sortValue: ({ wait }) => (wait?.kind === 'weeks' ? wait.median : wait === null ? undefined : 1e6),
      cell: ({ wait }) =>
        wait === null ? (
          <Missing text="no licence wait applies" />
        ) : wait.kind === 'weeks' ? (
          <span title={`${formatWeeksFigure(wait.low)} to ${formatWeeksFigure(wait.high)} weeks`}>
            {formatWeeksFigure(wait.median)}
          </span>
        ) : (
          <span className={s['route']}>{wait.kind === 'route' ? wait.route : 'no limit'}</span>
        ),
    },
    {
      id: 'sources',
      header: 'Sources',
      hint: 'Named sites, and where the goods leave from',
      width: 84,
      grow: 0.8,
      leaves: 4,
      sortValue: (row) => row.sourceText,
      cell: (row) => (
        <span className={s['quiet']} title={row.sourceText}>
          {row.sourceText}
        </span>
      ),
    },
    {
      id: 'triage',
      header: 'Triage',
      hint: 'What was decided about the part; where nothing was, whom to ask about it',
      width: 86,
      grow: 0.8,
      leaves: 6,
      sortValue: (row) => row.triage?.state ?? undefined,
      cell: (row) =>
        row.triage === null ? (
          <NotAssessed asked={askedOf(row.id)} />
        ) : (
          <span className={s['quiet']} title={row.triage.note === '' ? undefined : row.triage.note}>
            {TRIAGE_WORDS[row.triage.state]}
          </span>
        ),
    },
  ];
}

/** An amount with the sign of its bound; one printing as “< 1” has a sign of its own. */
function formatBounded(amount: number, scale: MoneyScale, sign: string): string {
  const figure = formatMoneyFigure(amount, scale);
  return amount === 0 ? figure : bound(figure, sign);
}

function bound(figure: string, sign: string): string {
  return sign === '' || figure.startsWith('<') ? figure : `${sign}${NBSP}${figure}`;
}

function getDecidesTitle({ upstreamOnly, part }: PartRow): string {
  return upstreamOnly ? `The part itself: ${part.decides}; a component of it is reached` : part.decides;
}

/** Words for a part out of direct reach of any rule; a part with a component in reach is not itself exposed. */
function getStateWord({ state }: PartRow['part']): string {
  return state === 'exposed' ? 'not itself' : STATE_WORDS[state].toLowerCase();
}

function NotAssessed({ asked }: { asked: readonly Asked[] }) {
  return asked.length === 0 ? <Missing text="not assessed" /> : <AskAbout asked={asked} />;
}

function Missing({ text }: { text: string }) {
  return (
    <span className={s['missing']} title={text}>
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">{text}</span>
    </span>
  );
}
