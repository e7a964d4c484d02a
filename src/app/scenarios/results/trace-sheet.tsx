import { Link } from '@tanstack/react-router';
import type { LossSpell } from '../../../engine/simulation/results/report.ts';
import { formatCount } from '../../format/number.ts';
import { Sheet } from '../../components/page/page.tsx';
import { describeCause } from '../../words/cause-words.ts';
import type { ThingNames } from '../../words/name-things.ts';
import { formatDayAndDate } from './scenario-day.ts';
import s from './results.module.css';

/** From a lost unit to its cause: its chain, and the rows of the files behind the last step. */
export function TraceSheet({
  spell,
  disruption,
  startDate,
  names,
  onClose,
}: {
  spell: LossSpell;
  /** The disruption behind it in words; null: none, or not known. */
  disruption: string | null;
  startDate: string;
  names: ThingNames;
  onClose: () => void;
}) {
  return (
    <Sheet label={`why ${names.part(spell.partNumber)} is short`} takesFocus onClose={onClose}>
      <p className="code">{spell.partNumber}</p>
      <h2>{names.part(spell.partNumber)} is short</h2>
      <p>
        {formatCount(spell.unmetUnits)} units from {formatDayAndDate(spell.fromDay, startDate)} to day{' '}
        {formatCount(spell.toDay)}, in the run that is told.
      </p>
      <h3 className={s['sheetHead']}>Why</h3>
      <ol className={s['chain']}>
        {Array.from(spell.path.entries(), ([step, { partNumber, siteId }]) => (
          <li key={step}>
            <Link to="/exposure" search={{ part: partNumber }}>
              {names.part(partNumber)}
            </Link>
            <small>{names.site(siteId)}</small>
            {step === spell.path.length - 1 ? <b>{describeCause(spell.cause)}</b> : null}
          </li>
        ))}
      </ol>
      {disruption === null ? null : <p className={s['muted']}>Disruption: {disruption}</p>}
      <h3 className={s['sheetHead']}>Rows behind it</h3>
      {spell.rows.length === 0 ? (
        <p className={s['muted']}>No row of a file stands behind it.</p>
      ) : (
        <>
          {spell.path.at(-1)?.siteId === null ? (
            <p className={s['muted']}>
              Its source is on no file and inferred from public market shares; this row asks for the part:
            </p>
          ) : null}
          <ul className={s['list']}>
            {spell.rows.map(({ file, sheet, row }) => (
              <li key={`${file} ${sheet ?? ''} ${row}`}>
                <code>{file}</code>
                {sheet === null ? '' : `, sheet ${sheet}`}, row {row}
              </li>
            ))}
          </ul>
        </>
      )}
    </Sheet>
  );
}
