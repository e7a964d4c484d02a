import { Link } from '@tanstack/react-router';
import type { DatasetDifference } from '../../../intake/versions/compare-versions.ts';
import { useRemembered } from '../../queries/use-remembered.ts';
import a from './accept.module.css';
import type { ReadState } from '../session/import-session.ts';
import { summariseImport } from './summarise-import.ts';
import { useDecisions } from '../session/use-decisions.ts';

/** The import in a few lines, each with the way to the step that shows it whole. */
export function ImportSummary({ state, difference }: { state: ReadState; difference: DatasetDifference | null }) {
  const { decisions } = useDecisions(state);
  const remembered = useRemembered();
  const lines = summariseImport({ outcome: state.outcome, decisions, remembered, difference });
  if (lines.length === 0) return null;
  return (
    <ul className={a['summary']} aria-label="The import in short">
      {lines.map(({ about, text, step }) => (
        <li key={about}>
          <span>{about}</span>
          <span>
            {text}{' '}
            {step === null ? null : (
              <Link to="/data" search={{ tab: 'import', step }} aria-label={`Show: ${about}`} resetScroll={false}>
                Show
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
