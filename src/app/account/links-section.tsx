import { useQuery } from '@tanstack/react-query';
import type { LinkForMe } from '../../api/people/people-contract.ts';
import { ListTable, RowAction } from '../components/forms/list-table.tsx';
import { Section } from '../components/section.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { formatInstant } from '../format/date.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { useListChange } from './use-list-change.ts';
import { usePeople } from './use-people.ts';

/** Links for a new password that are out for this person, each with who made it; nothing where there are none. */
export function LinksSection() {
  const people = usePeople();
  const key = queryKeys.linksForMe();
  const { failure, change } = useListChange(key);
  const links = useQuery({ queryKey: key, queryFn: ({ signal }) => people.listLinksForMe(signal) });
  if (links.data === undefined || links.data.length === 0) return null;
  return (
    <Section
      title="Links for a new password of yours"
      caption="Whoever has such a link can set your password. Withdraw what you did not ask for."
    >
      <ListTable<LinkForMe>
        label="links for a new password"
        items={links.data}
        columns={[
          { title: 'Made by', render: ({ by }) => by },
          { title: 'Made', render: ({ created }) => formatInstant(created), look: 'short' },
          { title: 'Good until', render: ({ expires }) => formatInstant(expires), look: 'short' },
        ]}
        renderActions={({ id, by }) => (
          <RowAction
            label="Withdraw"
            name={`Withdraw the link by ${by}`}
            onClick={() => change(people.withdrawLinkForMe(id))}
          />
        )}
      />
      {failure === null ? null : <ErrorPanel what="The link was not withdrawn" error={failure} />}
    </Section>
  );
}
