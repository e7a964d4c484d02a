import { formatCounted } from '../format/number.ts';
import { Section } from '../views/section.tsx';
import s from './data.module.css';
import type { ReadState } from './import-session.ts';
import p from './problems.module.css';
import { useDecisions } from './use-decisions.ts';

/** Cells that were written over here, with the way back to what the file says. */
export function CorrectedCells({ state }: { state: ReadState }) {
  const { decisions, decide } = useDecisions(state);
  const { corrections } = decisions;
  if (corrections.length === 0) return null;
  return (
    <Section
      title={`${formatCounted(corrections.length, 'cell')} mended here`}
      caption="The file itself is untouched; the version keeps a note of what it said."
    >
      <ul className={p['mended']}>
        {corrections.map((correction) => {
          const { file, sheet, row, column, value } = correction;
          const place = `${sheet === null ? file : `${file}, ${sheet}`}, row ${row}`;
          return (
            <li key={`${place}/${column}`}>
              <span>{place}</span> <code>{column}</code> <b>{value === '' ? 'nothing' : value}</b>{' '}
              <button
                type="button"
                className={s['link']}
                aria-label={`Take back the correction of ${column} in ${place}`}
                onClick={() => {
                  const others = corrections.filter((one) => one !== correction);
                  decide(`Take back the correction of ${column}, row ${row}`, { ...decisions, corrections: others });
                }}
              >
                take back
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
