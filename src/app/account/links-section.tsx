import { useQuery } from '@tanstack/react-query';
import type { LinkForMe } from '../../api/people/people-contract.ts';
import { ListTable, RowAction } from '../components/forms/list-table.tsx';
import { Section } from '../components/section.tsx';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { formatInstant } from '../format/date.ts';
import { useListChange } from './use-list-change.ts';
import { usePeople } from './use-people.ts';

/** Here and not with the others, loaded by every page. */
const LINKS_KEY = ['me', 'links'] as const;

/** Open links for a new password of this person, each with its maker; nothing if there are none. */
export function LinksSection() {
  const people = usePeople();
  const { failure, change } = useListChange(LINKS_KEY);
  const links = useQuery({ queryKey: LINKS_KEY, queryFn: ({ signal }) => people.listLinksForMe(signal) });
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
