import type { MadeCorrection, UnusedCell } from '../../../intake/base/import-decisions.ts';
import { getCellKey } from '../../../domain/decisions/document-keys.ts';
import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import s from '../data.module.css';
import { describeRow, describeUnusedCell, quoteCell } from '../../words/describe-decisions.ts';
import { correctCell, forgetCell, takeCellBack } from '../session/edit-decisions.ts';
import type { ReadState } from '../session/import-session.ts';
import p from './problems.module.css';
import { useDecisions } from '../session/use-decisions.ts';

/** Cells written over, here or at an import before, with the way back to the file's word; and those without a use here. */
export function CorrectedCells({ state }: { state: ReadState }) {
  const { corrected, unused } = state.outcome;
  return (
    <>
      {corrected.length === 0 ? null : (
        <Section
          title={`${formatCounted(corrected.length, 'cell')} mended here`}
          caption="The file itself is untouched; the version keeps a note of what it said. A correction is kept: where a later file says the same in the same row, it is read so again."
        >
          <ul className={p['mended']}>
            {corrected.map((made) => (
              <Made
                key={`${made.file}/${made.sheet ?? ''}/${String(made.row)}/${made.column}`}
                made={made}
                state={state}
              />
            ))}
          </ul>
        </Section>
      )}
      {unused.cells.length === 0 ? null : (
        <Section
          title={`${formatCounted(unused.cells.length, 'correction')} not used by this import`}
          caption="They were made at an import before and stay on record. None is applied by itself where the file says something else now."
        >
          <ul className={p['mended']}>
            {unused.cells.map((cell) => (
              <Unused key={getCellKey(cell.decision)} cell={cell} state={state} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Made({ made, state }: { made: MadeCorrection; state: ReadState }) {
  const { decisions, decide } = useDecisions(state);
  const { file, sheet, row, column, found, value, remembered } = made;
  const place = `${sheet === null ? file : `${file}, ${sheet}`}, row ${row}`;
  return (
    <li>
      <span>{place}</span> <code>{column}</code> is read as <b>{quoteCell(value)}</b>
      {`; the file says ${quoteCell(found)}${remembered ? ', as corrected before' : ''} · `}
      <button
        type="button"
        className={s['link']}
        aria-label={`Take back the correction of ${column} in ${place}: it says ${quoteCell(found)} again`}
        onClick={() =>
          decide(
            `Take back the correction of ${column}, row ${row}: it says ${quoteCell(found)} again`,
            takeCellBack(decisions, made),
          )
        }
      >
        take back
      </button>
    </li>
  );
}

function Unused({ cell, state }: { cell: UnusedCell; state: ReadState }) {
  const { decisions, decide } = useDecisions(state);
  const { decision, why, place } = cell;
  const { column, value } = decision;
  const name = `${column} of ${describeRow(decision)}`;
  return (
    <li>
      <span>{describeRow(decision)}</span> <code>{column}</code> was corrected to <b>{quoteCell(value)}</b>
      {`; ${describeUnusedCell(cell)} · `}
      {why === 'differs' && place !== null ? (
        <button
          type="button"
          className={s['link']}
          aria-label={`Correct it here as well: ${name}, ${quoteCell(value)}`}
          onClick={() => decide(`Correct ${name} again`, correctCell(decisions, { ...place, value }))}
        >
          correct it here as well
        </button>
      ) : null}
      {why === 'differs' && place !== null ? ' · ' : null}
      <button
        type="button"
        className={s['link']}
        aria-label={`Forget the correction of ${name}: later files count as they are`}
        onClick={() => decide(`Forget the correction of ${name}`, forgetCell(decisions, decision))}
      >
        forget
      </button>
    </li>
  );
}
