import { loadOnline } from '../load-online.ts';
import { useExposureSummary } from '../queries/analyses/use-analyses.ts';
import s from './scenarios.module.css';
import { late } from '../components/late.tsx';

const ROOM = <div className={s['outlookRoom']} />;
/** Runs nothing until somebody opens it. */
const OutlookSection = late(
  async () => (await loadOnline(() => import('../overview/outlook/outlook-section.tsx'))).OutlookSection,
  ROOM,
);

/** What each preset would do to this company, folded: which of them concern it is asked before one is chosen. */
export function PresetOutlook() {
  const report = useExposureSummary().data;
  return report === undefined ? ROOM : <OutlookSection report={report} isFolded />;
}
