import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PeopleClient } from '../../api/people/people-client.ts';
import { createPeopleClient } from '../../api/people/people-client.ts';
import type { Me } from '../../api/people/people-contract.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { useServices } from '../queries/services.tsx';
import { rememberPerson } from '../queries/session/use-me.ts';

/** The routes about people. */
export function usePeople(): PeopleClient {
  const { fetch } = useServices();
  return useMemo(() => createPeopleClient({ fetch, baseUrl: '' }), [fetch]);
}

/** Takes the answer to a sign-in into use: waiting edits go out, and failed questions are asked again. */
export function useEnter(): (me: Me) => Promise<void> {
  const queries = useQueryClient();
  const { connection } = useServices();
  return async (me) => {
    queries.setQueryData(queryKeys.me(), rememberPerson(me));
    connection.set('up');
    await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== queryKeys.me()[0] });
  };
}
