import { useQueryClient } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useDeferredValue, useEffect } from 'react';
import type { ExposureSummary } from '../../engine/exposure/report.ts';
import { loadOnline } from '../load-online.ts';
import { useServices } from '../queries/services.tsx';
import { settleFirstFigures } from '../queries/analyses/first-figures.ts';
import { useExposureSummary } from '../queries/analyses/use-analyses.ts';
import { useToday } from '../queries/view/use-today.ts';
import { useView } from '../queries/view/use-view.ts';
import { late } from '../components/late.tsx';
import { Page } from '../components/page/page.tsx';
import { EmptyState } from '../components/states/empty-state.tsx';
import { ImportLink } from '../components/import-link.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { WorkspaceFailure } from '../components/states/workspace-failure.tsx';
import { LedgerLines } from '../components/marks/ledger-lines.tsx';
import { composeLead } from '../../documents/brief/compose-lead.ts';
import { ChangeTable } from './change/change-table.tsx';
import { LeadBlock } from './lead-block.tsx';
import s from './overview.module.css';
import { PathList } from './path-list.tsx';
import { ProductRows } from './product-rows.tsx';
import { QuestionList } from './question-list.tsx';
import { StageChart } from './stage-chart.tsx';
import { Pending } from '../components/states/pending.tsx';
import { Section } from '../components/section.tsx';
import type { GlobalSearch } from '../url-state.ts';
import { whenIdle } from '../when-idle.ts';
import { isSmall } from '../network/is-small.ts';
import { nameSome } from '../../documents/words/name-some.ts';

/** The page before its first figures: the same blocks at the same heights, without a move when they come. */
function OverviewSkeleton() {
  return (
    <>
      <section className={s['lead']} aria-label="The finding">
        <div className={s['finding']}>
          <Pending label="Calculating the exposure" lines={[92, 58]} height={26} gap={10} />
        </div>
        <div className={s['coverage']}>
          <Pending lines={[72]} height={20} />
        </div>
        <Pending lines={[100]} height={30} />
        <div className={s['figuresRoom']}>
          <Pending lines={[70]} height={56} />
        </div>
      </section>
      <div className={s['grid']}>
        <Section title="By product" caption="Yearly revenue by exposure.">
          <Pending lines={[100, 100, 100]} height={40} gap={20} />
        </Section>
        <Section title="What changed since the last version">
          <Pending lines={[100, 100, 100, 100, 100]} height={16} gap={15} />
        </Section>
      </div>
    </>
  );
}

/** Read on a question about the arithmetic of a figure. */
const FigureSheet = late(async () => (await import('./figure-sheet.tsx')).FigureSheet, null);
/** It brings the simulation along; nobody waits for it. */
const OutlookSection = late(
  async () => (await loadOnline(() => import('./outlook/outlook-section.tsx'))).OutlookSection,
  null,
);

/** Beside the run, for a company without money. */
const EventsLine = late(async () => (await loadOnline(() => import('./events/events-line.tsx'))).EventsLine, null);
/** It brings the run of a scenario along, begun once in view. */
const DecideSection = late(
  async () => (await loadOnline(() => import('./decide/decide-section.tsx'))).DecideSection,
  <div className={s['decideRoom']} />,
);
/** Drawn once there is something to draw. */
const BriefBody = late(
  async () => (await loadOnline(() => import('./decide/brief-body.tsx'))).BriefBody,
  <div className={s['decideRoom']} />,
);

/**
 * Who only passes the Overview on the way to another page is there by then, and what they ask for has nothing before it. At a small company that
 * takes no time from anybody, but the thread has then started.
 */
const STAY_MS = { small: 400, large: 5000 } as const;

/**
 * Once somebody has stayed on the figures for a while and nothing else is to be done, asks for what the Network page begins with: of all pages
 * it takes longest. Its link asks for it at once when it is pointed at.
 */
function useNetworkAhead(drawn: ExposureSummary | null): void {
  const queries = useQueryClient();
  const services = useServices();
  const search: GlobalSearch = useSearch({ from: '__root__' });
  useEffect(() => {
    if (drawn === null) return;
    let isLeft = false;
    const ask = async (): Promise<void> => {
      await whenIdle();
      if (isLeft) return;
      const { askNetworkAhead } = await import('../network/model/ask-ahead.ts');
      if (!isLeft) await askNetworkAhead({ queries, services }, search, false);
    };
    // The page itself says what cannot be loaded.
    const staying = setTimeout(() => void ask().catch(() => undefined), STAY_MS[isSmall(drawn) ? 'small' : 'large']);
    return () => {
      isLeft = true;
      clearTimeout(staying);
    };
  }, [drawn, queries, services, search]);
}

