import { late } from '../../components/late.tsx';
import { Page } from '../../components/page/page.tsx';
import { EmptyState } from '../../components/states/empty-state.tsx';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import type { ScenarioContext } from '../scenario-context.ts';
import { LibraryTabs } from '../library-tabs.tsx';
import type { ScenariosSearch } from '../scenarios-search.ts';
import { readShock } from './read-shock.ts';
import { ShockForm } from './shock-form.tsx';
import { useShock } from './use-firms.ts';
import table from '../resilience/resilience.module.css';

/** The charts come with the answer. */
const ShockView = late(
  async () => (await import('./shock-view.tsx')).ShockView,
  <Pending label="Following the shock" lines={[80, 60, 90, 90]} />,
);

/** One site struck on day 0 and followed through everybody's stocks and orders: another model than the scenarios beside it. */
export function ShockPage({
  context,
  search,
  change,
}: {
  context: ScenarioContext;
  search: ScenariosSearch;
  change: (next: ScenariosSearch, options?: { replace?: boolean }) => void;
}) {
  const question = readShock(search);
  const { report, error, retry } = useShock(question, context);
  return (
    <Page title="Scenarios" beside={<LibraryTabs />}>
      <div className={table['report']}>
        <Section
          title="How does a shock to one site travel?"
          rule={false}
          caption="Inventory dynamics: every site holds stock of what it buys, reorders what it used and what is missing, and shares out what it makes too little of. A model beside the scenarios, not part of them: it knows money between sites, no parts, licences, lead times or moves, so its figures are not to be added to theirs."
        >
          <ShockForm
            search={search}
            sites={context.lists.site}
            onChange={(next) => change(next, { replace: search.site !== undefined })}
          />
        </Section>
        {question === null ? (
          <p className={table['muted']}>Choose the site that is struck.</p>
        ) : error !== null ? (
          <ErrorPanel what="The shock could not be followed" error={error} onRetry={retry} />
        ) : report === undefined ? (
          <Pending label="Following the shock" lines={[80, 60, 90, 90]} />
        ) : report === null ? (
          <EmptyState reason="cannot-be-judged">
            {context.names.site(question.siteId)} sells nothing whose price and volume are on file, so no shock to it
            can be followed. Choose another site, or import prices and demand.
          </EmptyState>
        ) : (
          <ShockView report={report} context={context} />
        )}
      </div>
    </Page>
  );
}
