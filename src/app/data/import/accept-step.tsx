import { useMemo } from 'react';
import type { Dataset } from '../../../domain/dataset.ts';
import { useView } from '../../queries/view/use-view.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import { AcceptPanel } from './accept-panel.tsx';
import a from './accept.module.css';
import { DifferenceView } from '../versions/difference-view.tsx';
import { ExposureOfImport, isSoonDone } from '../versions/exposure-change.tsx';
import { useCandidateExposure } from '../versions/use-candidate-exposure.ts';
import { FirstFinding } from '../understood/first-finding.tsx';
import { listPoints } from '../understood/list-points.ts';
import { ReadingLedger } from '../understood/reading-ledger.tsx';
import { Understood } from '../understood/understood.tsx';
import { UpdateModes } from '../understood/update-modes.tsx';
import type { ReadState } from '../session/import-session.ts';
import { useFreshBasis } from '../session/use-fresh-basis.ts';
import { SettingsForm } from './settings-form.tsx';
import { UnreadColumns } from '../mapping/unread-columns.tsx';
import type { CountedImport } from './use-counted-import.ts';
import { UseLines } from '../../licences/use-lines.tsx';
import { type useAcceptTarget, useAcceptChoice } from './use-accept-choice.ts';
import type { useDifference } from '../versions/use-difference.ts';
import { useImportSession } from '../session/use-import-session.ts';
import { Link } from '@tanstack/react-router';
import type { DatasetDifference } from '../../../intake/versions/compare-versions.ts';
import { useRemembered } from '../../queries/use-remembered.ts';
import { summariseImport } from './summarise-import.ts';
import { useDecisions } from '../session/use-decisions.ts';

/** The import in a few lines, each with the way to its whole step. */
function ImportSummary({ state, difference }: { state: ReadState; difference: DatasetDifference | null }) {
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

/** Points are counted the same with any money behind them. */
const NO_MONEY = { parts: () => null, suppliers: () => null, sites: () => null };

/** Facts for a person before a version is made: its changes, rises and falls, and its target. */
export function AcceptStep({
  state,
  dataset,
  asked,
  difference,
  use,
}: {
  state: ReadState;
  dataset: Dataset;
  asked: ReturnType<typeof useAcceptTarget>;
  difference: ReturnType<typeof useDifference>;
  use: CountedImport;
}) {
  const { outcome, files, settings } = state;
  const { session } = useImportSession();
  const { workspace } = useView();
  const head = asked.target === 'here' ? (workspace?.head ?? null) : null;
  const isHere = asked.target === 'here';
  const hasCompany = outcome.workspace === null;
  const company = hasCompany ? (
    <Section title="The company" caption="What the files do not say, or what you know better." rule={isHere}>
      <SettingsForm
        outcome={outcome}
        settings={settings}
        onChange={session.applySettings}
        onReadAgain={(next) => void session.decide('Settings of the company', { files, settings: next })}
      />
    </Section>
  ) : null;
  const exposure = useCandidateExposure(head, dataset, isSoonDone(dataset) ? outcome.dataVersion : null).data?.after;
  const openPoints = useMemo(() => listPoints(outcome, NO_MONEY, exposure).length, [outcome, exposure]);
  const isBehind = useFreshBasis(state);
  const choice = useAcceptChoice(state, dataset, asked, difference.data, {
    openPoints,
    isCounting: use.isCounting,
    isBehind,
  });
  const compared = head === null ? undefined : difference.data;
  return (
    <div className={a['columns']}>
      <div className={a['decide']}>
        {isHere ? null : company}
        <AcceptPanel choice={choice} rule={!isHere && hasCompany}>
          <UpdateModes state={state} difference={compared} />
        </AcceptPanel>
        {exposure === undefined ? null : <FirstFinding report={exposure} />}
        <ExposureOfImport before={head} dataset={dataset} dataVersion={outcome.dataVersion} />
        <Section title="What was read" caption="Each filled cell and each row, counted once.">
          <ReadingLedger outcome={outcome} />
        </Section>
      </div>
      <div className={a['know']}>
        <Understood state={state} dataset={dataset} report={exposure} />
        <ImportSummary state={state} difference={head === null ? null : (difference.data ?? null)} />
        {use.isCounting || use.counted !== null || use.failure !== null ? (
          <Section
            title="Use from stock movements"
            caption="Goods receipts count as use of the licence that they came in under, and are stored with the version. A booking counts once, however many lists name it."
          >
            {use.counted === null ? null : <UseLines counted={use.counted} />}
            {use.isCounting ? <Pending label="Counting the movements" lines={[60, 40]} /> : null}
            {use.failure === null ? null : (
              <ErrorPanel
                what="The movements were not counted"
                error={use.failure}
                next="Accepting takes the tables without them."
              />
            )}
          </Section>
        ) : null}
        {head === null ? null : (
          <Section
            title="What would change"
            caption="Against the version in use, record by record. Where a row stands in the file does not count."
          >
            {difference.isError ? (
              <ErrorPanel
                what="The difference could not be worked out"
                error={difference.error}
                onRetry={() => void difference.refetch()}
              />
            ) : difference.data === undefined ? (
              <Pending label="Comparing with the version in use" lines={[60, 40, 50]} />
            ) : (
              <DifferenceView difference={difference.data} />
            )}
          </Section>
        )}
        <UnreadColumns outcome={outcome} />
        {isHere && hasCompany ? company : null}
      </div>
    </div>
  );
}
