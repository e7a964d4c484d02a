import { useQuery } from '@tanstack/react-query';
import type { Session } from '../../api/people/people-contract.ts';
import { formatInstant } from '../format/date.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Section } from '../components/section.tsx';
import s from '../components/forms/forms.module.css';
import { describeAgent } from './describe-agent.ts';
import { ListTable, RowAction } from '../components/forms/list-table.tsx';
import { Loaded } from '../components/forms/loaded.tsx';
import { useListChange } from './use-list-change.ts';
import { usePeople } from './use-people.ts';

/** Where one is signed in, each with the way to end it. */
export function SessionsSection() {
  const people = usePeople();
  const { failure, change } = useListChange(queryKeys.sessions());
  const sessions = useQuery({ queryKey: queryKeys.sessions(), queryFn: ({ signal }) => people.listSessions(signal) });
  return (
    <Section title="Where you are signed in" caption="End what you do not know, and change your password then.">
      <Loaded query={sessions} what="The sessions">
        {(list) => (
          <ListTable<Session>
            label="sessions"
            items={list}
            columns={[
              {
                title: 'Browser',
                render: ({ agent }) => <span title={agent ?? undefined}>{describeAgent(agent)}</span>,
              },
              { title: 'From', render: ({ address }) => address ?? 'not known' },
              { title: 'Since', render: ({ created }) => formatInstant(created), look: 'short' },
              { title: 'Good until', render: ({ expires }) => formatInstant(expires), look: 'short' },
            ]}
            renderActions={({ id, agent, created, current }) =>
              current ? (
                <span className={s['muted']}>this one</span>
              ) : (
                <RowAction
                  label="End"
                  name={`End the session of ${describeAgent(agent)} since ${formatInstant(created)}`}
                  onClick={() => change(people.revokeSession(id))}
                />
              )
            }
          />
        )}
      </Loaded>
      {failure === null ? null : <ErrorPanel what="The session was not ended" error={failure} />}
    </Section>
  );
}
