import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { WorkspaceSummary } from '../../api/contract.ts';
import { FIRST_ORGANISATION } from '../../domain/first-organisation.ts';
import type { Membership } from '../../api/people/people-contract.ts';
import { EndDialog } from '../account/sign-in/end-dialog.tsx';
import { usePeople } from '../account/use-people.ts';
import { useTaking } from '../account/use-taking.tsx';
import s from '../components/forms/forms.module.css';
import { ListTable, RowAction } from '../components/forms/list-table.tsx';
import { Loaded } from '../components/forms/loaded.tsx';
import { getFileStem } from '../components/save-file.ts';
import { Section } from '../components/section.tsx';
import { queryKeys } from '../queries/query-keys.ts';
import { useView } from '../queries/view/use-view.ts';
import { useWorkspaces } from '../queries/workspace-queries.ts';

/** The workspaces of an organisation and itself: each as a file, and its end. */
export function FilesSection({ organisation }: { organisation: Membership }) {
  const people = usePeople();
  const queries = useQueryClient();
  const { workspaceId } = useView();
  const workspaces = useWorkspaces();
  const { take, failure } = useTaking();
  const [ending, setEnding] = useState<WorkspaceSummary | 'organisation' | null>(null);
  const close = (): void => setEnding(null);
  const isFirst = organisation.id === FIRST_ORGANISATION;
  return (
    <Section
      title="Take along and delete"
      caption="A workspace leaves as a file that makes another one like it, on this server or another."
    >
      <Loaded query={workspaces} what="The workspaces">
        {(list) => (
          <ListTable<WorkspaceSummary>
            label="workspaces"
            items={list.filter((one) => one.organisation === organisation.id)}
            columns={[{ title: 'Workspace', render: ({ name }) => name }]}
            find={({ name }) => name}
            renderActions={(one) => (
              <>
                <RowAction
                  label="Export"
                  name={`Export ${one.name}`}
                  onClick={() =>
                    take(
                      `/workspaces/${encodeURIComponent(one.id)}/export`,
                      `${getFileStem(one.name, one.demo)}-workspace.json`,
                    )
                  }
                />
                <RowAction label="Delete" name={`Delete ${one.name}`} onClick={() => setEnding(one)} />
              </>
            )}
          />
        )}
      </Loaded>
      <p className={s['row']}>
        <button
          type="button"
          className={s['button']}
          onClick={() =>
            take(`/organisations/${encodeURIComponent(organisation.id)}/export`, 'lodestone-organisation.json')
          }
        >
          Export {organisation.name}
        </button>
        {isFirst ? null : (
          <button type="button" className={s['button']} onClick={() => setEnding('organisation')}>
            Delete {organisation.name}
          </button>
        )}
      </p>
      {isFirst ? (
        <p className={s['hint']}>
          {organisation.name} is the first organisation of this server and stays. Delete its workspaces, and take its
          members out.
        </p>
      ) : null}
      {failure}
      {ending === 'organisation' ? (
        <EndDialog
          title={`Delete ${organisation.name}?`}
          name={organisation.name}
          label="Its name"
          onEnd={async () => {
            await people.deleteOrganisation(organisation.id, organisation.name);
            location.assign('/people');
          }}
          onClose={close}
        >
          <p className={s['hint']}>
            Its workspaces go with all versions, notes and analyses, and so do its invitations, the tokens of its
            programs and its record of what was done. Its members keep their accounts, which are theirs. The security
            events of the server stay, because a line taken out would break their chain, and so do backups of before.
          </p>
        </EndDialog>
      ) : null}
      {ending !== null && ending !== 'organisation' ? (
        <EndDialog
          title={`Delete ${ending.name}?`}
          name={ending.name}
          label="Its name"
          onEnd={async () => {
            await people.deleteWorkspace(ending.id, ending.name);
            // Everything in the page is of the workspace that is shown.
            if (ending.id === workspaceId) location.assign(`/people?org=${encodeURIComponent(organisation.id)}`);
            await queries.invalidateQueries({ queryKey: queryKeys.workspaces(), exact: true });
            close();
          }}
          onClose={close}
        >
          <p className={s['hint']}>
            All versions, notes, scenarios and analyses in it go, for everybody. What was done in it stays in the record
            of {organisation.name}, because who did what is asked for when the data are gone. Backups of before keep it.
            {ending.demo ? ' The demo is put in again when the server starts, unless its settings say otherwise.' : ''}
          </p>
        </EndDialog>
      ) : null}
    </Section>
  );
}
