import type { ReactNode } from 'react';
import type { Analysis } from '../../queries/analyses/use-analysis.ts';
import { Page } from '../../components/page/page.tsx';
import { LibraryTabs } from '../library-tabs.tsx';
import { AnalysisState } from './analysis-state.tsx';

/** A view of everything stopped in turn: its report, or the state of the analysis; the open row beside it. */
export function AnalysisPage({
  what,
  begins,
  analysis,
  sheet,
  children,
}: {
  /** "The analysis of outages", at the head of a sentence. */
  what: string;
  /** Work before any progress can be told. */
  begins: string;
  analysis: Analysis;
  sheet: ReactNode;
  /** The report; null as long as there is none. */
  children: ReactNode;
}) {
  return (
    <Page title="Scenarios" beside={<LibraryTabs />} sheet={sheet}>
      {children ?? <AnalysisState what={what} begins={begins} analysis={analysis} />}
    </Page>
  );
}
