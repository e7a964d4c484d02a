import { writeIcs } from '../../domain/calendar/write-ics.ts';
import type { LicenceReport } from '../../engine/licences/case-report.ts';
import { useView } from '../queries/view/use-view.ts';
import { PhoneFold } from '../components/phone-fold.tsx';
import { getFileStem, saveBlob } from '../components/save-file.ts';
import { SavingFailure } from '../components/states/saving-failure.tsx';
import { useSaving } from '../components/states/use-saving.ts';
import { formatDate } from '../format/date.ts';
import { formatCounted } from '../format/number.ts';
import s from './licences.module.css';

const SHOWN = 25;
const REMIND_DAYS = 14;

/** Days ahead, by date, and as a file for a calendar with a reminder two weeks before each. */
export function CalendarSection({ report, onOpen }: { report: LicenceReport; onOpen: (id: string) => void }) {
  const { workspace } = useView();
  const saving = useSaving();
  const { days } = report;
  if (days.length === 0) return null;
  const save = (): void => {
    const { name = 'workspace', demo = false } = workspace ?? {};
    const entries = days.map(({ day, kind, caseId, title, detail }) => ({
      uid: `${kind} ${caseId}`,
      day,
      title: demo ? `[Demo] ${title}` : title,
      detail,
      remindDays: kind === 'decision' ? 0 : REMIND_DAYS,
    }));
    const text = writeIcs(`Licences, ${name}`, entries, new Date().toISOString());
    saveBlob(`${getFileStem(name, demo)}-licences-${report.lawDate}.ics`, new Blob([text], { type: 'text/calendar' }));
  };
  return (
    <PhoneFold
      title="Ahead"
      gist={formatCounted(days.length, 'day')}
      caption="Days to act and days that end something, of cases whose rule holds."
      aside={
        <button type="button" className={s['button']} onClick={() => saving.run(save)}>
          Save as calendar (.ics)
        </button>
      }
    >
      <SavingFailure saving={saving} />
      <ol className={s['days']}>
        {days.slice(0, SHOWN).map(({ day, kind, caseId, title }) => (
          <li key={`${kind} ${caseId}`}>
            <time dateTime={day}>{formatDate(day)}</time>
            <button type="button" className={s['name']} onClick={() => onOpen(caseId)}>
              {title}
            </button>
          </li>
        ))}
      </ol>
      {days.length > SHOWN ? <p className={s['muted']}>{days.length - SHOWN} more in the calendar file.</p> : null}
    </PhoneFold>
  );
}
