import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { formatCounted } from '../../format/number.ts';
import { Section } from '../../components/section.tsx';
import { CorrectedCells } from './corrected-cells.tsx';
import s from '../data.module.css';
import { groupProblems } from './group-problems.ts';
import type { ReadState } from '../session/import-session.ts';
import { LeftOutRows } from './left-out-rows.tsx';
import { PartialChoice } from './partial-choice.tsx';
import { ProblemGroup } from './problem-group.tsx';
import { indexRows, offerPartial } from './problem-rows.ts';
import { RefusedFiles } from '../import/refused-files.tsx';

/** What is wrong with the files, by cause, with the row in view: to be mended in place, left out with consent, or mended in the file. */
export function ProblemsStep({ state }: { state: ReadState }) {
  const { outcome } = state;
  // A refused file stands above the causes, with its ways on.
  const problems = useMemo(
    () => outcome.document.problems.filter(({ code }) => code !== 'file-refused' && code !== 'file-set-aside'),
    [outcome.document.problems],
  );
  // There may be a hundred thousand, and the page is drawn again with every step of a reading under way.
  const groups = useMemo(() => groupProblems(problems), [problems]);
  const hasRefused = problems.length < outcome.document.problems.length;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const rows = useMemo(() => indexRows(outcome.problemRows), [outcome.problemRows]);
  const offer = useMemo(() => offerPartial(outcome), [outcome]);
  return (
    <>
      <RefusedFiles state={state} />
      {offer === null ? null : <PartialChoice offer={offer} state={state} />}
      {groups.length === 0 && hasRefused ? null : (
        <Section
          title={errors > 0 ? 'What has to be mended' : 'What we assumed'}
          caption={
            errors > 0
              ? 'Rows are counted as in the file. Write over a cell and press Enter: it is read anew, and a note keeps what the file said. A note keeps nothing out.'
              : 'Notes keep nothing out. Rows are counted as in the file.'
          }
          rule={false}
        >
          {groups.length === 0 ? (
            <p>
              Nothing to say about {formatCounted(state.files.length, 'file')}.{' '}
              <Link to="/data" search={{ tab: 'import', step: 'accept' }}>
                On to accepting it
              </Link>
            </p>
          ) : (
            <ul className={s['groups']}>
              {groups.map((group) => (
                <li key={`${group.severity}/${group.code}`}>
                  <ProblemGroup group={group} rows={rows} state={state} isOpenAtFirst={group.severity === 'error'} />
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
      <CorrectedCells state={state} />
      <LeftOutRows state={state} />
    </>
  );
}
