import { ApiError } from '../../../api/client.ts';
import { ErrorPanel } from './error-panel.tsx';

/** Why the workspace of the address could not be read. One that is not there, or not for this person, is not there the next time either: then the way on is another. */
export function WorkspaceFailure({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const what = 'The workspace could not be read';
  if (!(error instanceof ApiError && error.status === 404))
    return <ErrorPanel what={what} error={error} onRetry={onRetry} />;
  return (
    <ErrorPanel
      what={what}
      error={error}
      next="It may have been deleted, or not be open to you here. Choose another one at the top of the page, or ask whoever gave you this address."
    />
  );
}
