import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Membership } from '../../api/people/people-contract.ts';
import s from '../components/forms/forms.module.css';
import { Loaded } from '../components/forms/loaded.tsx';
import { usePeople } from '../account/use-people.ts';
import { useTaking } from '../account/use-taking.tsx';
import { formatCounted } from '../format/number.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { useMe, useMembership } from '../queries/session/use-me.ts';
import { useWorkspaces } from '../queries/workspace-queries.ts';
import { Page } from '../components/page/page.tsx';
import { EmptyState } from '../components/states/empty-state.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Pending } from '../components/states/pending.tsx';
import { AuditFilters } from './audit-filters.tsx';
import { AuditTable } from './audit-table.tsx';
import { type EventFilter, filterEvents } from './filter-events.ts';

/** All events as a file, without regard to the filters; the taking is an event itself. */
function AuditExport({ organisation }: { organisation: Membership }) {
  const queries = useQueryClient();
  const { take, failure } = useTaking();
  const takeAs = (format: 'csv' | 'json'): void =>
    take(
      `/organisations/${encodeURIComponent(organisation.id)}/audit/export?format=${format}`,
      `lodestone-audit.${format}`,
      () => queries.invalidateQueries({ queryKey: queryKeys.organisationAudit(organisation.id) }),
    );
  return (
    <>
      <p>
        <button type="button" className={s['button']} onClick={() => takeAs('csv')}>
          All as CSV
        </button>{' '}
        <button type="button" className={s['button']} onClick={() => takeAs('json')}>
          All as JSON
        </button>
      </p>
      {failure}
    </>
  );
}

const AT_ONCE = 500;

/** All events of an organisation, newest first: author, moment, content and place, to be narrowed and taken along as a file. */
export function AuditPage() {
  const { org } = useSearch({ from: '/audit' });
  const me = useMe();
  const shown = useMembership();
  const organisation = me.data?.organisations.find(({ id }) => id === org) ?? shown ?? me.data?.organisations[0];
  return (
    <Page title="Audit">
      <Loaded query={me} what="The organisation">
        {() =>
          organisation?.role === 'admin' ? (
            <Events organisation={organisation} />
          ) : (
            <EmptyState reason="no-match" title="The audit is for admins">
              {organisation === undefined
                ? 'You belong to no organisation.'
                : `You are ${organisation.role} in ${organisation.name}.`}
            </EmptyState>
          )
        }
      </Loaded>
    </Page>
  );
}

function Events({ organisation }: { organisation: Membership }) {
  const people = usePeople();
  const navigate = useNavigate();
  const { org: _org, ...filter } = useSearch({ from: '/audit' });
  const workspaces = useWorkspaces().data ?? [];
  const pages = useInfiniteQuery({
    queryKey: queryKeys.organisationAudit(organisation.id),
    queryFn: ({ pageParam, signal }) =>
      people.listOrganisationAudit(
        organisation.id,
        { limit: AT_ONCE, ...(pageParam === null ? {} : { before: pageParam }) },
        signal,
      ),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < AT_ONCE ? undefined : page.at(-1)?.id),
  });
  if (pages.isError)
    return <ErrorPanel what="The events could not be read" error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.data === undefined) return <Pending label="Reading the events" lines={[70, 90, 85, 80]} />;
  const events = pages.data.pages.flat();
  const matching = filterEvents(events, filter);
  const setFilter = (change: EventFilter): void =>
    void navigate({ to: '/audit', search: (previous) => ({ ...previous, ...change }), replace: true });
  return (
    <div className={s['stack']}>
      <div className={s['row']}>
        <AuditFilters events={events} workspaces={workspaces} filter={filter} onChange={setFilter} />
        <AuditExport organisation={organisation} />
      </div>
      <p className={s['hint']} role="status">
        {matching.length === events.length
          ? formatCounted(events.length, 'event')
          : `${String(matching.length)} of ${formatCounted(events.length, 'event')}`}
        {pages.hasNextPage ? ' read so far' : ''}. Times are UTC.
      </p>
      {matching.length === 0 ? (
        <EmptyState reason="no-match">No event that was read so far fits the filters.</EmptyState>
      ) : (
        <AuditTable events={matching} workspaces={workspaces} />
      )}
      {pages.hasNextPage ? (
        <p>
          <button
            type="button"
            className={s['button']}
            disabled={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {pages.isFetchingNextPage ? 'Reading …' : 'Read earlier events'}
          </button>
        </p>
      ) : null}
    </div>
  );
}