/** The executive's page: the finding in words, then the figures it rests on. */
export function OverviewPage() {
  const view = useView();
  const today = useToday();
  const exposure = useExposureSummary();
  const { open } = useSearch({ from: '/' });
  const report = exposure.data;
  // The finding is drawn by itself first; what stands below it follows.
  const below = useDeferredValue(report ?? null, null);
  useNetworkAhead(below === report ? below : null);
  const isDrawn = report !== undefined || exposure.isError;
  useEffect(() => {
    if (isDrawn) settleFirstFigures();
  }, [isDrawn]);
  const sheet = open === undefined || report === undefined ? null : <FigureSheet report={report} open={open} />;
  return (
    <Page title="Overview" titleHidden sheet={sheet}>
      {view.error !== null ? (
        <WorkspaceFailure error={view.error} onRetry={view.retry} />
      ) : view.isReady && view.dataVersion === null ? (
        <FirstUse />
      ) : exposure.isError ? (
        <ErrorPanel
          what="The exposure could not be calculated"
          error={exposure.error}
          {...(view.isOlderVersion
            ? { next: 'The address names a data version. Choose another one under “Older data” above, or try again.' }
            : {})}
          onRetry={() => void exposure.refetch()}
        />
      ) : report === undefined ? (
        <OverviewSkeleton />
      ) : report.totals.revenue <= 0 ? (
        <div className={s['full']} aria-busy={exposure.isPlaceholderData}>
          <p className={s['finding']}>{composeLead(report, today).finding}</p>
          <NoMoney report={report} />
          <div className={s['lead']}>
            <LedgerLines report={report} />
          </div>
          {below === null || below.products.length === 0 ? null : (
            <>
              <EventsLine />
              <Outlook report={below} />
            </>
          )}
        </div>
      ) : (
        <div className={s['full']} aria-busy={exposure.isPlaceholderData}>
          <LeadBlock report={report} today={today} />
          {below === null ? (
            <div className={s['decideRoom']} />
          ) : (
            <>
              <DecideSection Body={BriefBody} />
              <div className={s['grid']}>
                <ProductRows report={below} />
                <ChangeTable enabled={!exposure.isPlaceholderData} />
              </div>
              <div className={s['folds']}>
                <PathList report={below} />
                <QuestionList report={below} />
                <div className={s['screenOnly']}>
                  <StageChart groups={below.byStage} />
                </div>
                <div className={s['screenOnly']}>
                  <OutlookSection report={below} isFolded />
                </div>
              </div>
            </>
          )}
        </div>
      )}
    </Page>
  );
}

/** Day of a line's stop under each preset; it needs no money. */
function Outlook({ report }: { report: ExposureSummary }) {
  return (
    <div className={s['outlook']}>
      <OutlookSection report={report} />
    </div>
  );
}

function FirstUse() {
  return (
    <EmptyState reason="first-use" action={<ImportLink />}>
      This workspace has no data yet. Bring a parts list, a bill of materials and who supplies what; the exposure is
      calculated at once, and what is missing becomes a list of questions.
    </EmptyState>
  );
}

/** More products than these are counted and not named. */
const MOST_NAMES = 6;

function NoMoney({
  report: { products, withoutMoney },
}: {
  report: Pick<ExposureSummary, 'products' | 'withoutMoney'>;
}) {
  const parts = 'Which parts are reached by a rule is on the Exposure page all the same.';
  const isZero = products.length > 0 && withoutMoney.length === 0;
  return (
    <EmptyState
      reason="cannot-be-judged"
      title={
        isZero
          ? 'No revenue is at risk by these files: each product has a price or a demand of 0'
          : 'Revenue at risk is not known: no product has a price and a demand'
      }
      action={<Link to="/exposure">See the parts</Link>}
    >
      {products.length === 0
        ? `The data have no part of the kind “product”. ${parts}`
        : isZero
          ? `Where something is sold after all, give its price and its yearly demand. ${parts}`
          : `Give a selling price and a yearly demand for ${nameSome(withoutMoney, MOST_NAMES)}. ${parts}`}
    </EmptyState>
  );
}
