import { ApiError } from '../../api/client.ts';
import { handOut } from '../components/save-file.ts';
import { SavingFailure } from '../components/states/saving-failure.tsx';
import { useSaving } from '../components/states/use-saving.ts';
import { useServices } from '../queries/services.tsx';

/** Hands the API's answer at an address to the person as a file; `failure` says why the last one was not made. */
export function useTaking() {
  const { fetch } = useServices();
  const saving = useSaving();
  const take = (path: string, name: string, then?: () => Promise<void>): void =>
    saving.run(async () => {
      const answer = await fetch(`/api${path}`);
      if (!answer.ok)
        throw new ApiError(answer.status, `The data service answered with status ${String(answer.status)}.`);
      handOut(name, await answer.blob());
      await then?.();
    });
  return { take, failure: <SavingFailure saving={saving} /> };
}
