import { Suspense, lazy } from 'react';
import { loadOnline } from '../load-online.ts';
import { useExposureSummary } from '../queries/analyses/use-analyses.ts';
import s from './scenarios.module.css';

/** Runs nothing until somebody opens it. */
const OutlookSection = lazy(async () => ({
  default: (await loadOnline(() => import('../overview/outlook/outlook-section.tsx'))).OutlookSection,
}));

/** What each preset would do to this company, folded: which of them concern it is asked before one is chosen. */
export function PresetOutlook() {
  const report = useExposureSummary().data;
  const room = <div className={s['outlookRoom']} />;
  return report === undefined ? (
    room
  ) : (
    <Suspense fallback={room}>
      <OutlookSection report={report} isFolded />
    </Suspense>
  );
}
