import { useState } from 'react';
import { late } from '../../components/late.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import s from '../data.module.css';

const GatheredAnalysis = late(
  async () => (await import('./gathered-analysis.tsx')).GatheredAnalysis,
  <Pending label="Putting the analysis together" lines={[60]} />,
);

/** The whole analysis as one workbook; nothing of it is run before somebody asks. */
export function AnalysisExport() {
  const [isAsked, setAsked] = useState(false);
  return (
    <Section
      title="The whole analysis"
      caption="One workbook under the law date and assumptions of this page: summary, products, parts, findings with chains, questions, licences, moves, method. It takes a run of the scenario of the Overview and a search for moves."
    >
      {isAsked ? (
        <GatheredAnalysis />
      ) : (
        <p className={s['acceptRow']}>
          <button type="button" className={s['primary']} onClick={() => setAsked(true)}>
            Put the whole analysis together
          </button>
        </p>
      )}
    </Section>
  );
}
