import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Invitation, MadeInvitation, Membership } from '../../api/people/people-contract.ts';
import { ROLES } from '../../domain/roles.ts';
import type { Role } from '../../domain/roles.ts';
import s from '../components/forms/forms.module.css';
import { SendLine, TextField, readFields, useSending } from '../components/forms/forms.tsx';
import { ListTable, RowAction } from '../components/forms/list-table.tsx';
import { Loaded } from '../components/forms/loaded.tsx';
import { HandedLink } from '../account/handed-link.tsx';
import { useMe } from '../queries/session/use-me.ts';
import { useListChange } from '../account/use-list-change.ts';
import { usePeople } from '../account/use-people.ts';
import { formatInstant } from '../format/date.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Section } from '../components/section.tsx';

const CAPTIONS = {
  mail: 'An invitation is a link for one address, and goes there by mail.',
  shown: 'An invitation is a link for one address. Nothing is sent from here: hand it over as you would a key.',
};

/** Open invitations, and the way to invite: a link, handed over by the admin. */
export function InvitationsSection({ organisation }: { organisation: Membership }) {
  const people = usePeople();
  const queries = useQueryClient();
  const [made, setMade] = useState<MadeInvitation | null>(null);
  const { isSending, failure: refusal, send } = useSending();
  const key = queryKeys.invitations(organisation.id);
  const { failure, change } = useListChange(key);
  const invitations = useQuery({
    queryKey: key,
    queryFn: ({ signal }) => people.listInvitations(organisation.id, signal),
  });
  const invite = async (email: string, role: Role, show = false): Promise<void> => {
    setMade(await people.invite(organisation.id, { email, role, show }));
    await queries.invalidateQueries({ queryKey: key });
  };
  const sendsMail = useMe().data?.signIn?.mail === true;
  return (
    <Section title="Invitations" caption={CAPTIONS[sendsMail ? 'mail' : 'shown']}>
      {made === null ? (
        <form
          className={s['row']}
          aria-label="New invitation"
          onSubmit={(event) => {
            const form = event.currentTarget;
            const read = readFields(event);
            const role = ROLES.find((one) => one === read('role')) ?? 'viewer';
            send(async () => {
              await invite(read('email'), role);
              form.reset();
            });
          }}
        >
          <TextField label="E-mail" name="email" type="email" autoComplete="off" />
          <label className={s['field']}>
            <span>Role</span>
            <select name="role" defaultValue="viewer">
              {ROLES.map((role) => (
                <option key={role}>{role}</option>
              ))}
            </select>
          </label>
          <SendLine quiet label="Invite" isSending={isSending} failure={refusal} />
        </form>
      ) : (
        <HandedLink
          to={made.email}
          says={`Give this link to ${made.email}: it lets them join as ${made.role} until ${formatInstant(made.expires)}.`}
          handed={made}
          onShow={() => send(async () => invite(made.email, made.role, true))}
          onClose={() => setMade(null)}
        />
      )}
      <Loaded query={invitations} what="The invitations">
        {(list) =>
          list.length === 0 ? (
            <p className={s['hint']}>Nobody is invited at the moment.</p>
          ) : (
            <ListTable<Invitation>
              label="invitations"
              find={({ email, role }) => `${email} ${role}`}
              items={list}
              columns={[
                { title: 'E-mail', render: ({ email }) => email },
                { title: 'Role', render: ({ role }) => role },
                { title: 'By', render: ({ invitedBy }) => invitedBy },
                { title: 'Good until', render: ({ expires }) => formatInstant(expires), look: 'short' },
              ]}
              renderActions={({ id, email }) => (
                <RowAction
                  label="Withdraw"
                  name={`Withdraw the invitation of ${email}`}
                  onClick={() => change(people.withdrawInvitation(organisation.id, id))}
                />
              )}
            />
          )
        }
      </Loaded>
      {failure === null ? null : <ErrorPanel what="The invitation was not withdrawn" error={failure} />}
    </Section>
  );
}
