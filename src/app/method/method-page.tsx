import { useCatalogue } from '../queries/analyses/use-catalogue.ts';
import { Page } from '../components/page/page.tsx';
import { ConcentrationSection } from './concentration-section.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { ExposureSection } from './exposure-section.tsx';
import { JudgementSection } from './judgement-section.tsx';
import { LimitsSection } from './limits-section.tsx';
import { MeaningSection } from './meaning-section.tsx';
import s from './method.module.css';
import { ReferenceSection } from './reference-section.tsx';
import { SECTIONS } from './sections.ts';
import { UnseenSection } from './unseen-section.tsx';
import { WhatIfSection } from './what-if-section.tsx';

/** The Method page: what every figure means, how it is worked out, and the proof that it is worked out so. */
export function MethodPage() {
  const catalogue = useCatalogue().data;
  return (
    <Page title="Method">
      <div className={s['layout']}>
        <nav className={s['contents']} aria-label="On this page">
          <ol>
            {Object.entries(SECTIONS).map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className={s['text']}>
          <p className={s['lead']}>
            Every fact is known, open or missing, and stays so to the end. That is why an exposure is a range, and why a
            part that nobody can judge never looks like one that is not exposed.
          </p>
          <MeaningSection />
          <JudgementSection />
          <ExposureSection />
          <UnseenSection />
          <ConcentrationSection />
          <WhatIfSection />
          <EvidenceSection catalogue={catalogue} />
          <LimitsSection catalogue={catalogue} />
          <ReferenceSection />
        </div>
      </div>
    </Page>
  );
}
