import { useState } from 'react';
import type { Dataset } from '../../domain/dataset.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { useNextVersion } from '../data/session/use-next-version.ts';
import { formatCounted } from '../format/number.ts';
import { useLacking } from '../queries/session/use-me.ts';
import s from './suppliers.module.css';

const OFFERED = [6, 12, 18, 24, 36, 60, 120];

/** A person's setting of how long answers and declarations count; stored as the next version, open to Undo. */
export function EvidenceLimit({ dataset, isCurrent }: { dataset: Dataset; isCurrent: boolean }) {
  const next = useNextVersion(isCurrent);
  const lacking = useLacking('planner');
  const [failure, setFailure] = useState<unknown>(null);
  const months = dataset.settings.evidenceMonths ?? null;
  const offered =
    months === null || OFFERED.includes(months) ? OFFERED : [...OFFERED, months].toSorted((a, b) => a - b);
  const store = (chosen: number | null): void => {
    setFailure(null);
    const words = chosen === null ? 'for ever' : formatCounted(chosen, 'month');
    const settings = { ...dataset.settings, evidenceMonths: chosen };
    next
      .store({ ...dataset, settings }, `Evidence counts ${words}`, `Let evidence count ${words}`, [])
      .catch((error: unknown) => setFailure(error));
  };
  return (
    <>
      <label className={s['answer']}>
        Answers and declarations count{' '}
        <select
          value={months ?? ''}
          disabled={lacking !== null || next.isBusy}
          title={lacking ?? undefined}
          onChange={(event) => store(event.currentTarget.value === '' ? null : Number(event.currentTarget.value))}
        >
          <option value="">for ever</option>
          {offered.map((one) => (
            <option key={one} value={one}>
              {formatCounted(one, 'month')}
            </option>
          ))}
        </select>
      </label>
      {failure === null ? null : (
        <ErrorPanel what="It was not stored" error={failure} next="What was there before stays." />
      )}
    </>
  );
}
