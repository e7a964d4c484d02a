import type { QueryKey } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** Changes a list by a request answered with the new list; `failure` is why the last one did not. */
export function useListChange(queryKey: QueryKey) {
  const queries = useQueryClient();
  const [failure, setFailure] = useState<unknown>(null);
  const change = (request: Promise<readonly unknown[]>): void => {
    setFailure(null);
    request.then(
      (left) => queries.setQueryData(queryKey, left),
      (error: unknown) => setFailure(error),
    );
  };
  return { failure, change };
}
