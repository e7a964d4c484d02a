import { Link } from '@tanstack/react-router';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { FirstTest } from '../../engine/letters/letter-report.ts';
import { Section } from '../components/section.tsx';
import { formatHanging } from '../format/money.ts';
import { analysisQuery, useExposureQuestion } from '../queries/analyses/use-analyses.ts';
import { useServices } from '../queries/services.tsx';
import { getQuestion } from '../queries/view/compose-view.ts';
import { useView } from '../queries/view/use-view.ts';
import s from './suppliers.module.css';

const METHODS: Readonly<Record<FirstTest['method'], string>> = {
  declaration: 'declaration',
  'x-ray': 'X-ray device',
  laboratory: 'laboratory',
};

/** Asks for the first parts to test under the view. */
export function useFirstTests() {
  const view = useView();
  const question = useExposureQuestion();
  return useQuery({
    ...analysisQuery(useServices(), view.workspaceId, 'tests-first', question ?? getQuestion(view, {})),
    enabled: question !== null,
    placeholderData: keepPreviousData,
  });
}

/** The parts with the most valuable unknown composition, each with its best test. */
export function FirstTests({ tests, currency }: { tests: readonly FirstTest[]; currency: string }) {
  if (tests.length === 0) return null;
  return (
    <Section
      title={tests.length === 1 ? 'The part to test first' : `${tests.length} parts to test first`}
      caption="Open compositions by the revenue that hangs on each; they overlap. What a grade lets expect is an estimate."
    >
      <div className={s['wideTable']}>
        <table className={s['table']}>
          <thead>
            <tr>
              <th>Part</th>
              <th>Decides</th>
              <th>Expected, % by mass</th>
              <th>Take</th>
              <th className={s['number']}>Settles up to</th>
            </tr>
          </thead>
          <tbody>
            {tests.map((test) => (
              <tr key={test.partNumber}>
                <td>
                  <Link to="/exposure" search={{ part: test.partNumber }}>
                    {test.description}
                  </Link>
                  <small className="code">{test.partNumber}</small>
                </td>
                <td>{test.elements.join(', ')}</td>
                <td>
                  {test.expected.length === 0
                    ? 'not known'
                    : test.expected.map(({ element, min, max }) => `${element} ${min}–${max}`).join(', ')}
                </td>
                <td>
                  {METHODS[test.method]}
                  <small>{test.why}</small>
                </td>
                <td className={s['number']}>{formatHanging(test, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
