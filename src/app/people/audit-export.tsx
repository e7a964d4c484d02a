import { useQueryClient } from '@tanstack/react-query';
import { ApiError } from '../../api/client.ts';
import type { Membership } from '../../api/people/people-contract.ts';
import s from '../components/forms/forms.module.css';
import { queryKeys } from '../queries/query-keys.ts';
import { useServices } from '../queries/services.tsx';
import { handOut } from '../components/save-file.ts';
import { SavingFailure } from '../components/states/saving-failure.tsx';
import { useSaving } from '../components/states/use-saving.ts';

/** All events as a file, whatever the filters show; that it was taken is an event itself. */
export function AuditExport({ organisation }: { organisation: Membership }) {
  const { fetch } = useServices();
  const queries = useQueryClient();
  const saving = useSaving();
  const take = async (format: 'csv' | 'json'): Promise<void> => {
    const answer = await fetch(
      `/api/organisations/${encodeURIComponent(organisation.id)}/audit/export?format=${format}`,
    );
    if (!answer.ok)
      throw new ApiError(answer.status, `The data service answered with status ${String(answer.status)}.`);
    handOut(`lodestone-audit.${format}`, await answer.blob());
    await queries.invalidateQueries({ queryKey: queryKeys.organisationAudit(organisation.id) });
  };
  return (
    <>
      <p>
        <button type="button" className={s['button']} onClick={() => saving.run(() => take('csv'))}>
          All as CSV
        </button>{' '}
        <button type="button" className={s['button']} onClick={() => saving.run(() => take('json'))}>
          All as JSON
        </button>
      </p>
      <SavingFailure saving={saving} />
    </>
  );
}
