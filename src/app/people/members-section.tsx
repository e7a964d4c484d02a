import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { MadeLink, Member, Membership } from '../../api/people/people-contract.ts';
import { ROLES } from '../../domain/roles.ts';
import s from '../components/forms/forms.module.css';
import { ListTable, RowAction } from '../components/forms/list-table.tsx';
import { Loaded } from '../components/forms/loaded.tsx';
import { HandedLink } from '../account/handed-link.tsx';
import { usePeople } from '../account/use-people.ts';
import { formatInstant } from '../format/date.ts';
import { formatCounted } from '../format/number.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { Dialog } from '../components/dialog.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Section } from '../components/section.tsx';

/** The members; an admin changes roles, takes people out, and helps people with a forgotten password. */
export function MembersSection({ organisation, ownId }: { organisation: Membership; ownId: string }) {
  const people = usePeople();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const [link, setLink] = useState<(MadeLink & { member: Member }) | null>(null);
  const [leaving, setLeaving] = useState<Member | null>(null);
  const key = queryKeys.members(organisation.id);
  const members = useQuery({ queryKey: key, queryFn: ({ signal }) => people.listMembers(organisation.id, signal) });
  const isAdmin = organisation.role === 'admin';
  const run = (work: Promise<void>): void => {
    setFailure(null);
    work.catch((error: unknown) => setFailure(error));
  };
  const changeRole = async (member: Member, role: Member['role']): Promise<void> => {
    await people.changeRole(organisation.id, member.id, { role });
    await queries.invalidateQueries({ queryKey: key });
    if (member.id === ownId) await queries.invalidateQueries({ queryKey: queryKeys.me(), exact: true });
  };
  const remove = async (member: Member): Promise<void> => {
    setLeaving(null);
    queries.setQueryData(key, await people.removeMember(organisation.id, member.id));
    if (member.id === ownId) await queries.invalidateQueries({ queryKey: queryKeys.me(), exact: true });
  };
  const makeLink = async (member: Member, show = false): Promise<void> =>
    setLink({ member, ...(await people.makePasswordLink(organisation.id, member.id, { show })) });
  return (
    <Section
      title={
        members.data === undefined
          ? organisation.name
          : `${formatCounted(members.data.length, 'member')} of ${organisation.name}`
      }
      rule={false}
    >
      <Loaded query={members} what="The members">
        {(list) => (
          <ListTable<Member>
            label="members"
            find={({ name, email, role }) => `${name} ${email} ${role}`}
            items={list}
            columns={[
              {
                title: 'Name',
                render: ({ id, name, email }) => (
                  <>
                    {name}
                    {id === ownId ? ' (you)' : null}
                    <small>{email}</small>
                  </>
                ),
              },
              {
                title: 'Role',
                render: (member) =>
                  isAdmin ? (
                    <select
                      aria-label={`Role of ${member.name}`}
                      value={member.role}
                      onChange={(event) => {
                        const role = ROLES.find((one) => one === event.target.value);
                        if (role !== undefined) run(changeRole(member, role));
                      }}
                    >
                      {ROLES.map((role) => (
                        <option key={role}>{role}</option>
                      ))}
                    </select>
                  ) : (
                    member.role
                  ),
              },
              { title: 'Since', render: ({ since }) => formatInstant(since), look: 'short' },
            ]}
            renderActions={
              isAdmin
                ? (member) => (
                    <>
                      <RowAction
                        label="New password"
                        name={`New password of ${member.name}`}
                        onClick={() => run(makeLink(member))}
                      />
                      <RowAction label="Take out" name={`Take out ${member.name}`} onClick={() => setLeaving(member)} />
                    </>
                  )
                : undefined
            }
          />
        )}
      </Loaded>
      {failure === null ? null : <ErrorPanel what="It was not changed" error={failure} next="Nothing was changed." />}
      {link === null ? null : (
        <HandedLink
          to={link.member.name}
          says={`Give this link to ${link.member.name}: it sets a new password until ${formatInstant(link.expires)}.`}
          handed={link}
          onShow={() => run(makeLink(link.member, true))}
          onClose={() => setLink(null)}
        />
      )}
      {leaving === null ? null : (
        <Dialog
          title={`Take ${leaving.name} out of ${organisation.name}?`}
          width={440}
          onClose={() => setLeaving(null)}
        >
          <p className={s['hint']}>
            Their sessions and tokens no longer reach it. What they wrote stays. They can be invited again.
          </p>
          <p className={s['confirm']}>
            <button type="button" className={s['primary']} onClick={() => run(remove(leaving))}>
              Take {leaving.name} out
            </button>
            <button type="button" className={s['button']} onClick={() => setLeaving(null)}>
              Keep
            </button>
          </p>
        </Dialog>
      )}
    </Section>
  );
}
