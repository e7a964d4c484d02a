import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { Membership } from '../../api/people/people-contract.ts';
import s from '../components/forms/forms.module.css';
import { SendLine, TextField, readFields, useSending } from '../components/forms/forms.tsx';
import { usePeople } from '../account/use-people.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { Section } from '../components/section.tsx';
import { WorkspaceForm } from './workspace-form.tsx';

/** A further workspace, the name of the organisation, and another organisation, without sight of this one. */
export function OrganisationSection({ organisation }: { organisation: Membership }) {
  const people = usePeople();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const naming = useSending();
  const making = useSending();
  const refresh = () => queries.invalidateQueries({ queryKey: queryKeys.me(), exact: true });
  return (
    <Section title="Organisation">
      <div className={s['columns']}>
        <WorkspaceForm organisation={organisation.id} />
        <form
          className={s['form']}
          onSubmit={(event) => {
            const read = readFields(event);
            naming.send(async () => {
              await people.renameOrganisation(organisation.id, read('name'));
              await refresh();
            });
          }}
        >
          <TextField label="Name" name="name" value={organisation.name} autoComplete="off" />
          <SendLine quiet label="Rename" isSending={naming.isSending} failure={naming.failure} />
        </form>
        <form
          className={s['form']}
          onSubmit={(event) => {
            const form = event.currentTarget;
            const read = readFields(event);
            making.send(async () => {
              const { id } = await people.makeOrganisation(read('name'));
              form.reset();
              await refresh();
              await navigate({ to: '/people', search: { org: id } });
            });
          }}
        >
          <TextField
            label="Another organisation"
            name="name"
            autoComplete="off"
            hint="With members and workspaces of its own; neither sees the other."
          />
          <SendLine quiet label="Make it" isSending={making.isSending} failure={making.failure} />
        </form>
      </div>
    </Section>
  );
}
