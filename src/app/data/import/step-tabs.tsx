import { Link } from '@tanstack/react-router';
import type { ImportStep } from '../../url-state.ts';
import type { StepSummary } from './import-steps.ts';
import s from './steps.module.css';

/** The steps of an import as links, the current one marked; a dot says that a step waits for a person. */
export function StepTabs({ steps, current }: { steps: readonly StepSummary[]; current: ImportStep }) {
  return (
    <nav aria-label="Steps of the import">
      <ol className={s['steps']}>
        {steps.map(({ step, name, count, waits }) => (
          <li key={step}>
            <Link
              to="/data"
              search={{ tab: 'import', step }}
              aria-current={step === current ? 'step' : undefined}
              activeProps={{}}
              resetScroll={false}
            >
              {name}
              {count === null ? null : <small>{count}</small>}
              {waits && step !== 'accept' ? (
                <span className={s['dot']}>
                  <span className="visually-hidden">, worth a look</span>
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
