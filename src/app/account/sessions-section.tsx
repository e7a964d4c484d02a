import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Session } from '../../api/people-contract.ts';
import { formatInstant } from '../format/date.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { ErrorPanel } from '../views/error-panel.tsx';
import { Section } from '../views/section.tsx';
import s from './account.module.css';
import { describeAgent } from './describe-agent.ts';
import { Loaded } from './loaded.tsx';
import { usePeople } from './use-people.ts';

/** Where one is signed in, each with the way to end it. */
export function SessionsSection() {
  const people = usePeople();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const sessions = useQuery({ queryKey: queryKeys.sessions(), queryFn: ({ signal }) => people.listSessions(signal) });
  const end = (session: Session): void => {
    setFailure(null);
    people.revokeSession(session.id).then(
      (left) => queries.setQueryData(queryKeys.sessions(), left),
      (error: unknown) => setFailure(error),
    );
  };
  return (
    <Section title="Where you are signed in" caption="End what you do not know, and change your password then.">
      <Loaded query={sessions} what="The sessions">
        {(list) => (
          <div className={s['scroll']} tabIndex={0} role="region" aria-label="Table of sessions">
            <table className={s['table']}>
              <thead>
                <tr>
                  <th scope="col">Browser</th>
                  <th scope="col">From</th>
                  <th scope="col">Since</th>
                  <th scope="col">Good until</th>
                  <th scope="col">
                    <span className="visually-hidden">Actions</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {list.map((session) => (
                  <tr key={session.id}>
                    <th scope="row" title={session.agent ?? undefined}>
                      {describeAgent(session.agent)}
                    </th>
                    <td>{session.address ?? 'not known'}</td>
                    <td className={s['nowrap']}>{formatInstant(session.created)}</td>
                    <td className={s['nowrap']}>{formatInstant(session.expires)}</td>
                    <td className={s['actions']}>
                      {session.current ? (
                        <span className={s['muted']}>this one</span>
                      ) : (
                        <button
                          type="button"
                          className={s['link']}
                          aria-label={`End the session of ${describeAgent(session.agent)} since ${formatInstant(session.created)}`}
                          onClick={() => end(session)}
                        >
                          End
                        </button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </Loaded>
      {failure === null ? null : <ErrorPanel what="The session was not ended" error={failure} />}
    </Section>
  );
}
