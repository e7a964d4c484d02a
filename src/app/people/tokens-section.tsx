import { useQuery } from '@tanstack/react-query';
import type { Membership } from '../../api/people/people-contract.ts';
import { Loaded } from '../components/forms/loaded.tsx';
import { TokenTable } from '../account/token-table.tsx';
import { useListChange } from '../account/use-list-change.ts';
import { usePeople } from '../account/use-people.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Section } from '../components/section.tsx';

/** The tokens of everybody's programs, each to be revoked. One makes them on one's own Account page. */
export function TokensSection({ organisation }: { organisation: Membership }) {
  const people = usePeople();
  const key = queryKeys.tokens(organisation.id);
  const { failure, change } = useListChange(key);
  const tokens = useQuery({ queryKey: key, queryFn: ({ signal }) => people.listTokens(organisation.id, signal) });
  return (
    <Section
      title="Programs"
      caption="Each acts for a member, who made its token on the Account page, and never may do more than that member."
    >
      <Loaded query={tokens} what="The tokens">
        {(list) => (
          <TokenTable
            tokens={list}
            showOwner
            onRevoke={(token) => change(people.revokeToken(organisation.id, token.id))}
          />
        )}
      </Loaded>
      {failure === null ? null : <ErrorPanel what="The token was not revoked" error={failure} />}
    </Section>
  );
}
