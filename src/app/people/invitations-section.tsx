import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Invitation, MadeInvitation, Membership } from '../../api/people/people-contract.ts';
import { ROLES } from '../../domain/roles.ts';
import s from '../components/forms/forms.module.css';
import { SendLine, TextField, readFields, useSending } from '../components/forms/forms.tsx';
import { ListTable, RowAction } from '../components/forms/list-table.tsx';
import { Loaded } from '../components/forms/loaded.tsx';
import { Secret } from '../account/secret.tsx';
import { useListChange } from '../account/use-list-change.ts';
import { usePeople } from '../account/use-people.ts';
import { formatInstant } from '../format/date.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Section } from '../components/section.tsx';

/** Who is invited and has not come yet, and the way to invite: a link, which the admin hands over. */
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
  return (
    <Section
      title="Invitations"
      caption="An invitation is a link for one address. Nothing is sent from here: hand it over as you would a key."
    >
      {made === null ? (
        <form
          className={s['row']}
          aria-label="New invitation"
          onSubmit={(event) => {
            const form = event.currentTarget;
            const read = readFields(event);
            const role = ROLES.find((one) => one === read('role')) ?? 'viewer';
            send(async () => {
              setMade(await people.invite(organisation.id, { email: read('email'), role }));
              form.reset();
              await queries.invalidateQueries({ queryKey: key });
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
        <Secret
          says={`Give this link to ${made.email}: it lets them join as ${made.role} until ${formatInstant(made.expires)}.`}
          text={made.link}
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
