import type { WholeAnalysis } from '../../../documents/workbook/list-tables.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { useSaving } from '../../components/states/use-saving.ts';
import { WorkState } from '../../components/states/work-state.tsx';
import { useLicences } from '../../licences/use-licences.ts';
import { useFirstBrief } from '../../overview/decide/use-first-brief.ts';
import { useExposure } from '../../queries/analyses/use-exposure.ts';
import s from '../data.module.css';

/** Gathers every analysis of the workbook, under the Overview's first scenario, and hands it out once all are there. */
export function GatheredAnalysis() {
  const { report: brief, refused, run, moves } = useFirstBrief(null, true, true);
  const exposure = useExposure();
  const licences = useLicences();
  const failed = [exposure, licences].find(({ isError }) => isError);
  if (failed?.error)
    return (
      <ErrorPanel
        what="The analysis could not be put together"
        error={failed.error}
        onRetry={() => void failed.refetch()}
      />
    );
  if (refused !== null) return <p role="alert">{refused}</p>;
  const work = brief === undefined ? run : moves;
  if (work !== null)
    return (
      <WorkState
        what={work === run ? 'The run of the scenario' : 'The search for moves'}
        done={work.fraction === null ? null : { value: work.fraction, max: 1 }}
        again="Run it again"
        work={work}
      >
        {work === run ? 'Running the scenario …' : 'Looking for moves …'}
      </WorkState>
    );
  const isOld = exposure.isPlaceholderData || licences.isPlaceholderData;
  if (brief === undefined || exposure.data === undefined || licences.data === undefined || isOld)
    return <Pending label="Putting the analysis together" lines={[60]} />;
  return <SaveAnalysis analysis={{ brief, parts: exposure.data.parts, licences: licences.data }} />;
}

function SaveAnalysis({ analysis }: { analysis: WholeAnalysis }) {
  const saving = useSaving();
  const save = async (): Promise<void> => (await import('./save-analysis.ts')).saveAnalysis(analysis);
  return (
    <p className={s['acceptRow']}>
      <button type="button" className={s['primary']} onClick={() => saving.run(save)}>
        {saving.isSaving ? 'Writing the workbook …' : 'Save the analysis, XLSX'}
      </button>
      <SavingFailure saving={saving} />
    </p>
  );
}
