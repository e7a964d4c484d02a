import { Link } from '@tanstack/react-router';
import type { ExposureSummary, FillName, Fills } from '../../engine/exposure/report.ts';
import { formatMoney, getLedgerScale } from '../format/money.ts';
import { formatCounted, formatShare } from '../format/number.ts';
import { late } from '../components/late.tsx';
import type { EntryLinkProps, LegendEntry } from '../components/fills/fill-legend.tsx';
import { FillBar } from '../components/fills/fill-bar.tsx';
import { FillLegend } from '../components/fills/fill-legend.tsx';
import { FILL_NAMES, FILL_TEXTS, getFillAmounts } from '../words/fill-words.ts';
import { LedgerLines } from '../components/marks/ledger-lines.tsx';
import { loadAfterFigures } from '../queries/analyses/first-figures.ts';
import { composeLead } from '../../documents/brief/compose-lead.ts';
import { FigureLink } from './figure-link.tsx';
import { countOpenKnowHow } from '../../documents/words/open-know-how.ts';
import s from './overview.module.css';

/** Read after the finding, so it may come after it. */
const ReadingsBlock = late(
  async () => (await loadAfterFigures(() => import('./readings-block.tsx'))).ReadingsBlock,
  <div className={s['readingsPlace']} />,
);

/** Money and share of every fill on one scale. */
function getEntries({ totals, currency }: ExposureSummary): Record<FillName, LegendEntry> {
  const amounts = getFillAmounts(totals);
  const scale = getLedgerScale(Object.values(amounts), totals.revenue);
  const entry = (fill: FillName): LegendEntry => ({
    amount: formatMoney(amounts[fill], currency, scale),
    share: totals.revenue > 0 ? formatShare(amounts[fill] / totals.revenue) : 'no revenue on file',
  });
  const [surely, possibly, ifPausedBack, cannotBeJudged, notExposed] = FILL_NAMES;
  return {
    surely: entry(surely),
    possibly: entry(possibly),
    ifPausedBack: entry(ifPausedBack),
    cannotBeJudged: entry(cannotBeJudged),
    notExposed: entry(notExposed),
  };
}

/** A fill's figures, each opening its arithmetic. */
function FillFigure({ fill, className, children }: EntryLinkProps) {
  return (
    <FigureLink open={fill} className={className}>
      {children}
      <span className="visually-hidden">, open the arithmetic of {FILL_TEXTS[fill].label.toLowerCase()}</span>
    </FigureLink>
  );
}

/** What depends on Chinese technology; at most as much as if all plants did of which nobody says whose they use. */
function sayKnowHow({ totals: { knowHow }, knowHowOpen: { plants, atMost }, currency }: ExposureSummary): string {
  if (plants.length === 0) return formatMoney(knowHow, currency);
  return `${formatMoney(knowHow, currency)} – ${formatMoney(atMost, currency)}`;
}

/** What surely or possibly needs a licence; of what cannot be judged at all no sum is known. */
function sayExposed({ surely, possibly, cannotBeJudged, revenue }: Fills, currency: string): string {
  const isOpen = surely + possibly === 0 && cannotBeJudged > 0 && cannotBeJudged >= revenue;
  return isOpen ? 'not known' : formatMoney(surely + possibly, currency);
}

/** The finding in words, how much of the whole is known, and the five fills; know-how and the linear twin stand beside, named. */
export function LeadBlock({ report, today }: { report: ExposureSummary; today: string }) {
  const lead = composeLead(report, today);
  const { totals, linearTotals, currency } = report;
  return (
    <section className={s['lead']} aria-label="The finding">
      <p className={s['finding']}>{lead.finding}</p>
      <p className={s['coverage']}>
        {lead.coverage}{' '}
        <span className={s['further']}>
          <FigureLink open="coverage">Coverage</FigureLink>
          {report.questions.length + report.notAsked.length === 0 ? null : (
            <Link to="/data" search={{ tab: 'questions' }}>
              Questions
            </Link>
          )}
        </span>
      </p>
      <FillBar amounts={getFillAmounts(totals)} size="hero" label="Yearly revenue by exposure" />
      <div className={s['figures']}>
        <FillLegend entries={getEntries(report)} link={FillFigure} />
        <ul className={s['beside']}>
          <li>
            <FigureLink open="know-how" className={s['besideFigure']}>
              <span>Depends on Chinese technology</span>
              <b>{sayKnowHow(report)}</b>
              <small>{['counted apart', countOpenKnowHow(report)].filter((words) => words !== null).join('; ')}</small>
            </FigureLink>
          </li>
          <li>
            <FigureLink open="linear" className={s['besideFigure']}>
              <span>By purchase cost only</span>
              <b>{sayExposed(linearTotals, currency)}</b>
              <small>
                every part replaceable
                {linearTotals.cannotBeJudged > 0
                  ? `; ${formatMoney(linearTotals.cannotBeJudged, currency)} ${FILL_TEXTS.cannotBeJudged.label.toLowerCase()}`
                  : ''}
              </small>
            </FigureLink>
          </li>
        </ul>
      </div>
      <div className={report.readings.differ ? s['underLead'] : undefined}>
        {report.readings.differ ? <ReadingsBlock report={report} /> : null}
        <div>
          <details className={s['ledger']}>
            <summary>
              What was judged: {formatCounted(report.ledger.parts.total, 'part')} and{' '}
              {formatCounted(report.ledger.lanes.rows, 'source row')}
            </summary>
            <LedgerLines report={report} />
          </details>
          {report.inference ? (
            <p className={s['basis']}>
              Market shares stand in for tiers that nobody can see: everything after “surely” is partly an estimate.
            </p>
          ) : null}
        </div>
      </div>
    </section>
  );
}
