import type { Letter } from '../../../engine/letters/letter-report.ts';
import s from '../suppliers.module.css';
import { LANGUAGE_TAGS } from './language-tags.ts';

/** Columns of the sheet for a person's look before it goes out: number, question, answer, unit, day, evidence. */
const SHOWN_COLUMNS = [0, 4, 5, 6, 7, 8] as const;

/** The sheet of the letter, as the supplier sees it. */
export function EnclosedSheet({ letter: { sheet, language } }: { letter: Pick<Letter, 'sheet' | 'language'> }) {
  const { columns, rows } = sheet.table;
  return (
    <details>
      <summary>
        Enclosed: the sheet to fill in, {rows.length === 1 ? 'one question' : `${rows.length} questions`}
      </summary>
      <div className={s['wideTable']} tabIndex={0} role="region" aria-label="Sheet to fill in">
        <table className={s['table']} lang={LANGUAGE_TAGS[language]}>
          <thead>
            <tr>
              {SHOWN_COLUMNS.map((at) => (
                <th key={at}>{columns[at]?.name}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={line}>
                {SHOWN_COLUMNS.map((at) => (
                  <td key={at}>{row[at]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
