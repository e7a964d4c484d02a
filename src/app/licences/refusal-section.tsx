import { useState } from 'react';
import type { LicenceCase } from '../../engine/licences/case-report.ts';
import { createRefusalScenario } from '../../domain/scenario/refusal-scenario.ts';
import { useExposureQuestion } from '../queries/analyses/use-analyses.ts';
import s from './licences.module.css';
import { late } from '../components/late.tsx';

/** It brings the simulation along, unneeded for most cases. */
const RefusalOutcome = late(
  async () => (await import('./refusal-outcome.tsx')).RefusalOutcome,
  <p role="status">Working out …</p>,
);

/** Stops after a refused licence, worked out on request. Its room is there at once: what stands below it is pressed. */
export function RefusalSection({ shown }: { shown: LicenceCase }) {
  const [isAsked, setAsked] = useState(false);
  const question = useExposureQuestion();
  const { exporterSiteId, itemId, destination } = shown;
  if (exporterSiteId === null || shown.parts.length === 0 || question === null) return null;
  const { lawDate, suspensionEnd, reading, assumptions, inference } = question;
  const scenario = createRefusalScenario(
    { exporterSiteId, itemId, destination },
    {
      clocks: { lawDate, suspensionEnd, ...(reading === undefined ? {} : { reading }) },
      assumptions,
      inference,
      startDate: lawDate,
    },
  );
  return (
    <>
      <h3>If it is refused</h3>
      {isAsked ? (
        <RefusalOutcome scenario={scenario} />
      ) : (
        <p>
          <button type="button" className={s['button']} onClick={() => setAsked(true)}>
            Work out what stops
          </button>
        </p>
      )}
    </>
  );
}
