import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import s from '../components/forms/forms.module.css';
import { SendLine, TextField, readFields, useSending } from '../components/forms/forms.tsx';
import { queryKeys } from '../queries/query-keys.ts';
import { useServices } from '../queries/services.tsx';

/** Makes an empty workspace in an organisation and goes to where its data come in. */
export function WorkspaceForm({ organisation }: { organisation: string }) {
  const { client } = useServices();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { isSending, failure, send } = useSending();
  return (
    <form
      className={s['form']}
      onSubmit={(event) => {
        const read = readFields(event);
        send(async () => {
          const { id } = await client.createWorkspace({ name: read('name'), demo: false, organisation });
          await queries.invalidateQueries({ queryKey: queryKeys.workspaces() });
          await navigate({ to: '/data', search: { ws: id } });
        });
      }}
    >
      <TextField
        label="New workspace"
        name="name"
        autoComplete="off"
        hint="For a company or a site whose data stand alone."
      />
      <SendLine quiet label="Make the workspace" isSending={isSending} failure={failure} />
    </form>
  );
}
