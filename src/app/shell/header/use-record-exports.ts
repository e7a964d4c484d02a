import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onFileTaken } from '../../components/save-file.ts';
import { queryKeys } from '../../queries/query-keys.ts';
import { useServices } from '../../queries/services.tsx';
import { useView } from '../../queries/view/use-view.ts';

/**
 * Records each file taken by a person in the audit of the workspace on screen. A record that fails waits for the line to the data service, for as
 * long as the page lives.
 */
export function useRecordExports(): void {
  const { client, connection } = useServices();
  const queries = useQueryClient();
  const id = useView().workspace?.id;
  useEffect(() => {
    if (id === undefined) return;
    const taken: string[] = [];
    let sending: Promise<void> | null = null;
    const send = async (): Promise<void> => {
      for (let name = taken[0]; name !== undefined; name = taken[0]) {
        await client.recordExport(id, { what: name, format: name.split('.').at(-1) ?? '' });
        taken.shift();
      }
      void queries.invalidateQueries({ queryKey: queryKeys.audit(id) });
    };
    const sendAll = (): void => {
      sending ??= send()
        // The line says when it is worth another try.
        .catch(() => undefined)
        .finally(() => {
          sending = null;
        });
    };
    const stopListening = onFileTaken((name) => {
      taken.push(name);
      sendAll();
    });
    const stopWaiting = connection.subscribe(() => {
      if (taken.length > 0 && connection.getState() === 'up') sendAll();
    });
    return () => {
      stopListening();
      stopWaiting();
    };
  }, [client, connection, queries, id]);
}
