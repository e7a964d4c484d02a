import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Membership, Token } from '../../api/people-contract.ts';
import { Loaded } from '../account/loaded.tsx';
import { TokenTable } from '../account/token-table.tsx';
import { usePeople } from '../account/use-people.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { ErrorPanel } from '../views/error-panel.tsx';
import { Section } from '../views/section.tsx';

/** The tokens of everybody's programs, each to be revoked. One makes them on one's own Account page. */
export function TokensSection({ organisation }: { organisation: Membership }) {
  const people = usePeople();
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const key = queryKeys.tokens(organisation.id);
  const tokens = useQuery({ queryKey: key, queryFn: ({ signal }) => people.listTokens(organisation.id, signal) });
  const revoke = (token: Token): void => {
    setFailure(null);
    people.revokeToken(organisation.id, token.id).then(
      (left) => queries.setQueryData(key, left),
      (error: unknown) => setFailure(error),
    );
  };
  return (
    <Section
      title="Programs"
      caption="Each acts for a member, who made its token on the Account page, and never may do more than that member."
    >
      <Loaded query={tokens} what="The tokens">
        {(list) => <TokenTable tokens={list} showOwner onRevoke={revoke} />}
      </Loaded>
      {failure === null ? null : <ErrorPanel what="The token was not revoked" error={failure} />}
    </Section>
  );
}
