import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorPanel } from '../states/error-panel.tsx';
import { Pending } from '../states/pending.tsx';

/** Answer to a question, or its state: `what` names it, as in "The members could not be read". */
export function Loaded<T>({
  query,
  what,
  children,
}: {
  query: UseQueryResult<T>;
  what: string;
  children: (data: T) => ReactNode;
}) {
  if (query.data !== undefined) return children(query.data);
  return query.isError ? (
    <ErrorPanel what={`${what} could not be read`} error={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <Pending label={`Reading ${what.toLowerCase()}`} lines={[70, 80, 60]} />
  );
}
