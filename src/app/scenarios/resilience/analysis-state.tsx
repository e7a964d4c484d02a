import { formatShare } from '../../format/number.ts';
import type { Analysis } from '../../queries/analyses/use-analysis.ts';
import { WorkState } from '../../components/states/work-state.tsx';

/** State of an analysis without an answer. */
export function AnalysisState({
  what,
  begins,
  analysis,
}: {
  /** "The analysis of outages", at the head of a sentence. */
  what: string;
  /** Work before any progress can be told. */
  begins: string;
  analysis: Analysis;
}) {
  const { fraction } = analysis;
  return (
    <WorkState
      what={what}
      done={fraction === null ? null : { value: fraction, max: 1 }}
      again="Analyse again"
      work={analysis}
    >
      {fraction === null ? begins : `One outage after another: ${formatShare(fraction)} …`}
    </WorkState>
  );
}
